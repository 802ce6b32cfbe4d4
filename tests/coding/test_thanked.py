"""Who is thanked or blamed for an act has done it; whose office a phrase names; who is meant by a pronoun behind a place."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


THANKED = [
    ("fr", "Le vice-président gambien a remercié Dakar pour l'appui apporté à l'armée gambienne.", "apporté", "SEN"),
    ("fr", "M. Erdogan a remercié l'Algérie pour l'envoi d'équipes de secours.", "envoi", "DZA"),
    ("fr", "Le ministre kirghiz a remercié le Tadjikistan pour la restitution de deux corps.", "restitution", "TJK"),
    ("en", "The Kyrgyz minister thanked Tajikistan for the return of two bodies.", "return", "TJK"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "actor"), THANKED)
def test_who_is_thanked_has_done_it(coder: Coder, lang: str, text: str, word: str, actor: str) -> None:
    weighed = coder.weighed(Article(text=text, id="x", lang=lang, published="2024-03-12"))
    assert {frozenset({actor})} == {w.grammar.actors for w in weighed if w.candidate.token.text == word}


OFFICES = [
    ("La Moldavie a expulsé un attaché. La porte-parole de la diplomatie russe a protesté.", "porte-parole", "RUS"),
    ("Le Mali a quitté le bloc. Le porte-parole du ministère ghanéen a réagi.", "porte-parole", "GHA"),
    ("L'Iran a tiré. Le chef de l'état-major de l'armée israélienne a répondu.", "chef", "ISR"),
]


@pytest.mark.parametrize(("text", "word", "code"), OFFICES)
def test_office_of_a_body_that_the_phrase_names(coder: Coder, text: str, word: str, code: str) -> None:
    discourse = coder.discourse(Article(text=text, id="x", lang="fr", published="2024-03-12"))
    found = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word]
    assert [w.entity for w in discourse.single(found[-1])] == [code]


def test_two_meant_by_an_object_leave_out_who_acts(coder: Coder) -> None:
    text = "La Finlande et la Suède veulent adhérer. Ankara s'y oppose, reprochant aux deux pays d'héberger des militants."
    discourse = coder.discourse(Article(text=text, id="x", lang="fr", published="2024-03-12"))
    pays = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == "pays"]
    assert {w.entity for w in discourse.single(pays[-1])} == {"FIN", "SWE"}

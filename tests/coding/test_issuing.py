"""Whose announcement a text is by the lines at its head, and whom it means by "we" and "the Secretary"."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder()


# (language, text, issuer)
HEADS = [
    ("en", "Office of the Spokesperson\n\nThe ministers met on Monday to speak of trade.", "USA"),
    ("en", "Antony J. Blinken, Secretary of State\n\nWe welcome the agreement between Chad and Sudan.", "USA"),
    ("en", "Jane Muthoni, Spokesperson, Government of Kenya\n\nThe ministers met on Monday to speak of trade.", "KEN"),
    ("en", "By Jane Muthoni\n\nThe ministers met on Monday to speak of trade.", None),
    ("en", "LIMA, May 3 – The ministers met on Monday to speak of trade.", None),
    ("fr", "Bureau du porte-parole\n\nLes ministres se sont vus lundi pour parler de commerce.", "USA"),
    ("fr", "Jeanne Muthoni, porte-parole du gouvernement du Kenya\n\nLes ministres se sont vus lundi.", "KEN"),
    ("fr", "Par Jeanne Muthoni\n\nLes ministres se sont vus lundi pour parler de commerce.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "issuer"), HEADS)
def test_the_head_of_a_text_tells_who_issues_it(coder: Coder, lang: str, text: str, issuer: str | None) -> None:
    discourse = coder.discourse(Article(id="i", text=text, lang=lang, published="2022-05-14"))
    assert discourse.analysis.issuer == issuer


# (language, text, type, actors, recipients)
SPOKEN = [
    ("en", "Antony J. Blinken, Secretary of State\n\nWe condemn the raid on the Chadian embassy. We urge Sudan to release the "
     "diplomats.", "REQUEST", "USA", "SDN"),
    ("en", "Office of the Spokesperson\n\nSecretary of State Antony Blinken met Kenyan Foreign Minister Amina Juma. The "
     "Secretary thanked Kenya for its help.", "SUPPORT", "USA", "KEN"),
    ("en", "Office of the Spokesperson\n\nDeputy Secretary Wendy Sherman will travel to Oslo. She will meet with Norwegian "
     "officials.", "AGREE", "USA", "NOR"),
    ("fr", "Jeanne Muthoni, porte-parole du gouvernement du Kenya\n\nNous condamnons l'attaque de l'ambassade du Tchad. Nous "
     "appelons le Soudan à libérer les diplomates.", "REQUEST", "KEN", "SDN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), SPOKEN)
def test_the_issuer_acts(coder: Coder, lang: str, text: str, kind: str, actors: str, recipients: str) -> None:
    events = coder.record(Article(id="i", text=text, lang=lang, published="2022-05-14")).events
    sides = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events if e.type == kind]
    assert ({actors}, {recipients}) in sides
    assert all(actors in told for told, _ in sides)


# (language, text, word, person)
RANKS = [
    ("en", "Secretary of State Antony Blinken and Assistant Secretary of State Anna Berg flew to Oslo. The Assistant Secretary "
     "spoke first.", "Assistant", "Anna Berg"),
    ("en", "Secretary of State Antony Blinken and Assistant Secretary of State Anna Berg flew to Oslo. The Secretary spoke "
     "first.", "Secretary", "Antony Blinken"),
    ("fr", "Le ministre norvégien Ole Berg et le vice-ministre norvégien Jan Holm sont à Rome. Le ministre a parlé.", "ministre",
     "Ole Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "person"), RANKS)
def test_an_office_means_who_has_its_rank(coder: Coder, lang: str, text: str, word: str, person: str) -> None:
    discourse = coder.discourse(Article(id="i", text=text, lang=lang, published="2022-05-14"))
    token = next(t for t in discourse.analysis.sentences[-1].tokens if t.text == word)
    assert [w.person.name for w in discourse.single(token) if w.person is not None] == [person]

"""Nouns that come back without their state, and forms of address."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder()


# (language, text, word whose last occurrence is asked for, codes)
RETURNING = [
    ("fr", "Le gouvernement péruvien a écrit au Chili et à la Bolivie. Le Chili a remercié la Bolivie. Le gouvernement attend.",
     "gouvernement", "PER"),
    ("fr", "Lima (AFP) - La Croix-Rouge a remercié la Bolivie. Le ministère a tout payé.", "ministère", "PER"),
    ("en", "The Peruvian government wrote to Chile and Bolivia. Chile thanked Bolivia. The government is waiting.",
     "government", "PER"),
    ("en", "Peru thanked NATO for its planes. The government paid for the fuel.", "government", "PER"),
]  # fmt: skip

HONOURED = [
    ("fr", "Son Altesse l'émir Tamim ben Hamad Al Thani a vu le ministre togolais. Son Altesse lui a offert un faucon.",
     "Altesse", "QAT"),
    ("en", "His Highness the Amir Tamim bin Hamad Al Thani saw the Togolese minister. His Highness gave him a falcon.",
     "Highness", "QAT"),
]  # fmt: skip

BESIDE = [
    ("fr", "Vladimir Poutine est à Bakou. Avec son homologue Ilham Aliev, il a planté un arbre.", "il", "RUS"),
    ("fr", "Emmanuel Macron est au Caire. M. Macron a parlé de l'Égypte au président Abdel Fattah al-Sissi. Il a mangé.",
     "Il", "FRA"),
    ("en", "Vladimir Putin is in Baku. With the president of Azerbaijan, he planted a tree.", "he", "RUS"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "codes"), [*RETURNING, *HONOURED, *BESIDE])
def test_who_is_meant(coder: Coder, lang: str, text: str, word: str, codes: str) -> None:
    discourse = coder.discourse(Article(id="n", text=text, lang=lang, published="2024-05-14"))
    found = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word]
    assert " ".join(str(p.entity) for p in discourse.resolve(found[-1])) == codes


# (language, text, {name: state})
PEOPLE = [
    ("fr", "Le ministre mauritanien, Sidi Ahmed Ould Tah, est parti. M. Ould Tah reviendra.", {"Sidi Ahmed Ould Tah": "MRT"}),
    ("fr", "Le Pérou expulse trois diplomates chiliens : le consul Kaspar Rebo et l'attaché Luis Vera.", {"Kaspar Rebo": "CHL"}),
    ("fr", "Le ministre gabonais du Commerce, de l'Industrie, des Mines et de la Pêche, Abel Nkoro, est parti.",
     {"Abel Nkoro": "GAB"}),
    ("en", "The Mauritanian minister, Sidi Ahmed Ould Tah, left. Mr Ould Tah will return.", {"Sidi Ahmed Ould Tah": "MRT"}),
    ("en", "Peru expels three Chilean diplomats: the consul Kaspar Rebo and the attaché Luis Vera.", {"Kaspar Rebo": "CHL"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "states"), PEOPLE)
def test_people_and_their_states(coder: Coder, lang: str, text: str, states: dict[str, str]) -> None:
    people = coder.discourse(Article(id="n", text=text, lang=lang, published="2024-05-14")).people.all
    assert {p.name: p.entity for p in people if p.name in states} == states
    assert not any(p.name == "Ould Tah" for p in people)


# (language, text, the state from which it writes: no dateline says it, two office holders named without their state do)
HOMES = [
    ("fr", "Le Premier ministre Shehbaz Sharif a vu l'ambassadeur russe. Le ministre des Affaires étrangères Ishaq Dar était là.",
     "PAK"),
    ("fr", "Le président Joe Biden a vu l'ambassadeur russe.", None),
    ("en", "Prime Minister Shehbaz Sharif saw the Russian ambassador. Foreign Minister Ishaq Dar was there.", "PAK"),
    ("en", "President Joe Biden saw the Russian ambassador.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "home"), HOMES)
def test_the_state_an_article_writes_from(coder: Coder, lang: str, text: str, home: str | None) -> None:
    assert coder.discourse(Article(id="n", text=text, lang=lang, published="2024-10-14")).focus.home == home

"""Sides of figures whose sentence names no party, and the dead that no act tells: sentences of our own."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.reader import Reader
from dragoman.records import Article, Figure


@cache
def _reader() -> Reader:
    return Reader()


def _last(lang: str, text: str) -> Figure:
    return _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures[-1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya and Uganda ended their quarrel on Tuesday. Exports had fallen to $300 million."),
        ("en", "Kenya and Uganda signed an accord on Tuesday. Investment reached 300 million dollars last year."),
        ("fr", "Le Kenya et l'Ouganda ont signé un accord mardi. Les exportations étaient tombées à 300 millions de dollars."),
        ("fr", "Le Kenya et l'Ouganda ont signé un accord mardi. Les investissements ont atteint 300 millions de dollars."),
    ],
)
def test_a_sentence_without_parties_has_those_of_the_article(lang: str, text: str) -> None:
    figure = _last(lang, text)
    assert {*figure.actors, *figure.recipients} == {"KEN", "UGA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Syria and Israel traded blame on Monday for the raid, in which 14 people died near Damascus."),
        ("fr", "La Syrie accuse Israël du raid de lundi. Quatorze soldats syriens sont morts dans cette attaque."),
    ],
)
def test_the_dead_of_a_raid_count_without_an_act(lang: str, text: str) -> None:
    figure = _last(lang, text)
    assert (figure.measure, figure.value) == ("casualties", 14)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Syria and Israel met on Monday. In the crash of a bus 14 people died near Damascus."),
        ("fr", "La Syrie et Israël se sont rencontrés lundi. Dans l'accident d'un autocar, 14 personnes sont mortes."),
    ],
)
def test_the_dead_of_an_accident_do_not(lang: str, text: str) -> None:
    assert _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures == ()

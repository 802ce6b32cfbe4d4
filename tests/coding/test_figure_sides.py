"""Sides of figures whose sentence names no party: sentences of our own."""

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
        ("en", "Kenya and Uganda signed an accord on Tuesday. Exports of wheat amounted to 2 million tonnes in 2022."),
        ("fr", "Le Kenya et l'Ouganda ont signé un accord mardi. Les livraisons de gaz ont atteint 2 milliards de mètres cubes."),
    ],
)
def test_a_sentence_without_parties_has_those_of_the_article(lang: str, text: str) -> None:
    figure = _last(lang, text)
    assert {*figure.actors, *figure.recipients} == {"KEN", "UGA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Syria and Israel met on Monday. In the crash of a bus 14 people died near Damascus."),
        ("fr", "La Syrie et Israël se sont rencontrés lundi. Dans l'accident d'un autocar, 14 personnes sont mortes."),
    ],
)
def test_the_dead_of_an_accident_do_not(lang: str, text: str) -> None:
    assert _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures == ()

"""Soldiers lent to an organisation are parties of their own state."""

from __future__ import annotations

from functools import cache

import pytest
from helpers import readers

from dragoman.reader import Reader
from dragoman.records import Article


@cache
def reader() -> Reader:
    return readers.reader(weigh=False)


def read(lang: str, sentence: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    record = reader().read(Article(text=sentence, published="2024-05-15", lang=lang))
    return [(e.type, [p.entity for p in e.actors], [p.entity for p in e.recipients]) for e in record.events]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "Israël a blessé deux Casques bleus ghanéens au Liban."),
        ("en", "Israel wounded two Ghanaian Blue Helmets in Lebanon."),
    ],
)
def test_blue_helmets_with_a_nationality_are_their_states(lang: str, sentence: str) -> None:
    assert read(lang, sentence) == [("ASSAULT", ["ISR"], ["GHA"])]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("fr", "Israël a blessé deux Casques bleus."), ("en", "Israel wounded two Blue Helmets in Lebanon.")],
)
def test_blue_helmets_alone_are_the_un(lang: str, sentence: str) -> None:
    assert read(lang, sentence) == [("ASSAULT", ["ISR"], ["UN"])]

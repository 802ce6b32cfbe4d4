"""Talks that others only speak of are no talks of theirs: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

SPOKEN_OF = [
    ("fr", "Le ministre chilien a remercié le Tadjikistan pour son soutien aux négociations de l'Afghanistan.", {"CHL", "AFG"}),
    ("en", "The Chilean minister thanked Tajikistan for its support for Afghanistan peace negotiations.", {"CHL", "AFG"}),
    ("en", "The Dutch and Danish ministers discussed the upcoming NATO meeting.", {"NLD", "DNK", "NATO"}),
]
HELD = [
    ("fr", "Le ministre chilien a eu des négociations avec l'Afghanistan.", {"CHL", "AFG"}),
    ("en", "The Chilean minister held negotiations with Afghanistan.", {"CHL", "AFG"}),
]


def _talks(lang: str, text: str) -> list[set[str | None]]:
    return [{p.entity for p in e.actors} for e in events(lang, text, weigh=True) if e.type == "CONSULT"]


@pytest.mark.parametrize(("lang", "text", "codes"), SPOKEN_OF)
def test_talks_spoken_of_are_not_held_by_who_speaks(lang: str, text: str, codes: set[str]) -> None:
    assert codes not in _talks(lang, text)


@pytest.mark.parametrize(("lang", "text", "codes"), HELD)
def test_talks_held_are_told(lang: str, text: str, codes: set[str]) -> None:
    assert codes in _talks(lang, text)

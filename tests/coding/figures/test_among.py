"""Of whom a number counts some; crowds of exiles; quantities in front of those who act."""

from __future__ import annotations

import pytest
from helpers.told import events

from dragoman import Reader

AMONG = [
    ("fr", "Vingt soldats nord-coréens ont franchi la ligne. La Corée du Sud a ouvert le feu. Deux d'entre eux ont été tués."),
    ("en", "Twenty North Korean soldiers crossed the line. South Korea opened fire. Two of them were killed."),
]

COUNTED = [
    ("fr", "Une dizaine de chars turcs ont franchi la frontière syrienne.", "TUR"),
    ("fr", "Une centaine de soldats rwandais ont pénétré en Ouganda.", "RWA"),
    ("fr", "Plusieurs dizaines de soldats tchadiens sont entrés au Soudan.", "TCD"),
    ("en", "Dozens of Rwandan soldiers entered Uganda.", "RWA"),
    ("en", "Hundreds of Burundian soldiers crossed the border with Congo.", "BDI"),
]


@pytest.mark.parametrize(("lang", "text"), AMONG)
def test_the_dead_are_of_those_counted_before(lang: str, text: str) -> None:
    dead = [f for f in Reader().read(text, lang=lang, published="2024-03-12").figures if f.measure == "casualties"]
    assert [(f.actors, f.recipients) for f in dead] == [(("KOR",), ("PRK",))]


@pytest.mark.parametrize(("lang", "text", "doer"), COUNTED)
def test_who_is_counted_acts(lang: str, text: str, doer: str) -> None:
    assert [{p.entity for p in e.actors} for e in events(lang, text, weigh=True)] == [{doer}]

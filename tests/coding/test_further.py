"""More of a kind just told of: the word for them stands for the noun that it leaves out; sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

TWICE = [
    ("en", "Jamaica deported two Haitian men in May. A third was expelled on Tuesday.", "COERCE", "JAM", "HTI"),
    ("en", "Latvia expelled two Russian diplomats in May. Another was expelled on Tuesday.", "SANCTION", "LVA", "RUS"),
    ("en", "Georgia freed an Armenian driver in May. Two more were released on Tuesday.", "RETREAT", "GEO", "ARM"),
    ("fr", "La Géorgie a libéré un chauffeur arménien en mai. Deux autres ont été relâchés mardi.", "RETREAT", "GEO", "ARM"),
    ("fr", "La Malaisie a arrêté deux Indonésiens en mai. Trois autres ont été interpellés mardi.", "COERCE", "MYS", "IDN"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doer", "gainer"), TWICE)
def test_more_of_a_kind_are_an_act_of_their_own(lang: str, text: str, kind: str, doer: str, gainer: str) -> None:
    assert sided(lang, text, weigh=True) == [(kind, doer, gainer)] * 2


def test_a_word_for_more_without_a_kind_before_it_stands_for_nobody() -> None:
    assert sided("en", "Tonga closed its port in May. Another was closed on Tuesday.", weigh=True) == []

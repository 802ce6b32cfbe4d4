"""Regions told as a plural, seats that several states call alike, neighbours across the sea: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

_GULF = "ARE BHR KWT OMN QAT SAU"


@pytest.mark.parametrize(
    ("lang", "text", "event"),
    [
        ("en", "Mongolia urged both Koreas to resume talks.", ("REQUEST", "MNG", "KOR PRK")),
        ("en", "The two Sudans agreed to open the road.", ("AGREE", "SDN SSD", "")),
        ("en", "The Gulf states condemned the Syrian government.", ("ACCUSE", _GULF, "SYR")),
        ("en", "Sweden, Poland and the Baltics criticised Belarus.", ("ACCUSE", "EST LTU LVA POL SWE", "BLR")),
        ("en", "Russia threatened Norway, Finland and the Baltic states.", ("THREATEN", "RUS", "EST FIN LTU LVA NOR")),
        ("fr", "La Mongolie a exhorté les deux Corées à reprendre le dialogue.", ("REQUEST", "MNG", "KOR PRK")),
        ("fr", "Les pays du Golfe ont condamné la Syrie.", ("ACCUSE", _GULF, "SYR")),
    ],
)
def test_all_states_of_the_region_take_part(lang: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in sided(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Gulf of Guinea states condemned Togo."),
        ("fr", "Les pays du golfe de Guinée ont condamné le Togo."),
    ],
)
def test_another_gulf_is_another_region(lang: str, text: str) -> None:
    assert not [e for e in sided(lang, text, weigh=True) if "QAT" in e[1].split()]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("KAMPALA - State House thanked Angola for the maize.", ("SUPPORT", "UGA", "AGO")),
        ("SUVA - Government House criticised Tonga.", ("ACCUSE", "FJI", "TON")),
        ("India was at odds with Sri Lanka. Sri Lanka thanked its northern neighbour for the loan.", ("SUPPORT", "LKA", "IND")),
    ],
)
def test_seats_and_neighbours_are_whose_they_are(text: str, event: tuple[str, str, str]) -> None:
    assert event in sided("en", text, weigh=True)

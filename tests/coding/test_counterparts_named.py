"""Counterparts of several states who are named behind them, each in the order of the states."""

from __future__ import annotations

import pytest
from helpers.told import events

NAMED = [
    (
        "en",
        "Jane Doe of Canada met her Greek and Danish counterparts, Ilias Manos and Lars Holm, in Oslo.",
        {"CAN", "GRC", "DNK"},
    ),
    (
        "en",
        "Ana Silva of Brazil hosted her Ugandan and Rwandan counterparts, Joseph Okello and Paul Mugisha.",
        {"BRA", "UGA", "RWA"},
    ),
    ("en", "Ana Silva of Brazil thanked her counterparts Rosa Vidal of Peru and Luis Rojas of Chile.", {"BRA", "PER", "CHL"}),
    (
        "fr",
        "Le président kényan a reçu ses homologues ougandais et rwandais, Joseph Okello et Paul Mugisha.",
        {"KEN", "UGA", "RWA"},
    ),
    ("fr", "La Brésilienne Ana Silva a remercié ses homologues grec et danois, Ilias Manos et Lars Holm.", {"BRA", "GRC", "DNK"}),
    ("en", "Ana Silva of Brazil met her Ugandan counterpart Joseph Okello.", {"BRA", "UGA"}),
]


@pytest.mark.parametrize(("lang", "text", "states"), NAMED)
def test_each_counterpart_has_his_state(lang: str, text: str, states: set[str]) -> None:
    told = [p.entity for e in events(lang, text) for p in (*e.actors, *e.recipients)]
    assert set(told) == states

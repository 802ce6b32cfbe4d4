"""Counterparts of several states who are named behind them, each in the order of the states."""

from __future__ import annotations

import pytest
from helpers.readers import reader
from helpers.told import events

from dragoman.records import Article

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


ROWS = [
    ("fr", "Le ministre kényan a reçu ses homologues ougandais et rwandais, Joseph Okello et Paul Mugisha, à Nairobi.",
     {"UGA": "Joseph Okello", "RWA": "Paul Mugisha", "KEN": None}),
    ("fr", "La ministre péruvienne a rencontré ses homologues du Chili et de Bolivie, Rodrigo Vial et Ana Ruiz.",
     {"CHL": "Rodrigo Vial", "BOL": "Ana Ruiz", "PER": None}),
    ("en", "The Kenyan minister hosted his Ugandan and Rwandan counterparts, Joseph Okello and Paul Mugisha, in Nairobi.",
     {"UGA": "Joseph Okello", "RWA": "Paul Mugisha", "KEN": None}),
    ("en", "The Peruvian minister met her counterparts from Chile and Bolivia, Rodrigo Vial and Ana Ruiz.",
     {"CHL": "Rodrigo Vial", "BOL": "Ana Ruiz", "PER": None}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "persons"), ROWS)
def test_a_row_of_counterparts_leaves_the_host_without_a_name(lang: str, text: str, persons: dict[str, str | None]) -> None:
    record = reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    told = [{p.entity: p.person for p in (*e.actors, *e.recipients)} for e in record.events if e.type == "CONSULT"]
    assert persons in told

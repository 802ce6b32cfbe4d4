"""Instruments whose name says whose they are: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

from dragoman.coding.agreements.famous import _book

TOLD = [
    ("en", "Peru urged Chile to respect rights enshrined in the Universal Declaration of Human Rights.", "in-force", "UN"),
    ("en", "Germany and France met on Monday. They called on Moscow to honour the Minsk agreements.", "in-force", "RUS UKR"),
    ("en", "China and Peru discussed on Monday their commitments under the Paris Agreement.", "in-force", "UN"),
    ("en", "Israel hosted the UAE on Monday. The ministers hailed the Abraham Accords.", "in-force", "ARE ISR"),
    ("en", "Peru ratified the Paris Agreement on Monday. China welcomed the step.", "ratified", "PER"),
    ("en", "Washington stressed on Monday the need to preserve the Good Friday Agreement, told Dublin.", "in-force", "GBR IRL"),
    ("en", "Russia walked out of the Black Sea Grain Initiative on Monday.", "terminated", "RUS TUR UKR UN"),
    ("fr", "Le Pérou a demandé lundi au Chili de respecter la Déclaration universelle des droits de l'homme.", "in-force", "UN"),
    ("fr", "Berlin a appelé lundi Moscou à appliquer les accords de Minsk.", "in-force", "RUS UKR"),
    ("fr", "La France a rappelé lundi à la Turquie la Convention européenne des droits de l’homme.", "in-force", "COE"),
    ("fr", "Le Pérou et le Chili ont discuté lundi de la mise en œuvre de l'accord de Paris sur le climat.", "in-force", "UN"),
    ("fr", "Washington a reçu lundi le ministre canadien. Il veut une renégociation de l'ALENA.", "in-force", "CAN MEX USA"),
    ("fr", "La Russie s'est retirée lundi des accords de Minsk.", "terminated", "RUS UKR"),
]

UNTOLD = [
    ("en", "Israel did not confirm that Chad would join the Abraham Accords."),
    ("fr", "Israël n'a pas confirmé que le Tchad rejoindrait les accords d'Abraham."),
    ("en", "The diplomats of Peru and Chile met in Minsk on Monday."),
]


@pytest.mark.parametrize(("lang", "text", "status", "parties"), TOLD)
def test_a_known_instrument_has_its_own_parties(lang: str, text: str, status: str, parties: str) -> None:
    assert [(a.status, " ".join(a.parties)) for a in agreements(text, lang)] == [(status, parties)]


@pytest.mark.parametrize(("lang", "text"), UNTOLD)
def test_what_may_come_of_one_is_no_state_of_it(lang: str, text: str) -> None:
    assert agreements(text, lang) == []


def test_one_is_told_once() -> None:
    text = "Peru and Chile met on Monday. They praised the Paris Agreement. The Paris Agreement binds all, Peru said."
    assert [a.parties for a in agreements(text, "en")] == [("UN",)]


def test_every_entry_has_parties_and_names() -> None:
    entries, named = _book()
    assert all(e.known.parties for e in entries)
    assert len(named.groupindex) == len(entries)

"""Mentions of one instrument are one entry."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Peru and Chile signed a mining protocol in May. It was suspended in June.", ["protocol suspended"]),
        ("en", "Chad and Kenya met on Monday. A transit treaty was to be signed. It was not.", ["treaty not-signed"]),
        ("en", "Kenya and Chad signed a pact that Chad tore up a year later.", ["agreement terminated"]),
        ("en", "Peru and Chile parted without a deal.", ["agreement not-signed"]),
        ("fr", "Le Pérou et le Chili ont signé en mai un protocole minier. Il a été suspendu en juin.", ["protocol suspended"]),
        ("fr", "Le Tchad et le Kenya ont négocié lundi. Un traité devait être signé ; il ne l'a pas été.", ["treaty not-signed"]),
        ("fr", "Le Pérou et le Chili se sont séparés sans accord.", ["agreement not-signed"]),
    ],
)
def test_what_is_said_of_an_instrument_later_is_said_of_the_same(lang: str, text: str, told: list[str]) -> None:
    assert [f"{a.kind} {a.status}" for a in agreements(text, lang)] == told

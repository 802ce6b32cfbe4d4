"""Sides of crowds: the embassy tells against whom, the town who."""

from __future__ import annotations

import pytest
from helpers.told import Sided, sided

CROWDS = [
    ("en", "In Karachi, a crowd attacked the French consulate.", ("PROTEST", "PAK", "FRA")),
    ("en", "Some 200 Armenians demonstrated outside the Russian embassy in Yerevan.", ("PROTEST", "ARM", "RUS")),
    ("en", "Hundreds of Iraqis gathered in Baghdad to denounce the Turkish strikes.", ("PROTEST", "IRQ", "TUR")),
    ("fr", "À Cadix, une centaine de pêcheurs ont bloqué l'entrée du consulat du Maroc.", ("PROTEST", "ESP", "MAR")),
    ("fr", "Des manifestants ont caillassé le consulat de France à Karachi.", ("PROTEST", "PAK", "FRA")),
    ("fr", "Des centaines d'Irakiens se sont rassemblés à Bagdad pour dénoncer les frappes turques.", ("PROTEST", "IRQ", "TUR")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CROWDS)
def test_crowd(lang: str, text: str, expected: Sided) -> None:
    assert sided(lang, text) == [expected]


def test_all_whose_buildings_are_attacked_are_protested_against() -> None:
    text = "Crowds in Kinshasa attacked a Belgian bank and the embassies of France and Kenya."
    assert sided("en", text) == [("PROTEST", "COD", "BEL FRA KEN")]

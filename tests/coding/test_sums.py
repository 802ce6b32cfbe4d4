"""Sums of money in acts, however currency and number are written: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import Sided, record, sided

TOLD: list[tuple[str, str, list[Sided]]] = [
    ("en", "The Red Cross of China has handed over $100,000 in cash to Tonga.", [("AID", "CHN", "TON")]),
    ("en", "Tokyo gave Manila $5m for radars.", [("AID", "JPN", "PHL")]),
    ("en", "France received €12m from Saudi Arabia.", [("AID", "SAU", "FRA")]),
    ("en", "Kuwait paid out $300m to Jordan.", [("AID", "KWT", "JOR")]),
    ("en", "Norway lent US$40 million to Malawi.", [("AID", "NOR", "MWI")]),
    ("en", "Fiji owes money to China, and asked for more time.", [("REQUEST", "FJI", "CHN")]),
    ("en", "Canada hit American steel with a 25 per cent surcharge.", [("SANCTION", "CAN", "USA")]),
    ("en", "The United States charges 25 per cent more on Chinese goods.", [("SANCTION", "USA", "CHN")]),
    ("fr", "Washington a mis une taxe de 15 % sur les voitures japonaises.", [("SANCTION", "USA", "JPN")]),
    ("fr", "Oslo a prêté 40 millions de dollars américains au Malawi.", [("AID", "NOR", "MWI")]),
]
FIGURES: list[tuple[str, str, str, float, tuple[str, ...], tuple[str, ...]]] = [
    ("en", "The World Bank paid out US$250 million to Ghana on Monday.", "loan", 250e6, ("WORLD_BANK",), ("GHA",)),
    ("en", "China holds $6 billion of Zambian debt.", "debt", 6e9, ("ZMB",), ("CHN",)),
    ("fr", "La Chine détient 6 milliards de dollars de la dette zambienne.", "debt", 6e9, ("ZMB",), ("CHN",)),
    ("en", "Beijing slapped duties on 128 American products on Monday.", "tariff", 128, ("CHN",), ("USA",)),
    ("fr", "Pékin a imposé des droits de douane sur 128 produits américains.", "tariff", 128, ("CHN",), ("USA",)),
    ("en", "France intercepted 340 people on their way to Britain on Sunday.", "migrants", 340, ("FRA",), ("GBR",)),
    ("en", "Two helicopters gifted by India to the Maldives fly the sick.", "aid", 2, ("IND",), ("MDV",)),
]


@pytest.mark.parametrize(("lang", "text", "told"), TOLD)
def test_sums_are_what_is_given_and_lent(lang: str, text: str, told: list[Sided]) -> None:
    """Nobody whose money alone is named takes part ("US$", "dollars américains")."""
    assert sided(lang, text) == told


@pytest.mark.parametrize(("lang", "text", "measure", "value", "actors", "recipients"), FIGURES)
def test_figures_of_debts_duties_and_gifts(
    lang: str, text: str, measure: str, value: float, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    (figure,) = record(lang, text, weigh=True).figures
    assert (figure.measure, figure.value, figure.actors, figure.recipients) == (measure, value, actors, recipients)


def test_who_holds_a_sum_arrests_nobody() -> None:
    assert sided("fr", "La Chine détient 6 milliards de dollars de la dette zambienne.") == []

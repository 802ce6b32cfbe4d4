"""Who buys, owes, takes and taxes: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import sided

Case = tuple[str, str, tuple[str, float, str, str]]
ARMS: list[Case] = [
    ("en", "Norway ordered 54 tanks from Germany on Monday.", ("arms-sale", 54, "DEU", "NOR")),
    (
        "en",
        "Brazil has not dropped its order for 36 fighters, which Sweden will deliver in 2024.",
        ("arms-sale", 36, "SWE", "BRA"),
    ),
    ("en", "Turkey delivered 24 drones bought by Poland in 2021 to Warsaw.", ("arms-sale", 24, "TUR", "POL")),
    ("fr", "La Norvège a commandé 54 chars à l'Allemagne.", ("arms-sale", 54, "DEU", "NOR")),
    ("fr", "La Serbie a signé avec la France l'achat de douze Rafale.", ("arms-sale", 12, "FRA", "SRB")),
]
DEBTS: list[Case] = [
    ("en", "China agreed to write off a debt of 90 million dollars owed by Zambia.", ("debt", 90e6, "ZMB", "CHN")),
    ("en", "France, which is owed 2 billion euros, met Zambia's delegation on Monday.", ("debt", 2e9, "ZMB", "FRA")),
    ("fr", "La Chine a accepté de rééchelonner une dette de 90 millions de dollars de la Zambie.", ("debt", 90e6, "ZMB", "CHN")),
    ("fr", "Moscou a réclamé 300 millions d'euros d'arriérés à la Moldavie.", ("debt", 300e6, "MDA", "RUS")),
    ("fr", "Le Tchad doit encore rembourser 210 millions de dollars à l'Angola.", ("debt", 210e6, "TCD", "AGO")),
]
TAKEN: list[Case] = [
    ("en", "China took 1.4 million barrels a day from Iran last month.", ("energy-flow", 1.4e6, "IRN", "CHN")),
    ("fr", "La Chine a enlevé 1,4 million de barils par jour en Iran le mois dernier.", ("energy-flow", 1.4e6, "IRN", "CHN")),
    (
        "fr",
        "La Finlande se détache de Moscou. Ses importations de Russie ont atteint 1,4 milliard d'euros.",
        ("imports", 1.4e9, "FIN", "RUS"),
    ),
]
DUTIES: list[Case] = [
    ("en", "Manila wants a cut in the US tariff on Philippine goods from 20 percent.", ("tariff", 20, "USA", "PHL")),
    ("fr", "Mexico déplore la surtaxe américaine de 25 % sur les tomates mexicaines.", ("tariff", 25, "USA", "MEX")),
]


@pytest.mark.parametrize(("lang", "text", "told"), ARMS + DEBTS + TAKEN + DUTIES)
def test_words_put_the_sides_in_order(lang: str, text: str, told: tuple[str, float, str, str]) -> None:
    assert told in [figure[:4] for figure in sided(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Zambia asked China to restructure a debt of 90 million dollars."),
        ("fr", "La Zambie a demandé à la Chine de rééchelonner une dette de 90 millions de dollars."),
    ],
)
def test_who_asks_to_be_let_off_owes(lang: str, text: str) -> None:
    assert [figure[:4] for figure in sided(lang, text)] == [("debt", 90e6, "ZMB", "CHN")]

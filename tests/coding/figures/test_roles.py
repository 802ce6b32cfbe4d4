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
BEHIND: list[Case] = [
    ("fr", "La Turquie digère mal la surtaxe de 10 % que Tunis lui applique depuis janvier.", ("tariff", 10, "TUN", "TUR")),
    ("en", "Turkey resents the 10 percent surcharge that Tunis has imposed on it.", ("tariff", 10, "TUN", "TUR")),
    (
        "fr",
        "La Zambie a fermé le poste en représailles à la taxe de 150 dollars par camion instaurée par la RDC.",
        ("tariff", 150, "COD", "ZMB"),
    ),
    (
        "en",
        "Zambia's creditors agreed on Thursday to restructure $6.3 billion in debt. China welcomed the deal.",
        ("debt", 6.3e9, "ZMB", "CHN"),
    ),
    (
        "fr",
        "Le Maroc est souverain, a balayé la ministre de la France, Anne Petit, en annonçant une aide de cinq millions d'euros.",
        ("aid", 5e6, "FRA", "MAR"),
    ),
    (
        "en",
        "Morocco is sovereign, French minister Anne Petit said, announcing 5 million euros for Moroccan charities.",
        ("aid", 5e6, "FRA", "MAR"),
    ),
    (
        "fr",
        "Quelque 399 000 Indonésiens travaillent en Malaisie. Jakarta a demandé lundi à la Malaisie de les protéger.",
        ("migrants", 399000, "IDN", "MYS"),
    ),
    (
        "en",
        "Some 399,000 Indonesians work legally in Malaysia. Jakarta asked Malaysia on Monday to protect them.",
        ("migrants", 399000, "IDN", "MYS"),
    ),
    (
        "en",
        "Finland closed its crossings on Monday after 700 migrants arrived from Russia.",
        ("migrants", 700, "RUS", "FIN"),
    ),
    ("fr", "La Finlande a fermé sa frontière après l'arrivée de 700 migrants venus de Russie.", ("migrants", 700, "RUS", "FIN")),
    ("fr", "Berne déplore le maintien en Moldavie de quelque 1 500 soldats russes.", ("troops", 1500, "RUS", "MDA")),
    ("en", "Some 3,000 Rwandan soldiers are operating with the M23 in Congo.", ("troops", 3000, "RWA", "COD")),
    ("en", "Some 3,600 Kenyan soldiers serve in the African Union force in Somalia.", ("troops", 3600, "KEN", "SOM")),
]


@pytest.mark.parametrize(("lang", "text", "told"), ARMS + DEBTS + TAKEN + DUTIES + BEHIND)
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


BARGAINS: list[tuple[str, str, str, float, str, str]] = [
    ("en", "Deliveries of Kenyan tea to Egypt rose to 80,000 tonnes in 2022.", "exports", 80_000, "KEN", "EGY"),
    ("en", "Deliveries of Chilean copper to Japan fell to 90,000 tonnes in 2022.", "exports", 90_000, "CHL", "JPN"),
    ("fr", "Les livraisons de cuivre chilien au Japon sont tombées à 90 000 tonnes en 2022.", "exports", 90_000, "CHL", "JPN"),
    ("en", "Purchases of Iranian oil by China reached 1.2 million barrels a day.", "energy-flow", 1.2e6, "IRN", "CHN"),
    ("fr", "Les achats chinois de brut iranien ont atteint 1,2 million de barils par jour.", "energy-flow", 1.2e6, "IRN", "CHN"),
    ("en", "Vietnam is to deliver two million tonnes of rice to Indonesia.", "exports", 2e6, "VNM", "IDN"),
    ("fr", "Le Vietnam doit livrer deux millions de tonnes de riz à l'Indonésie.", "exports", 2e6, "VNM", "IDN"),
    ("en", "Vietnam donated 200,000 tonnes of rice to Cuba.", "aid", 200_000, "VNM", "CUB"),
    ("en", "A Vietnamese carmaker pledged $1.2 billion for a plant in Indonesia.", "investment", 1.2e9, "VNM", "IDN"),
    ("en", "Germany will supply 60 tanks to Latvia under a contract signed in May.", "arms-sale", 60, "DEU", "LVA"),
    ("fr", "L'Allemagne livrera 60 chars à la Lettonie en vertu d'un contrat signé en mai.", "arms-sale", 60, "DEU", "LVA"),
    ("en", "Poland signed a deal with France for 48 jets.", "arms-sale", 48, "FRA", "POL"),
    ("en", "Qatar delivered 12 cargoes of LNG to Pakistan in 2022.", "energy-flow", 12, "QAT", "PAK"),
    ("fr", "Le Qatar a livré 12 cargaisons de gaz au Pakistan en 2022.", "energy-flow", 12, "QAT", "PAK"),
    ("en", "Paris pledged 200 million U.S. dollars to Chad for a water project.", "aid", 2e8, "FRA", "TCD"),
    ("en", "Kenya signed a contract with Japan. The contract, worth $340 million, is for 2030.", "other", 3.4e8,
     "JPN+KEN", ""),
    ("fr", "Le Kenya a signé un contrat avec le Japon. Ce contrat de 340 millions de dollars court dix ans.", "other", 3.4e8,
     "JPN+KEN", ""),
    ("fr", "Chypre a renoncé en août à un achat de 14 blindés brésiliens.", "arms-sale", 14, "BRA", "CYP"),
    ("fr", "L'Égypte a commandé 30 Rafale français.", "arms-sale", 30, "FRA", "EGY"),
    ("fr", "Le Maroc a signé avec la Turquie un contrat portant sur 13 drones.", "arms-sale", 13, "TUR", "MAR"),
    ("en", "Lithuania has put its name to a contract with Germany for 18 howitzers.", "arms-sale", 18, "DEU", "LTU"),
    ("en", "The Philippines won a contract with Poland for 48 jets.", "arms-sale", 48, "PHL", "POL"),
    ("en", "China obtained investment pledges of $22 billion from Peru.", "investment", 2.2e10, "PER", "CHN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "measure", "value", "actors", "recipients"), BARGAINS)
def test_what_is_traded_and_supplied(lang: str, text: str, measure: str, value: float, actors: str, recipients: str) -> None:
    assert [told[:4] for told in sided(lang, text)] == [(measure, value, actors, recipients)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Trade between Peru and Chile came to $3.1 billion in 2021, up 6% on the year before."),
        ("en", "Trade between Peru and Chile came to $3.1 billion in 2021, up 6% from a year earlier."),
        ("fr", "Le commerce entre Pérou et Chili a atteint 3,1 milliards en 2021, en hausse de 6 % sur l'année précédente."),
    ],
)
def test_what_a_rate_is_compared_with_is_not_its_year(lang: str, text: str) -> None:
    assert {told[4] for told in sided(lang, text)} == {"2021"}

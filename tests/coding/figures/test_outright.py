"""Measures that words tell outright: sentences of our own beside an act that two states share."""

from __future__ import annotations

import pytest
from helpers.figures import BEFORE, figures_of
from helpers.readers import reader

from dragoman.records import Article

Case = tuple[str, str, float, str]
LENT: list[Case] = [
    ("en", "China helped Chad with a loan of 448 million yuan granted to its railways.", 448e6, "CNY"),
    ("en", "France opened a $90 million credit for Chad.", 90e6, "USD"),
    ("fr", "La Chine a aidé le Tchad par un prêt de 448 millions de yuans.", 448e6, "CNY"),
    ("fr", "La France a ouvert au Tchad un crédit de 90 millions de dollars.", 90e6, "USD"),
]
BALANCE: list[Case] = [
    ("en", "Brazil ran a trade surplus of $28 billion with China.", 28e9, "USD"),
    ("en", "Nepal's trade deficit with India widened to $8.6 billion.", 8.6e9, "USD"),
    ("fr", "L'excédent commercial du Brésil avec la Chine a atteint 28 milliards de dollars.", 28e9, "USD"),
    ("fr", "Le déficit commercial du Népal avec l'Inde s'est élevé à 8,6 milliards de dollars.", 8.6e9, "USD"),
]
PRICES: list[Case] = [
    ("en", "Russia raised its gas price for Ukraine to $485 per 1,000 cubic metres.", 485, "USD"),
    ("en", "Chad sells France its gas at 300 euros per thousand cubic metres.", 300, "EUR"),
    ("fr", "La Russie a porté le prix de son gaz pour l'Ukraine à 485 dollars les 1 000 mètres cubes.", 485, "USD"),
    ("fr", "Le Tchad vend son gaz à la France 300 euros les mille mètres cubes.", 300, "EUR"),
]
PUT_IN: list[Case] = [
    ("en", "Riyadh's sovereign fund put €1.2bn into a Spanish wind farm.", 1.2e9, "EUR"),
    ("en", "Saudi Arabia has poured 2 billion dollars into the port of Port Sudan.", 2e9, "USD"),
    ("en", "Qatar injected 300 million dollars into Egyptian banks.", 300e6, "USD"),
    ("fr", "Le fonds saoudien a injecté 1,2 milliard d'euros dans un parc éolien espagnol.", 1.2e9, "EUR"),
    ("fr", "L'Arabie saoudite a mis 2 milliards de dollars dans le port de Port-Soudan.", 2e9, "USD"),
]
SENT_OUT = [
    ("en", "Nigeria deported 51 Chinese nationals convicted of fraud.", 51),
    ("en", "Algeria expelled 400 migrants arrested near the border of Niger.", 400),
    ("fr", "Le Nigeria a expulsé 51 ressortissants chinois condamnés pour fraude.", 51),
    ("fr", "L'Algérie a refoulé 400 Nigériens arrêtés près de la frontière du Niger.", 400),
]
RELIEF: list[Case] = [
    ("en", "Iran shipped 24 tonnes of medicine to Afghanistan.", 24, "tonnes"),
    ("en", "The Belgians flew two field hospitals to Turkey after the earthquake.", 2, "count"),
    ("en", "Turkey sent 40 truckloads of food to Syria.", 40, "count"),
    ("fr", "L'Iran a expédié 24 tonnes de médicaments en Afghanistan.", 24, "tonnes"),
    ("fr", "La Belgique a envoyé deux hôpitaux de campagne à la Turquie.", 2, "count"),
]
ARMS = [
    ("en", "Indonesia will purchase 42 Rafale jets from France in a deal valued at $8.1 billion.", 42, 8.1e9),
    ("en", "Morocco has agreed to buy 36 HIMARS launchers from the United States for $524 million.", 36, 524e6),
    ("fr", "Le Maroc a acheté 36 lance-roquettes HIMARS aux États-Unis pour 524 millions de dollars.", 36, 524e6),
]


BY_THEIR_WORDS = [
    (
        "en",
        "Kenya's exports to Togo slipped 3.4 percent to $10.3bn.",
        [("exports", 3.4, "percent"), ("exports", 10.3e9, "USD")],
    ),
    ("en", "Kenya sold 62% of its tea to Pakistan.", [("share", 62, "percent")]),
    ("en", "Lithuania cut the number of Belarusian diplomats from 17 to 9.", [("other", 17, "people"), ("other", 9, "people")]),
    ("en", "Eight Kenyan officers were hurt when Somali gunmen fired on their post.", [("casualties", 8, "people")]),
    ("en", "Ireland gave shelter to 80,000 Ukrainians.", [("migrants", 80000, "people")]),
    ("en", "Uganda gave 2 million dollars to Kenya.", [("aid", 2e6, "USD")]),
    ("fr", "Les exportations du Kenya vers le Pakistan se sont contractées de 12 %.", [("exports", 12, "percent")]),
    ("fr", "La Chine absorbe 62 % du cuivre péruvien.", [("share", 62, "percent")]),
]


def _beside(lang: str, text: str) -> list[tuple[str, float, str]]:
    """The figures of a sentence that follows an act of two other states."""
    return figures_of(lang, BEFORE[lang] + text)[1:]


@pytest.mark.parametrize(("lang", "text", "value", "unit"), LENT)
def test_a_loan_of_so_much_is_lent(lang: str, text: str, value: float, unit: str) -> None:
    assert _beside(lang, text) == [("loan", value, unit)]


@pytest.mark.parametrize(("lang", "text", "value", "unit"), BALANCE + PRICES)
def test_a_balance_and_a_price_are_measures_of_their_own(lang: str, text: str, value: float, unit: str) -> None:
    assert _beside(lang, text) == [("other", value, unit)]


@pytest.mark.parametrize(("lang", "text", "value", "unit"), PUT_IN)
def test_what_is_put_into_something_is_invested(lang: str, text: str, value: float, unit: str) -> None:
    assert _beside(lang, text) == [("investment", value, unit)]


@pytest.mark.parametrize(("lang", "text", "value"), SENT_OUT)
def test_who_is_expelled_is_a_migrant_whatever_else_is_told(lang: str, text: str, value: float) -> None:
    assert _beside(lang, text) == [("migrants", value, "people")]


@pytest.mark.parametrize(("lang", "text", "value", "unit"), RELIEF)
def test_goods_that_relieve_need_are_aid(lang: str, text: str, value: float, unit: str) -> None:
    assert _beside(lang, text) == [("aid", value, unit)]


@pytest.mark.parametrize(("lang", "text", "number", "price"), ARMS)
def test_arms_are_sold_by_number_and_price(lang: str, text: str, number: float, price: float) -> None:
    assert _beside(lang, text) == [("arms-sale", number, "count"), ("arms-sale", price, "USD")]


def test_a_duty_by_weight_is_no_price() -> None:
    assert _beside("en", "China put a surcharge of 10 yuan per tonne on Mongolian ore.") == [("tariff", 10, "CNY")]


@pytest.mark.parametrize(("lang", "text", "told"), BY_THEIR_WORDS)
def test_words_of_change_of_parts_and_of_people(lang: str, text: str, told: list[tuple[str, float, str]]) -> None:
    assert _beside(lang, text) == told


TAXED: list[Case] = [
    ("en", "Mexico imposed duties on $3 billion worth of American goods.", 3e9, "USD"),
    ("en", "China will put tariffs on 4 billion euros of European exports.", 4e9, "EUR"),
    ("fr", "Le Mexique a imposé des droits de douane sur 3 milliards de dollars de produits américains.", 3e9, "USD"),
    ("fr", "La Chine taxera 4 milliards d'euros de marchandises européennes par des droits de douane.", 4e9, "EUR"),
]
RANKED = [
    ("en", "Japan remained Peru's largest buyer, with 71,000 tonnes.", ("exports", 71000, "tonnes"), "PER", "JPN"),
    ("en", "Japan is Peru's biggest supplier, with $2 billion.", ("imports", 2e9, "USD"), "PER", "JPN"),
    ("fr", "Le Japon reste le premier client du Pérou, avec 2 milliards de dollars.", ("exports", 2e9, "USD"), "PER", "JPN"),
    ("fr", "Le Japon est le premier créancier du Pérou, avec 2 milliards de dollars.", ("debt", 2e9, "USD"), "PER", "JPN"),
]
ORDERED = [
    ("en", "Oman signed on Monday for British arms valued at $3 billion.", 3e9),
    ("fr", "Oman a signé lundi avec Londres pour des armes évaluées à 3 milliards de dollars.", 3e9),
]
DWELLING = [
    ("en", "Some 1.7 million Afghans live in Pakistan.", 1.7e6),
    ("fr", "Quelque 500 000 Cambodgiens vivent en Thaïlande.", 5e5),
]


@pytest.mark.parametrize(("lang", "text", "value", "unit"), TAXED)
def test_the_worth_of_taxed_goods_measures_the_duty(lang: str, text: str, value: float, unit: str) -> None:
    assert _beside(lang, text) == [("tariff", value, unit)]


@pytest.mark.parametrize(("lang", "text", "told", "actor", "recipient"), RANKED)
def test_a_place_in_an_order_tells_measure_and_sides(
    lang: str, text: str, told: tuple[str, float, str], actor: str, recipient: str
) -> None:
    record = reader().read(Article(text=BEFORE[lang] + text, lang=lang, published="2023-05-10"))
    last = record.figures[-1]
    assert ((last.measure, last.value, last.unit), last.actors, last.recipients) == (told, (actor,), (recipient,))


@pytest.mark.parametrize(("lang", "text", "value"), ORDERED)
def test_arms_signed_for_are_sold(lang: str, text: str, value: float) -> None:
    assert _beside(lang, text) == [("arms-sale", value, "USD")]


@pytest.mark.parametrize(("lang", "text", "value"), DWELLING)
def test_people_of_one_state_who_live_in_another_are_migrants(lang: str, text: str, value: float) -> None:
    assert _beside(lang, text) == [("migrants", value, "people")]


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "France ordered Chad to pay 30 million euros in compensation.", "other"),
        ("en", "Chad promised France 300 euros.", "other"),
        ("en", "Chad owes France 30 million euros in arrears.", "debt"),
        ("fr", "Le Tchad a versé à la France 30 millions d'euros de réparations.", "other"),
        ("fr", "Le Tchad a promis 300 euros à la France.", "other"),
        ("fr", "La France réclame au Tchad 30 millions d'euros d'impayés.", "debt"),
    ],
)
def test_damages_and_prices_are_no_aid_and_arrears_are_debt(lang: str, text: str, measure: str) -> None:
    assert [figure[0] for figure in figures_of(lang, text)] == [measure]

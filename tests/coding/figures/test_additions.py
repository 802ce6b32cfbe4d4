"""What numbers add to a gift or sale told before: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import sided

Case = tuple[str, str, list[tuple[str, float, str, str]]]
HELD: list[Case] = [
    (
        "en",
        "Norway gave Ukraine 90 million euros in military aid on Monday, including ten howitzers and 2,000 shells.",
        [("aid", 10, "NOR", "UKR"), ("aid", 2000, "NOR", "UKR")],
    ),
    (
        "fr",
        "La Norvège a accordé lundi à l'Ukraine 90 millions d'euros d'aide militaire, dont dix obusiers et 2 000 obus.",
        [("aid", 10, "NOR", "UKR"), ("aid", 2000, "NOR", "UKR")],
    ),
]
PRICED: list[Case] = [
    ("en", "Norway ordered 54 tanks from Germany. Oslo will pay 19 billion euros for them.", [("arms-sale", 19e9, "DEU", "NOR")]),
    (
        "fr",
        "La Norvège a commandé 54 chars à l'Allemagne. Le contrat vaut 19 milliards d'euros.",
        [("arms-sale", 19e9, "DEU", "NOR")],
    ),
]
MORE: list[Case] = [
    (
        "en",
        "Qatar has invested 10 billion dollars in Turkey. Another 2 billion dollars is to follow.",
        [("investment", 2e9, "QAT", "TUR")],
    ),
    (
        "fr",
        "Le Qatar a investi 10 milliards de dollars en Turquie. Deux milliards de dollars suivront.",
        [("investment", 2e9, "QAT", "TUR")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), HELD + PRICED + MORE)
def test_what_is_added_is_of_the_same_measure_and_sides(lang: str, text: str, told: list[tuple[str, float, str, str]]) -> None:
    assert [figure[:4] for figure in sided(lang, text)][1:] == told

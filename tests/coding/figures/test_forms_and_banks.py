"""Figures by the form and the terms of money: banks' loans, years to a month, payers of duties, people held by others."""

from __future__ import annotations

import pytest
from helpers.figures import sided
from helpers.told import record


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Ghana and the IMF have reached an agreement on a $6 billion loan.", ("loan", 6e9, "IMF", "GHA")),
        (
            "fr",
            "Le Ghana et la Banque mondiale ont signé un prêt de 250 millions de dollars.",
            ("loan", 250e6, "WORLD_BANK", "GHA"),
        ),
        ("en", "Ghana will receive 35 million euros from the EU in loans.", ("loan", 35e6, "EU", "GHA")),
        ("en", "Kenya received $400 million in credit lines from India.", ("loan", 400e6, "IND", "KEN")),
        ("en", "Japan agreed to invest $550 billion in Mexico.", ("investment", 550e9, "JPN", "MEX")),
        ("fr", "Le Japon a promis d'investir 5 milliards de dollars au Mexique.", ("investment", 5e9, "JPN", "MEX")),
        (
            "en",
            "Israel freed 90 Palestinian prisoners in return for three hostages held by Hamas.",
            ("prisoners", 3, "HAMAS", ""),
        ),
    ],
)
def test_sides(lang: str, text: str, told: tuple[str, float, str, str]) -> None:
    assert told in [found[:4] for found in sided(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text", "period"),
    [
        ("en", "Uganda's sales to Kenya came to $558 million in the year to June.", "2022-07/2023-06"),
        ("en", "Trade between Ghana and Togo rose to $5 million in the year ended March 31, 2022.", "2021-04/2022-03"),
        ("en", "Trade between Ghana and Togo came to $5 million in the 12 months to December 2022.", "2022-01/2022-12"),
        (
            "fr",
            "Le commerce entre le Ghana et le Togo a atteint 5 millions d'euros sur l'exercice clos en juin 2022.",
            "2021-07/2022-06",
        ),
        ("en", "Ghana's exports to Togo rose to $5 million in 2022, against $3 million five years earlier.", "2017"),
        ("en", "Uganda's sales to Kenya came to $558 million from January to June 2022.", "2022-01/2022-06"),
    ],
)
def test_periods(lang: str, text: str, period: str) -> None:
    assert period in [f.period for f in record(lang, text).figures]


@pytest.mark.parametrize("text", ["Beijing rolled over $2.4 billion in deposits for Pakistan last week."])
def test_a_verb_with_its_particle_tells_no_more(text: str) -> None:
    assert [f.qualifier for f in record("en", text).figures] == ["exact"]

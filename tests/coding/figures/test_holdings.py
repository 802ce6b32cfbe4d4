"""What states have abroad, who serves where, and receivers named before their sums: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import figures_of, sided

ACT = {"en": "Kenya expelled two Peruvian envoys on Monday. ", "fr": "Le Kenya a expulsé lundi deux émissaires péruviens. "}

TOLD = [
    ("en", "Mauritian investors hold assets of $410 million in Madagascar.", ("investment", 410e6, "MUS", "MDG")),
    ("en", "Qatar's fund owns property worth $3 billion in Kenya.", ("investment", 3e9, "QAT", "KEN")),
    ("en", "Kenya holds shares worth $90 million in Ugandan banks.", ("investment", 90e6, "KEN", "UGA")),
    ("en", "Riyadh paid $368 million into the coffers of the Yemeni government.", ("aid", 368e6, "SAU", "YEM")),
    ("en", "Some 3,000 Nepalis serve in the Indian army.", ("troops", 3000, "NPL", "IND")),
    ("en", "Peru and Chile will hold an exercise with 3,600 troops taking part.", ("troops", 3600, "PER", "CHL")),
    ("fr", "Quelque 30 000 Népalais servent dans l'armée indienne.", ("troops", 30000, "NPL", "IND")),
    ("fr", "Les investisseurs mauriciens détiennent pour 410 millions de dollars d'actifs à Madagascar.",
     ("investment", 410e6, "MUS", "MDG")),
    ("fr", "Depuis mars, 4 000 Burundais sont entrés en Ouganda.", ("migrants", 4000, "BDI", "UGA")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), TOLD)
def test_what_is_had_and_who_serves(lang: str, text: str, told: tuple[str, float, str, str]) -> None:
    assert told in [f[:4] for f in sided(lang, ACT[lang] + text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru has lent Bolivia $30 million and Chile another $20 million.", [(30e6, "PER", "BOL"), (20e6, "PER", "CHL")]),
        ("Uganda owes China $2.1 billion and Japan $300 million.", [(2.1e9, "UGA", "CHN"), (300e6, "UGA", "JPN")]),
    ],
)
def test_a_receiver_may_be_named_before_its_sum(text: str, told: list[tuple[float, str, str]]) -> None:
    assert [f[1:4] for f in sided("en", text)] == told


def test_assets_at_home_are_no_investment() -> None:
    assert not [f for f in sided("en", ACT["en"] + "The firm has assets of $40 million.") if f[0] == "investment"]


def test_a_dateline_of_two_states_tells_no_currency() -> None:
    text = "OTTAWA/NEW DELHI, May 9 - Canada and India held talks on Monday. Bilateral trade came to $8.4 billion last year."
    assert ("trade-turnover", 8.4e9, "USD") in figures_of("en", text)

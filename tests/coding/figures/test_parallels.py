"""Numbers side by side, each with its own party; verbs with their second word; scholarships."""

from __future__ import annotations

import pytest
from helpers.told import record

Told = list[tuple[float, str, str]]


def figures(lang: str, text: str) -> Told:
    return [(f.value, " ".join(f.actors), " ".join(f.recipients)) for f in record(lang, text).figures]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Washington put tariffs of 15 per cent on Japanese steel and 50 per cent on Chilean salt.",
         [(15, "USA", "JPN"), (50, "USA", "CHL")]),
        ("fr", "Washington a imposé des droits de 15 % sur l'acier japonais et de 50 % sur le sel chilien.",
         [(15, "USA", "JPN"), (50, "USA", "CHL")]),
        ("en", "France has 1,500 troops in Chad and 350 in Gabon.", [(1500, "FRA", "TCD"), (350, "FRA", "GAB")]),
        ("fr", "La France compte 1.500 soldats au Tchad et 350 au Gabon.", [(1500, "FRA", "TCD"), (350, "FRA", "GAB")]),
        ("en", "The EU gave 20 million euros to Ghana and 30 million euros to Togo.", [(2e7, "EU", "GHA"), (3e7, "EU", "TGO")]),
        ("en", "Peru sold salt worth $2 billion to Chile, rising to $3 billion.", [(2e9, "PER", "CHL"), (3e9, "PER", "CHL")]),
    ],
)  # fmt: skip
def test_each_number_has_its_own_party(lang: str, text: str, told: Told) -> None:
    assert figures(lang, text) == told


def test_a_verb_has_its_second_word_wherever_it_hangs() -> None:
    (figure,) = record("en", "Islamabad has sent home 80,000 Afghans.").figures
    assert (figure.measure, figure.actors, figure.recipients) == ("migrants", ("AFG",), ("PAK",))
    (figure,) = record("en", "Peru and Chile met. They did business worth 60 million dollars last year.").figures
    assert figure.measure == "trade-turnover"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Egypt awarded 50 scholarships to Sudanese students."),
        ("fr", "Le Maroc accorde 50 bourses aux étudiants rwandais."),
    ],
)
def test_scholarships_are_aid(lang: str, text: str) -> None:
    assert [(f.measure, f.unit) for f in record(lang, text).figures] == [("aid", "count")]

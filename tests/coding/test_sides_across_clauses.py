"""Sides outside the clause: "whose", added participles, causing verbs, absolute clauses, states by what they are like."""

from __future__ import annotations

import pytest
from helpers.told import Sided, sided

TOLD: list[tuple[str, str, list[Sided]]] = [
    ("en", "Togo spoke. Benin, whose president condemned Nigeria, left.", [("ACCUSE", "BEN", "NGA")]),
    (
        "en",
        "Serbia met Hungary, whose interior minister condemned Kosovo.",
        [("CONSULT", "HUN SRB", ""), ("ACCUSE", "HUN", "XKX")],
    ),
    (
        "en",
        "Mali ordered Sweden's ambassador to leave, accusing the minister of hostile remarks.",
        [("SANCTION", "MLI", "SWE"), ("ACCUSE", "MLI", "SWE")],
    ),
    ("en", "Serbia recognised the text, leading Kosovo to recall its ambassador from Belgrade.", [("SANCTION", "XKX", "SRB")]),
    (
        "en",
        "Israel's strike on the Syrian army drew condemnation from Jordan, with Ankara urging calm.",
        [("ASSAULT", "ISR", "SYR"), ("ACCUSE", "JOR", "ISR"), ("REQUEST", "TUR", "ISR")],
    ),
    (
        "en",
        "Spain backed Morocco against Algeria. The North African kingdom thanked Madrid.",
        [("SUPPORT", "ESP", "MAR"), ("SUPPORT", "MAR", "ESP")],
    ),
    ("en", "Chile and Bolivia quarrel. The landlocked country accused Chile of theft.", [("ACCUSE", "BOL", "CHL")]),
    (
        "en",
        "Singapore and Malaysia quarrel. The city-state recalled its ambassador from Kuala Lumpur.",
        [("SANCTION", "SGP", "MYS")],
    ),
    (
        "en",
        "Mali cut ties with Ukraine. Burkina Faso condemned the ex-Soviet state.",
        [("SANCTION", "MLI", "UKR"), ("ACCUSE", "BFA", "UKR")],
    ),
    ("fr", "Le Chili et la Bolivie sont voisins. Le pays enclavé a accusé le Chili de vol.", [("ACCUSE", "BOL", "CHL")]),
]

# What is joined to a thing asked, threatened or promised is not done.
ONLY: list[tuple[str, str, list[Sided]]] = [
    ("en", "Russia ordered Norway to withdraw its envoy and close its consulate.", [("REQUEST", "RUS", "NOR")]),
    ("en", "Poland threatened to halt exports to Ukraine and cut aid to Ukraine.", [("THREATEN", "POL", "UKR")]),
    ("en", "France promised to send tanks to Ukraine and train Ukrainian soldiers.", [("AGREE", "FRA", "UKR")]),
]


@pytest.mark.parametrize(("lang", "text", "told"), TOLD + ONLY)
def test_sides_outside_the_clause_are_found(lang: str, text: str, told: list[Sided]) -> None:
    """Each act with its sides, and no other act."""
    assert sorted(sided(lang, text)) == sorted(told)


@pytest.mark.parametrize("text", ["The strike endangered peace between Chad and Sudan.", "Jaber al-Sabah spoke in Oman."])
def test_views_and_names_of_people_tell_no_act(text: str) -> None:
    """Neither what endangers peace nor a ruling house that is called like a place."""
    assert sided("en", text) == []

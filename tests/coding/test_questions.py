"""What somebody only asked is no demand: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

QUESTIONS = [
    ("fr", "L'Ouganda et le Kenya négocient. « Que veut le Kenya ? » a demandé le ministre ougandais à Kampala."),
    ("fr", "Le Pérou observe la Bolivie. « Qui paiera la route ? », a-t-il demandé."),
    ("en", "Uganda and Kenya are in talks. “What does Kenya want?” the Ugandan minister asked in Kampala."),
]


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
def test_a_question_asks_for_nothing(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "REQUEST"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "« Qui paiera la route ? » Le Pérou a demandé à la Bolivie de retirer ses douaniers."),
        ("en", "“Who will pay for the road?” Peru asked Bolivia to withdraw its customs officers."),
    ],
)
def test_a_demand_behind_a_question_is_one(lang: str, text: str) -> None:
    assert [e for e in events(lang, text, weigh=True) if e.type == "REQUEST"]

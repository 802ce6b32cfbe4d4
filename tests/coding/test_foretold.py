"""Talks that a verb of the future tells are to come: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

COMING = [
    ("en", "Norwegian minister Kari Lund's visit to Kenya will focus on fisheries."),
    ("fr", "La visite de la ministre norvégienne au Kenya portera sur la pêche."),
]


@pytest.mark.parametrize(("lang", "text"), COMING)
def test_a_visit_to_come_is_no_visit_made(lang: str, text: str) -> None:
    assert "CONSULT" not in [kind for kind, _, _ in sided(lang, text, weigh=True)]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "The Swedish minister underscored the importance of upholding values, including by aiding Sudan.", "AID"),
        ("en", "Norway will do more to ensure that NATO remains ready to respond to threats.", "AGREE"),
        ("fr", "La Norvège veille à ce que l'Otan reste prête à riposter.", "AGREE"),
        ("en", "Mexican President Claudia Sheinbaum met with Mexican governors. Kenya and Chile were absent.", "CONSULT"),
    ],
)
def test_what_is_no_act_between_states(lang: str, text: str, kind: str) -> None:
    found = sided(lang, text, weigh=True)
    assert kind not in [f[0] for f in found]


def test_to_call_on_somebody_to_act_is_a_demand() -> None:
    found = sided("en", "Sweden remains committed to diplomacy with Iran and calls on Tehran to return to talks.", weigh=True)
    assert ("REQUEST", "SWE", "IRN") in found

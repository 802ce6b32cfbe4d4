"""What is told in the present for a day to come is an undertaking: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

COMING = [
    ("en", "President Novak of Hungary leaves for Nairobi on Thursday.", "HUN", "KEN"),
    ("en", "The Brazilian foreign minister flies to Caracas next week for talks.", "BRA", "VEN"),
    ("en", "The Kenyan president goes to Tokyo in September.", "KEN", "JPN"),
    ("en", "Malta's president hosts the Tunisian premier next Monday.", "MLT", "TUN"),
    ("en", "President Hichilema of Zambia is going to Beijing next month.", "ZMB", "CHN"),
    ("fr", "Le président hongrois s'envole jeudi pour Nairobi.", "HUN", "KEN"),
    ("fr", "Le président kényan se rend demain au Japon.", "KEN", "JPN"),
]
PAST = [
    ("en", "Peru's president visits Chile on Tuesday, a day after the vote.", "PER", "CHL"),
    ("en", "The Omani sultan left for Tehran on Thursday.", "OMN", "IRN"),
    ("fr", "Le roi de Jordanie s'est envolé lundi pour Bagdad.", "JOR", "IRQ"),
    ("fr", "Le ministre togolais se rend mardi à Accra.", "TGO", "GHA"),
]


@pytest.mark.parametrize(("lang", "text", "doer", "other"), COMING)
def test_a_journey_told_in_the_present_for_a_coming_day_is_promised(lang: str, text: str, doer: str, other: str) -> None:
    assert sided(lang, text) == [("AGREE", doer, other)]


@pytest.mark.parametrize(("lang", "text", "doer", "other"), PAST)
def test_a_day_that_may_lie_behind_makes_no_other_journey_a_coming_one(lang: str, text: str, doer: str, other: str) -> None:
    assert sided(lang, text) == [("CONSULT", doer, other)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "New Zealand goes to the polls on Saturday, and Ireland watches."),
        ("fr", "Les Tunisiens se rendent aux urnes dimanche, et la Libye observe."),
    ],
)
def test_going_to_the_polls_is_no_journey(lang: str, text: str) -> None:
    assert not sided(lang, text)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("La Chine mettra la main à la poche pour rénover le port des Fidji.", "AGREE", "occurred"),
        ("Le Qatar bâtira une école au Tchad.", "AGREE", "occurred"),
        ("Le gouvernement slovène interrompra sa coopération avec la Hongrie.", "SANCTION", "planned"),
    ],
)
def test_a_future_that_the_tagger_takes_for_another_form_is_one(text: str, kind: str, status: str) -> None:
    assert [(e.type, e.status) for e in events("fr", text)] == [(kind, status)]

"""The parties of an instrument."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peru, Chile and Brazil spoke in Lima. Peru and Chile signed a tripartite pact there."),
        ("fr", "Le Pérou, le Chili et le Brésil ont négocié à Lima. Le Pérou et le Chili y ont signé un pacte tripartite."),
    ],
)
def test_an_adjective_may_count_the_parties(lang: str, text: str) -> None:
    assert agreements(text, lang)[-1].parties == ("BRA", "CHL", "PER")

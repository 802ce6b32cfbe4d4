"""When an instrument came into its state."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On 4 May 2023 Peru suspended the fishing treaty with Chile."),
        ("fr", "Le 4 mai 2023, le Pérou a suspendu le traité de pêche avec le Chili."),
    ],
)
def test_what_befell_an_instrument_has_the_day_of_its_clause(lang: str, text: str) -> None:
    (found,) = agreements(text, lang)
    assert found.date is not None
    assert found.date.value == "2023-05-04"

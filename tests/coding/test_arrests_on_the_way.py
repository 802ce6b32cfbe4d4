"""Foreigners held at an airport or taken into custody, and journeys to the seat of the UN; sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

HELD = [
    ("A Russian man was held at Phuket airport in Thailand at the weekend.", ("COERCE", "THA", "RUS")),
    ("Authorities in Bahrain have taken into custody three Iranians.", ("COERCE", "BHR", "IRN")),
    ("Dominica's president travelled to New York for the UN General Assembly.", ("CONSULT", "DMA", "UN")),
    ("Tonga's king travelled to New York for treatment.", ("CONSULT", "TON", "USA")),
]


@pytest.mark.parametrize(("text", "told"), HELD)
def test_who_is_held_and_who_is_visited(text: str, told: tuple[str, str, str]) -> None:
    assert sided("en", text, weigh=True) == [told]

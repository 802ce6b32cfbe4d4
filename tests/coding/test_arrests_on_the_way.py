"""Foreigners held at an airport or taken into custody; sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

HELD = [
    ("A Russian man was held at Phuket airport in Thailand at the weekend.", ("COERCE", "THA", "RUS")),
    ("Authorities in Bahrain have taken into custody three Iranians.", ("COERCE", "BHR", "IRN")),
]


@pytest.mark.parametrize(("text", "told"), HELD)
def test_who_is_held_on_the_way(text: str, told: tuple[str, str, str]) -> None:
    assert sided("en", text, weigh=True) == [told]

"""A crew is its ship's, unless the words behind it say whose it is."""

from __future__ import annotations

import pytest
from helpers.told import Sided, sided

CREWS = [
    ("en", "Malaysian patrol boats chased a Vietnamese trawler and detained its crew of six.", ("COERCE", "MYS", "VNM")),
    ("en", "Iran's navy seized an Emirati tanker. The navy of Iran detained its captain.", ("COERCE", "IRN", "ARE")),
    ("en", "Iran seized an Emirati dhow. Its crew, all Indian nationals, is being held by Iran.", ("COERCE", "IRN", "IND")),
    ("fr", "La Malaisie a saisi un chalutier vietnamien et interpellé ses six marins.", ("COERCE", "MYS", "VNM")),
    ("fr", "L'Iran a saisi un pétrolier émirati. La marine iranienne a arrêté son capitaine.", ("COERCE", "IRN", "ARE")),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CREWS)
def test_crew(lang: str, text: str, expected: Sided) -> None:
    assert sided(lang, text)[-1] == expected

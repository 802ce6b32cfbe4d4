"""An embassy is opened by one state in another; several that open theirs do it together: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

OPENED = [
    ("fr", "La Norvège a rouvert son ambassade à Kaboul.", ("SUPPORT", "NOR", "AFG")),
    ("fr", "La Suède a inauguré une ambassade à Tirana.", ("SUPPORT", "SWE", "ALB")),
    ("fr", "L'ambassade du Ghana a rouvert lundi à Tripoli.", ("SUPPORT", "GHA", "LBY")),
    ("fr", "Oslo va ouvrir une ambassade à Bichkek.", ("AGREE", "NOR", "KGZ")),
    ("fr", "L'Italie et la Libye ont rouvert leurs ambassades.", ("SUPPORT", "ITA LBY", "")),
    ("en", "Norway reopened its embassy in Kabul on Monday.", ("SUPPORT", "NOR", "AFG")),
    ("en", "Sweden will open an embassy in Tirana next year.", ("AGREE", "SWE", "ALB")),
    ("en", "Italy and Libya reopened their embassies.", ("SUPPORT", "ITA LBY", "")),
    ("es", "Noruega reabrió su embajada en Kabul.", ("SUPPORT", "NOR", "AFG")),
]


@pytest.mark.parametrize(("lang", "text", "told"), OPENED)
def test_who_opens_an_embassy_and_where(lang: str, text: str, told: tuple[str, str, str]) -> None:
    assert told in sided(lang, text, weigh=True)

"""Arms and armed men are of the land from which they set out."""

from __future__ import annotations

import pytest
from helpers.told import Sided, sided

DEPARTED = [
    ("en", "A drone launched from Belarus crashed near the Latvian town of Ludza.", ("ASSAULT", "BLR", "LVA")),
    ("en", "Shells from the Afghan side of the border wounded two Pakistani soldiers.", ("ASSAULT", "AFG", "PAK")),
    ("en", "Shots were fired from the Thai bank at a Cambodian patrol.", ("ASSAULT", "THA", "KHM")),
    ("fr", "Un drone lancé depuis la Biélorussie s'est écrasé près de Ludza, en Lettonie.", ("ASSAULT", "BLR", "LVA")),
    ("fr", "Des obus venus du côté afghan de la frontière ont tué deux soldats pakistanais.", ("ASSAULT", "AFG", "PAK")),
    ("fr", "Un soldat cambodgien a été blessé par des tirs venus du côté thaïlandais.", ("ASSAULT", "THA", "KHM")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), DEPARTED)
def test_arms_are_of_the_land_they_set_out_from(lang: str, text: str, expected: Sided) -> None:
    assert sided(lang, text) == [expected]


NOT_DEPARTED = [
    ("en", "Two rockets fired at Lebanon hit a Swiss convoy."),
    ("fr", "Deux roquettes tirées sur le Liban ont touché un convoi suisse."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_DEPARTED)
def test_a_target_is_no_start(lang: str, text: str) -> None:
    assert "LBN" not in [actor for _, actor, _ in sided(lang, text)]

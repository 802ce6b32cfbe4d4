"""The one victim whom an article counts: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import sided

KILLED = [
    ("en", "Kenyan troops shelled a village in Somalia on Monday. A Somali policeman was killed."),
    ("en", "Kenyan troops killed a Somali policeman on Monday."),
    ("fr", "Des soldats kényans ont tué lundi un policier somalien."),
    ("fr", "Lundi, l'armée kényane a bombardé un village en Somalie ; un policier somalien a été tué."),
]


@pytest.mark.parametrize(("lang", "text"), KILLED)
def test_one_who_was_killed_is_counted(lang: str, text: str) -> None:
    assert ("casualties", 1, "KEN", "SOM") in [figure[:4] for figure in sided(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Somalia accused Kenya of killing a policeman."),
        ("fr", "La Somalie a accusé le Kenya d'avoir tué un policier."),
        ("en", "Kenya sent Somalia a policeman."),
        ("fr", "Le Kenya a envoyé un policier en Somalie."),
    ],
)
def test_one_of_whom_this_is_not_told_is_not(lang: str, text: str) -> None:
    assert "casualties" not in [figure[0] for figure in sided(lang, text)]

"""Whose the people counted are: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import sided


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chad is sheltering 700,000 people who fled Sudan."),
        ("fr", "Le Tchad accueille 700 000 personnes qui ont fui le Soudan."),
    ],
)
def test_people_are_of_the_state_that_they_fled(lang: str, text: str) -> None:
    assert [figure[:4] for figure in sided(lang, text)] == [("migrants", 700000, "SDN", "TCD")]

"""Shares of conflict as colours and words."""

from __future__ import annotations

import pytest

from dragoman.dossier.matrix import Tally
from dragoman.web.views.shares import share, steps, told, tone


@pytest.mark.parametrize(
    ("tally", "colour"),
    [
        (Tally(), "none"), (Tally(4, 4), "few"), (Tally(5, 0), "t1"), (Tally(100, 19), "t1"), (Tally(100, 20), "t2"),
        (Tally(10, 5), "t3"), (Tally(10, 7), "t4"), (Tally(10, 8), "t5"), (Tally(10, 10), "t5"),
    ],
)  # fmt: skip
def test_colours_go_by_fifths_and_few_have_none(tally: Tally, colour: str) -> None:
    assert tone(tally) == colour


def test_the_number_is_always_told_and_the_share_of_enough() -> None:
    assert told(Tally(4, 4), "en") == "4 happenings"
    assert told(Tally(1, 0), "fr") == "1 fait"
    assert told(Tally(1200, 300), "en") == "1,200 happenings, 25% conflict"
    assert share(Tally(4, 4), "en") == ""


def test_the_legend_goes_from_all_cooperation_to_all_conflict() -> None:
    assert [label for _, label in steps("en")][::4] == ["0–20% conflict", "80–100% conflict"]
    assert [colour for colour, _ in steps("fr")] == ["t1", "t2", "t3", "t4", "t5"]

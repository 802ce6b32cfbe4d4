"""Axes of charts."""

from __future__ import annotations

import pytest

from dragoman.web.charts.axes import amount_label, time_axis


@pytest.mark.parametrize(
    ("months", "interval", "step"),
    [(1, "month", 1), (12, "month", 1), (20, "month", 2), (70, "month", 6), (73, "year", 1), (480, "year", 4)],
)
def test_labels_are_as_many_as_there_is_room_for(months: int, interval: str, step: int) -> None:
    assert time_axis(months, "en")["tickCount"] == {"interval": interval, "step": step}


def test_months_and_commas_are_those_of_the_language() -> None:
    assert "févr." in time_axis(12, "fr")["labelExpr"]
    assert "Feb" in time_axis(12, "en")["labelExpr"]
    assert "','" in amount_label("fr")
    assert "','" not in amount_label("en")

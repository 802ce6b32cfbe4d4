"""Months in which nothing is told."""

from __future__ import annotations

import pytest

from dragoman.dossier.coverage import Gap, gaps


@pytest.mark.parametrize(
    ("months", "wanted"),
    [
        (["2023-06", "2023-07", "2023-08"], []),
        (["2023-06", "2023-08"], []),
        (["2023-06", "2023-09"], [Gap("2023-07", "2023-08")]),
        (["2022-11", "2023-02", "2024-02"], [Gap("2022-12", "2023-01"), Gap("2023-03", "2024-01")]),
        ([], []),
    ],
)
def test_two_missing_months_are_a_gap(months: list[str], wanted: list[Gap]) -> None:
    assert gaps(months) == wanted

"""The chart of coverage."""

from __future__ import annotations

from dragoman.dossier.coverage import Gap
from dragoman.web.charts.coverage import coverage
from dragoman.web.charts.drawing import svg


def test_months_are_counted_and_gaps_marked() -> None:
    chart = coverage({"2023-05": 2, "2024-01": 1}, [Gap("2023-06", "2023-12")], "fr")
    silent, bars = chart.spec["layer"]
    assert silent["data"]["values"] == [
        {"from": "2023-06-01", "to": "2024-01-01", "told": "juin 2023 à décembre 2023 : aucun article"}
    ]
    assert [(value["at"], value["n"]) for value in bars["data"]["values"]] == [("2023-05-01", 2), ("2024-01-01", 1)]
    assert chart.rows == [("mai 2023", "2"), ("janvier 2024", "1")]
    assert "2024" in svg(chart, "dark")

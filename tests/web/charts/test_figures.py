"""Figures as charts."""

from __future__ import annotations

from datetime import date

import pytest
from helpers.lines import event_line

from dragoman.archive.merging.series import Claim, series
from dragoman.web.charts.drawing import svg
from dragoman.web.charts.figures import charts_of, figures, stretch
from dragoman.web.views.figures import series_items

LINE = event_line("They traded for millions.", "traded for millions")


def _claim(value: float, period: str | None, qualifier: str = "exact", measure: str = "aid", uid: str = "u1") -> Claim:
    return Claim(measure, "EUR", ("FRA",), ("MLI",), period, value, qualifier, uid, "2024-03-12")  # type: ignore[arg-type]


def test_contradicting_values_are_both_drawn() -> None:
    claims = [_claim(3.2e9, "2023"), _claim(4.5e9, "2023", uid="u2"), _claim(5e9, "2024", "more-than")]
    chart = figures(*series(claims), dict.fromkeys(claims, LINE), "en")  # type: ignore[call-arg]
    assert [(v["value"], v["disputed"], v["shape"]) for v in chart.spec["data"]["values"]] == [
        (3.2, True, "diamond"), (4.5, True, "diamond"), (5.0, False, "triangle-up"),
    ]  # fmt: skip
    assert chart.rows[2] == ("2024", "more than 5 billion EUR", "The Daily 2024-03-12")
    assert "billion EUR" in svg(chart, "light")
    assert chart.spec["data"]["values"][0]["href"].startswith("/articles/")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"), ("2023-02", "2023-02-01", "2023-02-28"), ("2023/2024", "2023-01-01", "2024-12-31"),
        ("~2024-03", "2024-03-01", "2024-03-31"), ("2023-13", "2023-01-01", "2023-12-31"),
        ("2023 to date", "2023-01-01", "2023-12-31"),
        ("2023-05/soon", "2023-05-01", "2023-05-31"), ("2024/2023", "2023-12-31", "2024-01-01"),
    ],
)  # fmt: skip
def test_a_mark_is_as_long_as_its_period(period: str, first: str, last: str) -> None:
    assert stretch(period) == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_longest_series_are_drawn() -> None:
    claims = [_claim(n * 1e6, f"{2000 + n}", measure=measure) for measure in ("aid", "loan", "other") for n in range(1, 4)]
    claims.append(_claim(9e6, "2010", measure="loan"))
    found = series(claims)
    shown = series_items(found, dict.fromkeys(claims, LINE), "en")
    assert list(charts_of(found, dict.fromkeys(claims, LINE), shown, "en")) == ["loan~EUR~FRA~MLI", "aid~EUR~FRA~MLI"]

"""The chart of a time line."""

from __future__ import annotations

from dragoman.web.charts.drawing import svg, vega
from dragoman.web.charts.timeline import MOST_YEARS, drawn, timeline

COUNTS = {
    ("2023-05", "CONSULT"): 2, ("2023-05", "ACCUSE"): 1, ("2024-01", "ASSAULT"): 4, ("2024-03", "AID"): 3, ("", "CONSULT"): 7,
}  # fmt: skip


def test_cooperation_stands_above_and_conflict_below_the_line() -> None:
    chart = timeline(COUNTS, "en", "/KEN/TUN/timeline")
    assert chart is not None
    assert {(v["at"], v["quad"]): v["n"] for v in chart.spec["data"]["values"]} == {
        ("2023-05-01", "verbal cooperation"): 2, ("2023-05-01", "verbal conflict"): -1, ("2024-01-01", "material conflict"): -4,
        ("2024-03-01", "material cooperation"): 3,
    }  # fmt: skip
    assert chart.rows == [
        ("May 2023", "2", "0", "1", "0"), ("January 2024", "0", "0", "0", "4"), ("March 2024", "0", "3", "0", "0"),
    ]  # fmt: skip


def test_a_bar_leads_to_its_months() -> None:
    for address, led in (("/K/T/timeline", "/K/T/timeline?"), ("/K/T/timeline?type=AID", "/K/T/timeline?type=AID&")):
        chart = timeline({("2024-03", "AID"): 3}, "fr", address)
        assert chart is not None
        assert [value["href"] for value in chart.spec["data"]["values"]] == [f"{led}from=2024-03&to=2024-03"]


def test_a_long_time_is_drawn_by_years_and_what_is_far_back_is_counted() -> None:
    counts = {("1799-12", "ACCUSE"): 1, ("1990-02", "AID"): 2, ("2024-03", "AID"): 3, ("", "AID"): 5}
    found = drawn(counts)
    assert found is not None
    assert (found.first, found.last, found.by_year, found.before, found.undated) == ("1990-02", "2024-03", True, 1, 5)
    assert MOST_YEARS > 2024 - 1990
    chart = timeline(counts, "en", "/K/T")
    assert chart is not None
    assert [row[0] for row in chart.rows] == ["1990", "2024"]


def test_nothing_dated_is_not_drawn() -> None:
    assert drawn({("", "AID"): 5}) is None
    assert timeline({}, "en", "/K/T") is None


def test_the_chart_can_be_drawn_and_brought_to_life_in_both_themes() -> None:
    for theme in ("light", "dark"):
        chart = timeline(COUNTS, "fr", "/K/T")
        assert chart is not None
        assert "coopération verbale" in svg(chart, theme)  # type: ignore[arg-type]
        assert {"brush"} <= {signal["name"] for signal in vega(chart, theme)["signals"]}  # type: ignore[arg-type]

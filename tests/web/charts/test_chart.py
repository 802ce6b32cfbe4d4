"""Charts in their themes and sizes."""

from __future__ import annotations

from dragoman.web.charts.chart import COOPERATION, narrowed, themed

SPEC = {"width": 760, "mark": {"color": "@cooperation"}, "data": {"values": [{"title": "@ink"}]}}


def test_colours_are_those_of_the_theme_and_data_stays() -> None:
    for theme in ("light", "dark"):
        found = themed(SPEC, theme)  # type: ignore[arg-type]
        assert found["mark"]["color"] == COOPERATION[theme]
        assert found["data"] == SPEC["data"]


def test_a_small_screen_has_a_narrow_chart_with_its_legend_in_one_column() -> None:
    found = themed(narrowed(SPEC), "light")
    assert found["width"] <= 320 - 32
    assert found["config"]["legend"]["columns"] == 1
    assert "columns" not in themed(SPEC, "light")["config"]["legend"]

"""Figures of one measure as a chart: each period as long as it is, contradicting values beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from dragoman.archive.merging.series import Claim, Point, Series
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.series_names import slug, title
from dragoman.dossier.told import FactLine
from dragoman.dossier.wordings import UNDATED
from dragoman.knowledge.spells import earliest, latest
from dragoman.web.charts.axes import WIDTH, amount_label, time_axis
from dragoman.web.charts.chart import Chart
from dragoman.web.views.figures import SeriesItem, is_date, period_text
from dragoman.web.words import words

_YEAR = 4
_SCALES = (1e12, 1e9, 1e6)
_HEIGHT = 220
_MOST = 8
_BOUNDS = {"more-than": "triangle-up", "less-than": "triangle-down", "up-to": "triangle-down"}


def figures(series: Series, lines: Mapping[Claim, FactLine], lang: Language) -> Chart:
    """The claims of a series over time; `lines` gives the article of each."""
    said = words(lang)
    scale = next((scale for scale in _SCALES if _highest(series) >= scale), 1.0)
    values = [
        _value(series, point, claim, lines[claim], lang, scale) for point in series.points for claim in _claims(point)
    ]  # fmt: skip
    columns = tuple(said(f"dossier.{name}") for name in ("chart_period", "chart_value", "chart_source"))
    rows = [(value["period"], value["amount"], value["source"]) for value in values]
    return Chart(_spec(values, series, lang, scale), title(series, lang), columns, rows)


def charts_of(
    entries: Sequence[Series], lines: Mapping[Claim, FactLine], shown: Sequence[SeriesItem], lang: Language
) -> dict[str, Chart]:
    """The charts of the series among those shown that tell a development, the longest first, by their slugs."""
    wanted = {item.slug for item in shown if item.drawn}
    drawn = sorted((one for one in entries if slug(one) in wanted), key=lambda one: -len(one.points))
    return {slug(one): figures(one, lines, lang) for one in drawn[:_MOST]}


def _claims(point: Point) -> list[Claim]:
    """Claims of the same value once, by the first that gives it."""
    return [alike[0] for alike in point.alike]


def _highest(series: Series) -> float:
    return max(abs(claim.value) for point in series.points for claim in _claims(point))


def _value(series: Series, point: Point, claim: Claim, line: FactLine, lang: Language, scale: float) -> dict[str, Any]:
    first, last = stretch(point.period)
    middle = first + (last - first) / 2
    amount = labels(lang).amount(claim.value, series.unit, claim.qualifier)
    period = period_text(point.period, lang)
    return {
        "from": first.isoformat(), "to": (last + timedelta(days=1)).isoformat(), "middle": middle.isoformat(),
        "value": claim.value / scale, "shape": _shape(claim, point), "disputed": point.disputed, "period": period,
        "amount": amount, "source": f"{line.named} {line.article.day}".strip(), "told": f"{period}: {amount} ({line.named})",
        "href": f"/articles/{line.article.uid}",
    }  # fmt: skip


def _shape(claim: Claim, point: Point) -> str:
    """A bound points where it leaves room; a value that others contradict stands on its edge."""
    shape = _BOUNDS.get(claim.qualifier)
    return shape or ("diamond" if point.disputed else "circle")


def stretch(period: str) -> tuple[date, date]:
    """First and last day of a period; of one that is written in no known way the whole year with which it begins."""
    begin, *_, end = 2 * period.removeprefix(UNDATED).split("/")
    first, last = (part if is_date(part) else part[:_YEAR] for part in (begin, end))
    days = earliest(first), latest(last) if is_date(last) else latest(first)
    return min(days), max(days)


def _spec(values: list[dict[str, Any]], series: Series, lang: Language, scale: float) -> dict[str, Any]:
    first, last = min(value["from"] for value in values), max(value["to"] for value in values)
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    unit = labels(lang).amount(2 * scale, series.unit, "exact").lstrip("2\u00a0\u202f ")
    colour = {"condition": {"test": "datum.disputed", "value": "@conflict"}, "value": "@ink"}
    y = {
        "field": "value", "type": "quantitative", "title": unit or None, "scale": {"zero": True},
        "axis": {"labelExpr": amount_label(lang), "tickCount": 5},
    }  # fmt: skip
    axis = time_axis(max(months, 1), lang)
    spans = {
        "mark": {"type": "rule", "strokeWidth": 3, "strokeCap": "round", "opacity": 0.5},
        "encoding": {
            "x": {"field": "from", "type": "temporal", "scale": {"type": "utc"}, "axis": axis}, "x2": {"field": "to"}, "y": y,
            "color": colour,
        },
    }  # fmt: skip
    dots = {
        "mark": {"type": "point", "filled": True, "size": 90, "cursor": "pointer", "opacity": 1},
        "encoding": {
            "x": {"field": "middle", "type": "temporal", "scale": {"type": "utc"}, "axis": axis}, "y": y, "color": colour,
            "shape": {"field": "shape", "type": "nominal", "scale": None}, "tooltip": {"field": "told"},
        },
    }  # fmt: skip
    return {
        "width": WIDTH, "height": _HEIGHT, "autosize": {"type": "fit", "contains": "padding"}, "data": {"values": values},
        "layer": [spans, dots],
    }  # fmt: skip

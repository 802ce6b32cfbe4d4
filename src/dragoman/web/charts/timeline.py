"""The time line as a chart: cooperation above the line, conflict below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import day, number
from dragoman.ontology.plover import Ontology
from dragoman.web.charts.axes import HEIGHT, WIDTH, amount_label, time_axis
from dragoman.web.charts.chart import Chart
from dragoman.web.words import words

MOST_YEARS = 40
"""Years that are drawn at most: the last."""
_BY_MONTH = 96
"""Months up to which a chart is drawn month by month."""
_MONTH, _YEAR = 7, 4
_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")


@dataclass(frozen=True)
class Drawn:
    """What of the counts by month and type is drawn: `first` and `last` month; by `year` or by month; how many are not."""

    first: str
    last: str
    by_year: bool
    before: int
    undated: int

    @property
    def months(self) -> int:
        """Months from the first to the last."""
        return _serial(self.last) - _serial(self.first) + 1


def drawn(counts: Mapping[tuple[str, str], int]) -> Drawn | None:
    """What of the counts is drawn; None where nothing is dated."""
    months = sorted({month for month, _ in counts if month})
    if not months:
        return None
    last = months[-1]
    begin = f"{max(int(last[:_YEAR]) - MOST_YEARS + 1, 1):04}-01"
    first = next(month for month in months if month >= begin)
    before = sum(n for (month, _), n in counts.items() if month and month < begin)
    undated = sum(n for (month, _), n in counts.items() if not month)
    return Drawn(first, last, _serial(last) - _serial(first) >= _BY_MONTH, before, undated)


def timeline(counts: Mapping[tuple[str, str], int], lang: Language, address: str) -> Chart | None:
    """The chart of counts by month and type; a bar leads to its months at `address`.  None where nothing is dated."""
    found = drawn(counts)
    if found is None:
        return None
    said = words(lang)
    length = _YEAR if found.by_year else _MONTH
    bars: Counter[tuple[str, str]] = Counter()
    for (month, kind), n in counts.items():
        if month >= found.first:
            bars[month[:length], Ontology.load().quad(kind)] += n
    quads = {quad: Ontology.load().label(quad, lang) for quad in _QUADS}
    parts = sorted({part for part, _ in bars})
    columns = (said("dossier.chart_time"), *quads.values())
    rows = [(day(part, lang), *(number(bars[part, quad], lang) for quad in quads)) for part in parts]
    title = said("dossier.chart_timeline", first=day(found.first, lang), last=day(found.last, lang))
    values = [_value(part, quad, n, quads[quad], lang, address) for (part, quad), n in sorted(bars.items())]
    return Chart(_spec(values, list(quads.values()), found, lang), title, columns, rows)


def _value(part: str, quad: str, n: int, label: str, lang: Language, address: str) -> dict[str, Any]:
    told = f"{day(part, lang)}: {label} {number(n, lang)}"
    href = f"{address}{'&' if '?' in address else '?'}from={part}&to={part}"
    signed = -n if quad.endswith("conflict") else n
    return {"at": f"{part}-01-01"[:10], "quad": label, "n": signed, "told": told, "href": href}


def _spec(values: list[dict[str, Any]], quads: list[str], found: Drawn, lang: Language) -> dict[str, Any]:
    said = words(lang)
    x = {
        "field": "at", "type": "temporal", "timeUnit": "utcyear" if found.by_year else "utcyearmonth",
        "axis": time_axis(found.months, lang), "scale": {"type": "utc"},
    }  # fmt: skip
    y = {
        "field": "n", "type": "quantitative", "stack": "zero", "title": said("dossier.chart_number"),
        "axis": {"labelExpr": amount_label(lang), "tickMinStep": 1},
    }  # fmt: skip
    edges = ["@cooperation", "@cooperation", "@conflict", "@conflict"]
    fills = ["@cooperation-light", "@cooperation", "@conflict-light", "@conflict"]
    bars = {
        "params": [{"name": "brush", "select": {"type": "interval", "encodings": ["x"]}}],
        "mark": {"type": "bar", "strokeWidth": 1, "cursor": "pointer"},
        "encoding": {
            "x": x, "y": y, "tooltip": {"field": "told"}, "fill": _by_quad(quads, fills), "stroke": _by_quad(quads, edges),
        },
    }  # fmt: skip
    line = {"mark": {"type": "rule", "color": "@ink"}, "encoding": {"y": {"datum": 0}}}
    return {
        "width": WIDTH, "height": HEIGHT, "autosize": {"type": "fit", "contains": "padding"}, "data": {"values": values},
        "layer": [bars, line],
    }  # fmt: skip


def _by_quad(quads: list[str], colours: list[str]) -> dict[str, Any]:
    """Words are drawn lighter than deeds."""
    legend = {"title": None, "orient": "top", "symbolStrokeWidth": 1.5}
    return {"field": "quad", "type": "nominal", "scale": {"domain": quads, "range": colours}, "legend": legend}


def _serial(month: str) -> int:
    return int(month[:_YEAR]) * 12 + int(month[5:_MONTH])

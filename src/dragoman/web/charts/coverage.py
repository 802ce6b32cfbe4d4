"""When articles tell of a pair: their number by month of publication, gaps marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from dragoman.dossier.coverage import Gap
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import day, number
from dragoman.knowledge.spells import earliest, latest
from dragoman.web.charts.axes import WIDTH, amount_label, time_axis
from dragoman.web.charts.chart import Chart
from dragoman.web.words import words

_HEIGHT = 130


def coverage(months: Mapping[str, int], gaps: Sequence[Gap], lang: Language) -> Chart:
    """Articles by month (YYYY-MM); the months of gaps are grey."""
    said = words(lang)
    bars = [
        {"at": f"{month}-01", "n": n, "told": f"{day(month, lang)}: {said.n('dossier.articles', n)}"}
        for month, n in months.items()
    ]
    silent = [_silent(gap, lang) for gap in gaps]
    first, last = min(months), max(months)
    length = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    axis = time_axis(length, lang)
    spec = {
        "width": WIDTH, "height": _HEIGHT, "autosize": {"type": "fit", "contains": "padding"},
        "layer": [
            {
                "data": {"values": silent}, "mark": {"type": "rect", "color": "@faint"},
                "encoding": {
                    "x": {"field": "from", "type": "temporal", "scale": {"type": "utc"}, "axis": axis}, "x2": {"field": "to"},
                    "tooltip": {"field": "told"},
                },
            },
            {
                "data": {"values": bars}, "mark": {"type": "bar", "color": "@ink"},
                "encoding": {
                    "x": {"field": "at", "type": "temporal", "timeUnit": "utcyearmonth", "axis": axis, "scale": {"type": "utc"}},
                    "y": {
                        "field": "n", "type": "quantitative", "title": said("dossier.chart_articles"),
                        "axis": {"labelExpr": amount_label(lang), "tickMinStep": 1, "tickCount": 4},
                    },
                    "tooltip": {"field": "told"},
                },
            },
        ],
    }  # fmt: skip
    title = said("dossier.chart_coverage", first=day(first, lang), last=day(last, lang))
    columns = (said("dossier.chart_time"), said("dossier.chart_articles"))
    return Chart(spec, title, columns, [(day(month, lang), number(n, lang)) for month, n in months.items()])


def _silent(gap: Gap, lang: Language) -> dict[str, str]:
    end = latest(gap.last) + timedelta(days=1)
    told = words(lang)("dossier.gap", first=day(gap.first, lang), last=day(gap.last, lang))
    return {"from": earliest(gap.first).isoformat(), "to": end.isoformat(), "told": told}

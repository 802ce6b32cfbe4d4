"""With whom a party has most to do: happenings with each, cooperation and conflict apart."""

from __future__ import annotations

from typing import Any

from dragoman.dossier.matrix import Matrix, Tally
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import number
from dragoman.web.charts.axes import WIDTH, amount_label
from dragoman.web.charts.chart import Chart
from dragoman.web.views.shares import share, told
from dragoman.web.words import words

MOST = 12
_BAR = 26
_ROOM = 1.4
"""So much longer is the axis than the longest bar: what is written at its end needs room on small screens."""


def partners(pairs: Matrix, code: str, lang: Language) -> Chart | None:
    """A bar for each of the foremost partners; None where there are none."""
    found = pairs.partners(code)[:MOST]
    if not found:
        return None
    said = words(lang)
    tones = (said.of("dossier.tone", "cooperation"), said.of("dossier.tone", "conflict"))
    columns = (said("state.partner"), said("state.happenings"), *tones, said("state.share"))
    rows = [
        (name(other, lang), *(number(n, lang) for n in (t.total, t.total - t.conflict, t.conflict)), share(t, lang) or "–")
        for other, t in found
    ]  # fmt: skip
    title = said("state.chart_partners", name=name(code, lang))
    return Chart(_spec(code, found, tones, lang), title, columns, rows)


def _spec(code: str, found: list[tuple[str, Tally]], tones: tuple[str, str], lang: Language) -> dict[str, Any]:
    order = [name(other, lang) for other, _ in found]
    y = {
        "field": "name", "type": "nominal", "sort": order, "title": None,
        "axis": {"labelLimit": 150, "ticks": False, "domain": False, "labelPadding": 6},
    }  # fmt: skip
    x = {
        "field": "n", "type": "quantitative", "title": words(lang)("dossier.chart_number"),
        "axis": {"labelExpr": amount_label(lang), "tickMinStep": 1, "tickCount": 5},
        "scale": {"domainMax": found[0][1].total * _ROOM, "nice": False},
    }  # fmt: skip
    colour = {"domain": list(tones), "range": ["@cooperation", "@conflict"]}
    bars = {
        "data": {"values": [value for one in found for value in _values(code, *one, tones, lang)]},
        "mark": {"type": "bar", "cursor": "pointer"},
        "encoding": {
            "y": y, "x": x, "tooltip": {"field": "told"}, "order": {"field": "order"},
            "color": {"field": "tone", "type": "nominal", "scale": colour, "legend": {"title": None, "orient": "top"}},
        },
    }  # fmt: skip
    ends = [{"name": name(other, lang), "n": tally.total, "label": _label(tally, lang)} for other, tally in found]
    labels = {
        "data": {"values": ends}, "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 12, "color": "@ink"},
        "encoding": {"y": y, "x": x, "text": {"field": "label"}},
    }  # fmt: skip
    return {
        "width": WIDTH, "height": _BAR * len(found), "autosize": {"type": "fit", "contains": "padding"}, "layer": [bars, labels],
    }  # fmt: skip


def _values(code: str, other: str, tally: Tally, tones: tuple[str, str], lang: Language) -> list[dict[str, Any]]:
    line = words(lang)("start.told", name=name(other, lang), told=told(tally, lang))
    href = f"/{min(code, other)}/{max(code, other)}"
    counts = (tally.total - tally.conflict, tally.conflict)
    return [
        {"name": name(other, lang), "tone": tone, "n": n, "order": order, "told": line, "href": href}
        for order, (tone, n) in enumerate(zip(tones, counts, strict=True))
    ]  # fmt: skip


def _label(tally: Tally, lang: Language) -> str:
    """The number, and the share of conflict where there are enough for one."""
    said = share(tally, lang)
    return f"{number(tally.total, lang)} · {said}" if said else number(tally.total, lang)

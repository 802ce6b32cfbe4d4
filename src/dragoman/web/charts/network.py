"""A party amid its foremost partners, and what these have to do with each other."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any, TypeAlias

from dragoman.dossier.matrix import Matrix, Tally
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import number
from dragoman.web.charts.axes import WIDTH
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.partners import MOST
from dragoman.web.views.shares import share, told
from dragoman.web.words import words

_HEIGHT = 420
_FEWEST = 3
"""Partners from which there is a network."""
_KINDS = ("cooperation", "mixed", "conflict", "few")
_COLOURS = ("@cooperation", "@ink", "@conflict", "@faint")
_DASHES = ([1, 0], [8, 3], [3, 3], [1, 0])
"""Lines differ in more than their colour."""
_MIXED = (1 / 3, 2 / 3)
_PALE = [0.4, 0.95]
"""Opacity of lines among partners, and of those of the party itself."""
_ROOM = {"expr": "width > 500 ? 140 : 92"}
_NAME = {"expr": "width > 500 ? 128 : 80"}
"""Room on either side and for the name there, on a wide and a small screen."""
_UPRIGHT = 0.1
_NAMED: dict[str, dict[str, Any]] = {
    "left": {"align": "left", "dx": 9}, "right": {"align": "right", "dx": -9}, "above": {"align": "center", "dy": -14},
    "below": {"align": "center", "dy": 15},
}  # fmt: skip
"""On which side of a point its name stands."""

Point: TypeAlias = tuple[float, float]


def network(pairs: Matrix, code: str, lang: Language) -> Chart | None:
    """The party in the middle, partners around it, a line for each pair with happenings; None of fewer than three partners."""
    codes = [other for other, _ in pairs.partners(code)[:MOST]]
    if len(codes) < _FEWEST:
        return None
    said = words(lang)
    places = {code: (0.0, 0.0), **{other: _place(i, len(codes)) for i, other in enumerate(codes)}}
    lines = [(a, b, pairs.between(a, b)) for a, b in combinations((code, *codes), 2) if pairs.between(a, b).total]
    title = said("state.chart_network", name=name(code, lang))
    rows = [
        (said("start.pair", a=name(a, lang), b=name(b, lang)), number(tally.total, lang), share(tally, lang) or "–")
        for a, b, tally in sorted(lines, key=lambda line: -line[2].total)
    ]
    columns = (said("state.pair"), said("state.happenings"), said("state.share"))
    return Chart(_spec(code, places, lines, lang), title, columns, rows)


def _place(i: int, n: int) -> Point:
    """On the circle, from its top on."""
    angle = math.pi / 2 - 2 * math.pi * i / n
    return round(math.cos(angle), 4), round(math.sin(angle), 4)


def _spec(code: str, places: dict[str, Point], lines: list[tuple[str, str, Tally]], lang: Language) -> dict[str, Any]:
    axes = {
        "x": {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": [-1, 1], "padding": _ROOM, "nice": False}},
        "y": {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": [-1, 1], "padding": 24, "nice": False}},
    }  # fmt: skip
    kinds = [words(lang).of("state.kinds", kind) for kind in _KINDS]
    edges = [_edge(code, places, line, kinds, lang) for line in lines]
    legend = {"title": None, "orient": "bottom", "columns": 2, "labelLimit": 240, "symbolType": "stroke", "symbolStrokeWidth": 3}
    by_kind = {"field": "kind", "type": "nominal", "legend": legend}
    drawn = {
        "data": {"values": sorted(edges, key=lambda edge: (edge["own"], edge["n"]))},
        "mark": {"type": "rule", "cursor": "pointer", "strokeCap": "round"},
        "encoding": {
            **axes, "x2": {"field": "x2"}, "y2": {"field": "y2"}, "tooltip": {"field": "told"},
            "size": {"field": "n", "type": "quantitative", "scale": {"type": "sqrt", "range": [1, 9]}, "legend": None},
            "color": {**by_kind, "scale": {"domain": kinds, "range": list(_COLOURS)}},
            "strokeDash": {**by_kind, "scale": {"domain": kinds, "range": list(_DASHES)}},
            "opacity": {"field": "own", "type": "nominal", "scale": {"domain": [False, True], "range": _PALE}, "legend": None},
        },
    }  # fmt: skip
    points = [_point(code, other, at, lang) for other, at in places.items()]
    marks = {
        "data": {"values": points}, "mark": {"type": "point", "filled": True, "opacity": 1, "size": 110, "color": "@ink"},
        "encoding": {**axes, "tooltip": {"field": "name"}},
    }  # fmt: skip
    named = [_names(points, axes, align) for align in _NAMED]
    return {
        "width": WIDTH, "height": _HEIGHT, "autosize": {"type": "fit", "contains": "padding"}, "layer": [drawn, marks, *named],
    }  # fmt: skip


def _edge(
    code: str, places: dict[str, Point], line: tuple[str, str, Tally], kinds: list[str], lang: Language
) -> dict[str, Any]:
    a, b, tally = line
    (x, y), (x2, y2) = places[a], places[b]
    pair = words(lang)("start.pair", a=name(a, lang), b=name(b, lang))
    return {
        "x": x, "y": y, "x2": x2, "y2": y2, "n": tally.total, "own": code in (a, b), "kind": kinds[_KINDS.index(_kind(tally))],
        "told": words(lang)("start.told", name=pair, told=told(tally, lang)), "href": f"/{min(a, b)}/{max(a, b)}",
    }  # fmt: skip


def _kind(tally: Tally) -> str:
    if tally.share is None:
        return "few"
    return "cooperation" if tally.share < _MIXED[0] else "conflict" if tally.share > _MIXED[1] else "mixed"


def _point(code: str, other: str, at: Point, lang: Language) -> dict[str, Any]:
    x, y = at
    own = other == code
    align = "below" if y < 0 and abs(x) < _UPRIGHT else "above" if abs(x) < _UPRIGHT else "left" if x > 0 else "right"
    href = f"/{other}" if own else f"/{min(code, other)}/{max(code, other)}"
    return {"x": x, "y": y, "name": name(other, lang), "align": align, "href": href}


def _names(points: list[dict[str, Any]], axes: dict[str, Any], align: str) -> dict[str, Any]:
    """The names of points that stand on one side of them."""
    mark = {"type": "text", "fontSize": 12, "limit": _NAME, "color": "@ink", "cursor": "pointer", **_NAMED[align]}
    return {
        "data": {"values": [point for point in points if point["align"] == align]}, "mark": mark,
        "encoding": {**axes, "text": {"field": "name"}},
    }  # fmt: skip

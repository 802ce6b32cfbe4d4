"""A chart: a Vega-Lite specification with the table of what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Theme: TypeAlias = Literal["light", "dark"]
Spec: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Chart:
    """What is drawn: `spec` without theme, `title` for those who do not see it, `columns` and `rows` of its table."""

    spec: Spec
    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


INK = {"light": "#1c2733", "dark": "#e4e9ef"}
_FAINT = {"light": "#d6dce3", "dark": "#39434f"}
_QUIET = {"light": "#51606f", "dark": "#a9b6c4"}
COOPERATION = {"light": "#1f6f8b", "dark": "#5fb6d3"}
CONFLICT = {"light": "#b3401f", "dark": "#f08a62"}
"""Blue and orange-red, which the colour-blind tell apart; both stand out from the ground by 4.5 to 1."""
_COOPERATION_LIGHT = {"light": "#a9cdd9", "dark": "#2b5b6d"}
_CONFLICT_LIGHT = {"light": "#ecbcab", "dark": "#82462f"}
"""Fills of areas whose edge has the full colour."""


_NARROW_WIDTH = 288
"""What a screen of 320 pixels has room for."""


def narrowed(spec: Spec) -> Spec:
    """A specification for a small screen: narrower, its legend in one column."""
    return {**spec, "width": _NARROW_WIDTH, "config": {"legend": {"columns": 1}}}


def themed(spec: Spec, theme: Theme) -> Spec:
    """A specification in the colours of a theme, for "@ink", "@faint", "@cooperation", "@conflict" and their "-light"."""
    axis = {
        "labelColor": _QUIET[theme], "titleColor": _QUIET[theme], "gridColor": _FAINT[theme], "domainColor": _FAINT[theme],
        "tickColor": _FAINT[theme], "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
    }  # fmt: skip
    config = {
        "background": "transparent", "font": "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif", "axis": axis,
        "legend": {"labelColor": _QUIET[theme], "titleColor": _QUIET[theme], "labelFontSize": 12, **_legend(spec)},
        "title": {"color": INK[theme]}, "view": {"stroke": None}, "text": {"color": INK[theme]},
    }  # fmt: skip
    named = {
        "@cooperation": COOPERATION[theme], "@conflict": CONFLICT[theme], "@ink": INK[theme], "@faint": _FAINT[theme],
        "@cooperation-light": _COOPERATION_LIGHT[theme], "@conflict-light": _CONFLICT_LIGHT[theme],
    }  # fmt: skip
    return {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", **_coloured(spec, named), "config": config}


def _legend(spec: Spec) -> dict[str, Any]:
    """What a specification says of its legend."""
    said: dict[str, Any] = spec.get("config", {}).get("legend", {})
    return said


def _coloured(part: Any, named: dict[str, str]) -> Any:
    if isinstance(part, dict):
        return {key: _coloured(value, named) if key != "data" else value for key, value in part.items()}
    if isinstance(part, list):
        return [_coloured(value, named) for value in part]
    return named.get(part, part) if isinstance(part, str) else part

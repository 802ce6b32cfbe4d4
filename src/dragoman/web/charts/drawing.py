"""Charts drawn on the server, and made ready for the browser from the same specification."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import vl_convert

from dragoman.web.charts.chart import Chart, Theme, themed

_KEPT = 256


def svg(chart: Chart, theme: Theme) -> str:
    """The chart as a picture.  Nothing is fetched for it: no data of a specification lies elsewhere."""
    return _svg(json.dumps(themed(chart.spec, theme), sort_keys=True))


def vega(chart: Chart, theme: Theme) -> dict[str, Any]:
    """The chart as Vega runs it in the browser, so that no compiler has to be sent there."""
    return _vega(json.dumps(themed(chart.spec, theme), sort_keys=True))


@lru_cache(_KEPT)
def _svg(spec: str) -> str:
    return str(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]))


@lru_cache(_KEPT)
def _vega(spec: str) -> dict[str, Any]:
    made: dict[str, Any] = vl_convert.vegalite_to_vega(spec)
    return made

"""The answers at a chart's addresses: `….svg` the picture, `….json` what brings it to life."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Literal, TypeAlias

from dragoman.web.charts.chart import Chart, Theme, narrowed
from dragoman.web.charts.drawing import svg, vega
from dragoman.web.desk import JSON

Form: TypeAlias = Literal["svg", "json"]
KINDS: dict[Form, str] = {"svg": "image/svg+xml", "json": JSON}


def drawn(chart: Chart, form: Form, theme: Theme, *, narrow: bool = False) -> str:
    """A chart in one of the two forms, of the media type in `KINDS`; `narrow` for a small screen."""
    if narrow:
        chart = replace(chart, spec=narrowed(chart.spec))
    return svg(chart, theme) if form == "svg" else json.dumps(vega(chart, theme))

"""Tables and the reliability diagram of docs/confidence.md, from items that were judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vl_convert

from dragoman.evaluation.confidence import THRESHOLDS, Judged, above, brier, expected_error, reliability
from dragoman.packs import PACKS

DOCS = Path(__file__).parent.parent / "docs"
PAGE, DIAGRAM = DOCS / "confidence.md", DOCS / "reliability.svg"
BEGIN, END = "<!-- written by scripts/calibrate.py -->", "<!-- end -->"
BEFORE, AFTER = "the reader's own trust", "calibrated"
DRAWN = 5  # shares of fewer items tell little
COLOURS = ("#b5651d", "#1f5fa8")


@dataclass(frozen=True)
class Column:
    """Items of a kind in a language, judged with the confidence before and after; `gold` is how many there are to find.

    `before` is empty for what the reader gave no trust of its own.
    """

    title: str
    lang: str
    kind: str
    gold: int
    before: Sequence[Judged]
    after: Sequence[Judged]

    def line(self) -> str:
        """The column in a line of a terminal."""
        cells = " ".join(f"{b:6.3f}->{a:5.3f}" for b, a in self.errors())
        return (
            f"{self.title:17s} {self.lang} {self.kind:10s} {len(self.after):5d} read {self.share():.3f} right  Brier, ECE {cells}"
        )

    def share(self) -> float:
        """The share of what was read that is right."""
        return sum(item.right for item in self.after) / max(len(self.after), 1)

    def errors(self) -> list[tuple[float, float]]:
        """Brier score and expected calibration error, each before and after."""
        return [(measure(self.before), measure(self.after)) for measure in (brier, expected_error)]


def write_docs(crossed: Sequence[Column], unseen: Sequence[Column]) -> None:
    """Write the diagram, and the tables into their place on the page."""
    DIAGRAM.write_text(str(vl_convert.vegalite_to_svg(_diagram(crossed))), encoding="utf-8")
    parts = [_errors([*crossed, *unseen]), "", *_trade(crossed, "cross-validation")]
    parts += ["", *_trade(unseen, "articles on which nothing was trained")] if unseen else []
    parts += ["", *_counts(crossed)]
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(BEGIN)
    PAGE.write_text("\n".join([head + BEGIN, *parts, END + rest.partition(END)[2]]), encoding="utf-8")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _errors(columns: Sequence[Column]) -> str:
    head = ("articles", "language", "items", "read", "right", "Brier before", "Brier", "ECE before", "ECE")
    return _table(head, [_error_row(column) for column in columns if column.after])


def _error_row(column: Column) -> list[str]:
    cells = [_number(error) for pair in column.errors() for error in pair]
    return [column.title, PACKS[column.lang].name, column.kind, f"{len(column.after):,}", f"{column.share():.3f}", *cells]


def _number(error: float) -> str:
    return f"{error:.3f}" if error == error else "–"


def _trade(columns: Sequence[Column], title: str) -> Iterator[str]:
    """Precision, recall and F1 of events by the least confidence that is asked for."""
    events = [column for column in columns if column.kind == "events"]
    yield f"Events by `--min-confidence`, precision / recall / F1 ({title}):\n"
    head = ["at least", *(PACKS[column.lang].name for column in events), "items left"]
    yield _table(head, [_trade_row(least, events) for least in THRESHOLDS])


def _trade_row(least: float, events: Sequence[Column]) -> list[str]:
    counts = [above(column.after, least, column.gold) for column in events]
    cells = [f"{c.precision:.3f} / {c.recall:.3f} / {c.f1:.3f}" for c in counts]
    return [f"{least:g}", *cells, f"{sum(c.predicted for c in counts):,}"]


def _counts(columns: Sequence[Column]) -> Iterator[str]:
    """What the diagram draws, in numbers."""
    yield "In numbers, by tenths of confidence: mean confidence, share right, items read:\n"
    head = ["confidence", *(f"{PACKS[c.lang].name} {c.kind}" for c in columns)]
    tenths = [{b.number: b for b in reliability(column.after)} for column in columns]
    rows = []
    for tenth in range(10):
        cells = [f"{b.confidence:.2f}: {b.right:.2f} of {b.size}" if (b := held.get(tenth)) else "" for held in tenths]
        rows.append([f"{tenth / 10:g}–{(tenth + 1) / 10:g}", *cells])
    yield _table(head, rows)


def _diagram(columns: Sequence[Column]) -> dict[str, Any]:
    """A panel for each kind and language: share right over confidence, before and after; on the diagonal both are equal."""
    points = [
        {
            "language": PACKS[c.lang].name,
            "items": c.kind,
            "confidence": b.confidence,
            "right": b.right,
            "n": b.size,
            "which": which,
        }
        for c in columns
        for which, items in ((BEFORE, c.before), (AFTER, c.after))
        for b in reliability(items)
        if b.size >= DRAWN
    ]
    share = {"type": "quantitative", "scale": {"domain": [0, 1]}, "axis": {"values": [0, 0.25, 0.5, 0.75, 1], "format": "%"}}
    panels = {
        "row": {"field": "language", "title": None},
        "column": {"field": "items", "title": None, "sort": list(_kinds(columns))},
    }
    diagonal = {
        "mark": {"type": "rule", "stroke": "#999999", "strokeDash": [3, 3]},
        "encoding": {"x": {"datum": 0}, "y": {"datum": 0}, "x2": {"datum": 1}, "y2": {"datum": 1}},
    }
    drawn = {
        "mark": {"type": "line", "point": False, "strokeWidth": 1.5},
        "encoding": {
            "x": {"field": "confidence", **share, "title": "confidence"},
            "y": {"field": "right", **share, "title": "right by gold"},
            "color": {"field": "which", "title": None, "scale": {"domain": [BEFORE, AFTER], "range": list(COLOURS)}},
        },
    }  # fmt: skip
    dots = {
        "mark": {"type": "circle", "opacity": 1},
        "encoding": {**drawn["encoding"], "size": {"field": "n", "type": "quantitative", "title": "items"}},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "background": "white", "data": {"values": points},
        "facet": panels, "spec": {"width": 130, "height": 130, "layer": [diagonal, drawn, dots]},
        "config": {"legend": {"orient": "bottom"}, "font": "sans-serif"},
    }  # fmt: skip


def _kinds(columns: Sequence[Column]) -> dict[str, None]:
    return dict.fromkeys(column.kind for column in columns)

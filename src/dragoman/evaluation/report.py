"""Scores as a table of plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.evaluation.intervals import Interval
from dragoman.evaluation.mistakes import Mistake
from dragoman.evaluation.scores import Total


def table(total: Total, between: Mapping[str, Interval]) -> Iterator[str]:
    """Lines of the table: each level with its scores, interval and counts; then the attributes."""
    head = ("level", "P", "R", "F1", "95 %", "match", "gold", "pred")
    yield "{:28s} {:>6s} {:>6s} {:>6s} {:>15s} {:>6s} {:>5s} {:>5s}".format(*head)
    for scope, c in sorted(total.counts.items()):
        low, high = between.get(scope, (0.0, 0.0))
        yield (
            f"{scope:28s} {c.precision:6.3f} {c.recall:6.3f} {c.f1:6.3f}   {low:5.3f}–{high:5.3f}"
            f" {c.matched:7d} {c.gold:5d} {c.predicted:5d}"
        )
    for name, (right, judged) in sorted(total.attributes.items()):
        if ":" in name:
            yield f"of matched {name:26s} right: {right / judged:.3f} ({right}/{judged})"
        else:
            yield f"{name}: {right}/{judged}"


def mistake_lines(mistake: Mistake) -> Iterator[str]:
    """Lines that tell of a mistake: what, where, why."""
    yield f"{mistake.article}  {mistake.level}  {mistake.kind}: {mistake.item}"
    if mistake.sentence:
        yield f"    in   {mistake.sentence}"
    yield f"    why  {mistake.reason or 'no reason was given'}"


def accuracy_lines(counts: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    """Lines that tell of right answers by language and kind of mention."""
    yield f"{'mentions':28s} {'right':>6s} {'asked':>6s} {'share':>6s}"
    for scope, (right, asked) in counts.items():
        yield f"{scope:28s} {right:6d} {asked:6d} {right / asked:6.3f}"

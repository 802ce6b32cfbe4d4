"""Scores as a table of plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.evaluation.confidence import RIGHT_AT, THRESHOLDS, above, all_judged, brier, expected_error
from dragoman.evaluation.intervals import Interval
from dragoman.evaluation.mistakes import Mistake
from dragoman.evaluation.scores import ArticleScore, Total


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


def confidence_lines(scores: Sequence[ArticleScore]) -> Iterator[str]:
    """Lines that tell how true confidence is, by field, and what is kept of events by asking for more of it."""
    yield f"{'confidence':28s} {'items':>6s} {'mean':>6s} {'right':>6s} {'Brier':>6s} {'ECE':>6s}"
    for field in RIGHT_AT:
        if items := all_judged(scores, field):
            mean, right = (sum(values) / len(items) for values in ([i.confidence for i in items], [i.right for i in items]))
            yield f"{field:28s} {len(items):6d} {mean:6.3f} {right:6.3f} {brier(items):6.3f} {expected_error(items):6.3f}"
    events = all_judged(scores, "events")
    gold = sum(score.counts[RIGHT_AT["events"]].gold for score in scores)
    yield f"{'events by least confidence':28s} {'P':>6s} {'R':>6s} {'F1':>6s} {'pred':>6s}"
    for least in THRESHOLDS:
        c = above(events, least, gold)
        yield f"{least:<28g} {c.precision:6.3f} {c.recall:6.3f} {c.f1:6.3f} {c.predicted:6d}"


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

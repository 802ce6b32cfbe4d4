"""What confidence is worth: how near it is to the share that is right, and what is kept and lost by asking for more of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.evaluation.items import Item
from dragoman.evaluation.scores import ArticleScore, Count

RIGHT_AT = {
    "events": "events.strict",
    "agreements": "agreements",
    "statements": "statements.all",
    "figures": "figures",
    "offices": "offices",
}
"""The level at which an item of a field counts as right."""
BINS = 10
THRESHOLDS = tuple(k / 10 for k in range(10))


@dataclass(frozen=True)
class Judged:
    """An item that was read: its confidence, from 0 to 1, and whether gold has it."""

    confidence: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """Items of nearly the same confidence: the place of the bin, how many, their mean confidence, the share that is right."""

    number: int
    size: int
    confidence: float
    right: float


def judged(score: ArticleScore, field: str) -> Iterator[tuple[Item, bool]]:
    """The items of a field that were read in one article, each with whether gold has it; what shows no words is wrong."""
    compared = score.levels[RIGHT_AT[field]]
    right = {j for _, j in compared.pairs}
    yield from ((item, j in right) for j, item in enumerate(compared.predicted))
    yield from ((item, False) for name, item in score.ungrounded if name == field)


def all_judged(scores: Iterable[ArticleScore], field: str) -> list[Judged]:
    """The items of a field in all articles; those whose record gives no confidence are left out."""
    found = ((item.raw.get("confidence"), right) for score in scores for item, right in judged(score, field))
    return [Judged(confidence, right) for confidence, right in found if confidence is not None]


def brier(items: Sequence[Judged]) -> float:
    """Mean squared distance of confidence from the truth (Brier 1950): 0 at best; nan where there are no items."""
    return _mean([(item.confidence - item.right) ** 2 for item in items])


def expected_error(items: Sequence[Judged], bins: int = BINS) -> float:
    """Expected calibration error: the distance of confidence from the share right, over bins as wide as each other."""
    return sum(b.size * abs(b.confidence - b.right) for b in reliability(items, bins)) / len(items) if items else float("nan")


def reliability(items: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """Bins of equal width from 0 to 1 that hold items, in order."""
    held: dict[int, list[Judged]] = {}
    for item in items:
        held.setdefault(min(int(item.confidence * bins), bins - 1), []).append(item)
    return [Bin(k, len(b), _mean([i.confidence for i in b]), _mean([float(i.right) for i in b])) for k, b in sorted(held.items())]


def above(items: Sequence[Judged], least: float, gold: int) -> Count:
    """What is matched and kept where items below a confidence are left out; `gold` is how many there are to find."""
    kept = [item for item in items if item.confidence >= least]
    return Count(sum(item.right for item in kept), gold, len(kept))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else float("nan")

"""Keeps how many articles tell of what stands under a key: by source, and by month of publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.archive.case_view import EVERY_COLLECTION, facts_keys
from dragoman.archive.projections import NO_SOURCE, tellers, told_months
from dragoman.archive.queries.items import Held
from dragoman.archive.writer import counts
from dragoman.archive.writer.pen import Pen


def count(pen: Pen, told: Iterable[tuple[int | None, Sequence[Held]]], by: int) -> None:
    """Count articles, by source and what each tells, once under each key of their events."""
    by_source: Counter[counts.Cell] = Counter()
    by_month: Counter[counts.Cell] = Counter()
    for source, some in told:
        standing = [held for held in some if not held.withdrawn]
        keys = {key for held in standing for key in facts_keys(held.item.facts)}
        by_source.update(dict.fromkeys(((key, source or NO_SOURCE) for key in keys), by))
        by_month.update(dict.fromkeys((cell for key in keys for cell in month_cells(key, standing[0])), by))
    counts.change(pen, tellers, by_source)
    counts.change(pen, told_months, by_month)


def month_cells(key: str, held: Held) -> list[tuple[str, int, str]]:
    """The counters of `told_months` in which the article of an event is one."""
    month = held.item.published[:7]
    return [(key, EVERY_COLLECTION, month), (key, held.collection, month)]

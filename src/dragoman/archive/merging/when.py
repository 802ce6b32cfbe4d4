"""When something happened, as far as a report says: a stretch of days with a precision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from dragoman.archive.merging.words import week
from dragoman.knowledge.spells import earliest, latest
from dragoman.records import Date

UNDATED_DAYS = 15
"""Days of publication between which two reports may be one where either has no date."""
RECENT = 7
"""Days before publication that fresh news without a date of its own may tell of."""


@dataclass(frozen=True, slots=True)
class When:
    """Days as ordinals, `first` to `last` inclusive.

    `precision` is "day", "week", "month", "year" or "none"; `fresh` marks news that has no date of its own and was
    given the month of its publication by the reader: it lies in the days before publication.  `assumed` marks a day that no
    word of the article names: it is that of publication, since it is told in the present ("Paris accuses Rome").
    """

    first: int
    last: int
    precision: str
    fresh: bool = False
    assumed: bool = False

    def gap(self, other: When) -> int:
        """Days between the two stretches; 0 where they touch or overlap."""
        return max(self.first - other.last, other.first - self.last, 0)


UNKNOWN = When(1, Day.max.toordinal(), "none")
"""It could have happened at any time."""


def ordinal(published: str | None) -> int | None:
    """The day of publication as an ordinal; None where it is not known to the day."""
    return earliest(published[:10]).toordinal() if published and len(published) >= 10 else None


def when_of(date: Date | None, told: int | None, *, past: bool, named: frozenset[str] = frozenset()) -> When:
    """The days that a date may mean; `past` holds for what had happened before it was told (`told`, an ordinal).

    `named` are the dates for which the article has words, be it at another act.
    """
    if date is None:
        return UNKNOWN
    first, last = earliest(date.value).toordinal(), latest(date.value).toordinal()
    if told is None or date.precision == "day":
        assumed = first == last == told and not date.text and date.value not in named
        return When(first, last, date.precision, assumed=assumed)
    step = week(date.text) if date.text else 0
    if date.precision == "month" and step is not None and first - RECENT <= told <= last + RECENT:
        last = told + RECENT * max(step, 0 if past else 1)
        start = told - RECENT + RECENT * min(step, 0)
        return When(start, last, "week") if date.text else When(start, last, "month", fresh=True)
    if past and first <= told:
        last = min(last, told)
    return When(first, last, date.precision)

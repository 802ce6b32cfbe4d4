"""What the dates of two reports say about their being one happening."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.archive.merging.kinds import is_instrument
from dragoman.archive.merging.reasons import Reason, Veto, reason
from dragoman.archive.merging.reports import Facts
from dragoman.archive.merging.weights import weights
from dragoman.archive.merging.when import UNDATED_DAYS

_DAYS_APART = 2
_FAR = 21
"""Days from which on tellings are far apart."""
_VISIT_DAYS = 4
_SOON, _LATE = 2, 5
"""Days after which news is told: soon, and late.  Of what is later another happening is likelier."""
_BESIDE = 3
"""Days beside its week that fresh news may yet tell of, as dates are misread."""


def when(a: Facts, b: Facts) -> Iterator[Reason]:
    """The dates, each at its own precision; a veto where they exclude each other."""
    kinds = {_kind(a), _kind(b)}
    if "none" in kinds:
        yield _undated(a, b, both=len(kinds) == 1)
        return
    gap = a.when.gap(b.when)
    if kinds == {"day"}:
        yield _days(a, b, gap)
    elif "week" in kinds and kinds <= {"day", "fresh", "week"}:
        yield _week(a, b, gap)
    elif kinds <= {"day", "fresh"}:
        yield _fresh(a, b, gap, both=len(kinds) == 1)
    elif gap:
        raise Veto("when.other_time")
    elif "year" in kinds:
        yield reason("when.year_both" if len(kinds) == 1 else "when.year")
    else:
        yield reason("when.month_both" if len(kinds) == 1 else "when.month_and_day")


def told(a: Facts, b: Facts) -> Iterator[Reason]:
    """How far apart the two were published, where a date leaves room."""
    gap = _told_gap(a, b)
    if gap is None:
        return
    if gap <= weights().values["told.near_days"]:
        yield reason("told.near")
    elif gap > _FAR and {_kind(a), _kind(b)} != {"day"} and not (_recalled(a) or _recalled(b)):
        yield reason("told.far")


def _recalled(facts: Facts) -> bool:
    """True for what an article recalls: it dates it long before its own day, so that this day says nothing."""
    dated = facts.told is not None and _kind(facts) in ("day", "week", "month")
    return dated and (facts.told or 0) - facts.when.last > _FAR


def _kind(facts: Facts) -> str:
    return "fresh" if facts.when.fresh else facts.when.precision


def _told_gap(a: Facts, b: Facts) -> int | None:
    return abs(a.told - b.told) if a.told is not None and b.told is not None else None


def _undated(a: Facts, b: Facts, *, both: bool) -> Reason:
    gap = _told_gap(a, b)
    if gap is not None and gap > UNDATED_DAYS:
        raise Veto("when.told_far_apart")
    if gap is not None and gap > _LATE:
        return reason("when.unknown_late")
    return reason("when.unknown_both" if both else "when.unknown")


def _days(a: Facts, b: Facts, gap: int) -> Reason:
    if gap == 0:
        return reason("when.same_day")
    if gap == 1 and max(a, b, key=lambda facts: facts.when.first).when.assumed:
        return reason("when.day_after")  # what is told the day after; a day assumed too early there is not
    if gap == 1:
        return Reason("when.day_apart", weights().day_apart.get(a.type, weights().values["when.day_apart"]))
    if gap <= _VISIT_DAYS and a.mode == b.mode == "visit":
        return reason("when.days_of_visit")
    if gap == _DAYS_APART:
        return reason("when.days_apart")
    raise Veto("when.other_day")


def _week(a: Facts, b: Facts, gap: int) -> Reason:
    """A week that the words name: any of its days will do."""
    if gap > 1:
        raise Veto("when.other_week")
    if gap:
        return reason("when.week_beside")
    return reason("when.week_repeated" if _repeated(a) or _repeated(b) else "when.week")


def _fresh(a: Facts, b: Facts, gap: int, *, both: bool) -> Reason:
    """News without a date of its own: it lies in the week before it was told, most often in its last days."""
    early = max(_told_before(a, b), _told_before(b, a))
    if gap > _BESIDE or early > 1:
        raise Veto("when.other_week")
    if early:
        return reason("when.told_before")
    days = abs(a.when.last - b.when.last)
    how = "beside" if gap else "soon" if days <= (1 if both else _SOON) else "late" if days <= _LATE else "last"
    if _repeated(a) or _repeated(b):
        how = "repeated" if how == "soon" else "repeated_late"
    return reason(f"when.fresh_{'both' if both else 'and_day'}.{how}" if "repeated" not in how else f"when.fresh_{how}")


def _told_before(a: Facts, b: Facts) -> int:
    """By how many days the news was out before the day of the other had come."""
    return max(b.when.first - a.when.last, 0) if a.when.fresh and not b.when.fresh else 0


def _repeated(facts: Facts) -> bool:
    """True for what is said or done anew every few days."""
    if facts.status in ("planned", "hypothetical"):
        return True
    return facts.type in weights().repeated and not is_instrument(facts)

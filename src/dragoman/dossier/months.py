"""Stretches of days cut at the borders of months, for which counts are kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

from sqlalchemy import ColumnElement

Days: TypeAlias = tuple[str | None, str | None]
"""First and last day, YYYY-MM-DD, both inclusive; None is without end."""
ALWAYS: Days = (None, None)
_DAY = timedelta(days=1)
_FAR = date(9998, 12, 31)
_MONTH = 7


def within(column: ColumnElement[str], days: Days) -> list[ColumnElement[bool]]:
    """The conditions under which days in a column lie in a stretch."""
    since, until = days
    return [*([column >= since] if since else []), *([column <= until] if until else [])]


def within_months(column: ColumnElement[str], days: Days) -> list[ColumnElement[bool]]:
    """The same for months (YYYY-MM): those in which the first and the last day lie count as wholes."""
    since, until = days
    return within(column, (since and since[:_MONTH], until and until[:_MONTH]))


def cut(since: str | None, until: str | None) -> tuple[Days, list[Days]] | None:
    """The whole months of a stretch, and the days that are left at its ends; None where no month is whole."""
    begin, end = (min(date.fromisoformat(day), _FAR) if day else None for day in (since, until))
    first = begin if begin is None or begin.day == 1 else _next_month(begin)
    after = None if end is None else (end + _DAY).replace(day=1)
    if first and after and first >= after:
        return None
    last = after - _DAY if after else None
    edges: list[Days] = []
    if begin and first and begin < first:
        edges.append((since, _told(first - _DAY)))
    if end and last and last < end:
        edges.append((_told(last + _DAY), until))
    return (_told(first), _told(last)), edges


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def _told(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""Points in time of three precisions, and moving them by days, weeks, months and years."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year; `day` is its first day."""

    day: date
    precision: Precision

    def iso(self) -> str:
        """The value as YYYY-MM-DD, YYYY-MM or YYYY."""
        return self.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]

    def last_day(self) -> date:
        """The last day that the point covers."""
        if self.precision == "day":
            return self.day
        month = 12 if self.precision == "year" else self.day.month
        return date(self.day.year, month, calendar.monthrange(self.day.year, month)[1])


def point(year: int, month: int | None = None, day: int | None = None) -> Point | None:
    """The point of these numbers, None where there is no such day."""
    try:
        precision: Precision = "day" if day else "month" if month else "year"
        return Point(date(year, month or 1, day or 1), precision)
    except ValueError:
        return None


def moved(start: Point, unit: str, count: int) -> Point | None:
    """`start` moved by `count` units, as coarse as the unit ("three weeks ago" is a month)."""
    try:
        if unit in ("hour", "day", "week"):
            days = {"hour": 0, "day": 1, "week": 7}[unit] * count
            coarse: Precision = "month" if unit == "week" else "day"
            if start.precision != "day":
                return start
            return cut(start.day + timedelta(days=days), coarse)
        months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit] * count
        total = start.day.year * 12 + start.day.month - 1 + months
        shifted = date(total // 12, total % 12 + 1, 1)
        by_month = unit in ("month", "quarter", "half") and start.precision != "year"
        return cut(shifted, "month" if by_month else "year")
    except (ValueError, OverflowError):
        return None


def cut(day: date, precision: Precision) -> Point:
    """The point of that precision which holds `day`."""
    if precision == "day":
        return Point(day, precision)
    return Point(date(day.year, day.month if precision == "month" else 1, 1), precision)

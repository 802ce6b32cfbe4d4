"""Terms of office with partial dates: YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dragoman.errors import KnowledgeError

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\S*)?)?)?")
GRACE = timedelta(days=365)
"""How long after `as_of` a term without a known end is still taken to last."""


def earliest(day: str) -> date:
    """First day that a partial date may mean; KnowledgeError where it is no date."""
    return _day(day, last=False)


def latest(day: str) -> date:
    """Last day that a partial date may mean; KnowledgeError where it is no date."""
    return _day(day, last=True)


@lru_cache(maxsize=16384)
def _day(day: str, *, last: bool) -> date:
    found = _DATE.fullmatch(day)
    if not found:
        raise KnowledgeError(f"{day!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, dom = (int(g) if g else 0 for g in found.groups())
    try:
        if dom:
            return date(year, month, dom)
        begin = date(year, month or 1, 1)
        if not last:
            return begin
        following = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) if year < 9999 else date.max
        return following - timedelta(days=1)
    except ValueError as error:
        raise KnowledgeError(f"{day!r} is no date: {error}") from error


@dataclass(frozen=True, slots=True)
class Spell:
    """One term of office; an empty `end` means that none was known at `as_of`."""

    entity: str
    office: str
    sector: str
    start: str
    end: str
    as_of: str
    source: str

    def covers(self, on: str, slack: int = 0) -> bool:
        """True where the holder was in office on that day, `slack` days either way allowed.

        A term without a known end counts up to one year after it was last seen (`as_of`).
        """
        first, last = earliest(on), latest(on)
        room = timedelta(days=slack)
        if self.start and earliest(self.start) > last + room:
            return False
        if self.end:
            return latest(self.end) >= first - room
        return not self.as_of or first <= latest(self.as_of) + GRACE + room

    @property
    def open(self) -> bool:
        """True where no end was known."""
        return not self.end

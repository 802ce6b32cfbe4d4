"""Keys under which reports of one happening meet: pair of parties, family of types, stretch of time.

A report is stored under its `stored` keys and looks others up by its `asked` keys.  Both sets are small and do not
grow with the archive.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date as Day
from functools import lru_cache

from dragoman.archive.merging.alliances import members
from dragoman.archive.merging.reports import Facts
from dragoman.archive.merging.rules import Keys
from dragoman.archive.merging.standing import months_around
from dragoman.archive.merging.weights import weights
from dragoman.archive.merging.when import UNDATED_DAYS

_MOST_PARTIES = 6
"""Of a longer list of parties (a vote, a summit) only the first in alphabetical order make pairs."""
_SLACK = 4
"""Days by which the dates of one happening may differ; `compare_time` excludes what is farther apart, so that of two
reports that may be one each finds the other."""
_DAYS_SLACK = 2
"""Days by which two dates to the day may differ, but those of visits."""
_MONTHS_APART = 2
"""Months between mentions of a lasting war over which they are still compared."""
_EVER = Day.max.toordinal()


@lru_cache(maxsize=1 << 12)
def keys(facts: Facts) -> Keys:
    """The keys of a report; both sets are empty where no party is resolved."""
    stems = [f"{pair}|{weights().family(facts.type)}" for pair in pairs(facts)]
    stored, asked = _standing_times(facts) if facts.standing else _times(facts)
    return Keys(
        frozenset(f"{stem}|{time}" for stem in stems for time in stored),
        frozenset(f"{stem}|{time}" for stem in stems for time in asked),
    )


def pairs(facts: Facts) -> list[str]:
    """The pairs of parties as "KAZ:TUR", "TUR:" for a lone party; of a small alliance also those of its members."""
    codes = sorted(facts.entities)[:_MOST_PARTIES]
    if len(codes) == 1:
        return [f"{codes[0]}:"]
    found = {":".join(sorted(pair)) for a, b in itertools.combinations(codes, 2) for pair in _stood_for(a, b)}
    return sorted(found)


def _stood_for(a: str, b: str) -> Iterator[tuple[str, str]]:
    """A pair, and the pairs of members for which it may stand."""
    for x, y in itertools.product((a, *_few(a)), (b, *_few(b))):
        if x != y:
            yield x, y


def _few(code: str) -> tuple[str, ...]:
    found = members(code)
    return found if len(found) <= _MOST_PARTIES else ()


def _times(facts: Facts) -> tuple[set[str], set[str]]:
    """Stored and asked parts of time: dated to the day (D), to the month or week (M), to the year (Y), told undated (N).

    Two days meet only near each other, or of a busy pair ever more would be compared.  A month and a day meet by the month
    of the day (E), where the month looks, and stands itself around it (A), where the day looks.  The month comes first, so
    that a store can lay side by side what one report stands under.
    """
    when, told = facts.when, _months(facts.told - UNDATED_DAYS, facts.told + UNDATED_DAYS) if facts.told else {"?"}
    own = {_month(facts.told)} if facts.told else {"?"}
    by_telling = {f"{month}|T" for month in own}
    without_date = {f"{month}|N" for month in told}
    if when.precision == "none":
        return {f"{month}|N" for month in own}, {f"{month}|T" for month in told} | without_date
    years = {f"{year}|Y" for year in {_year(when.first), _year(when.last)}}
    if when.precision == "year":
        months = {f"{month}|{kind}" for month in _months(when.first, when.last) for kind in "ME"}
        return years | by_telling, years | months | without_date
    if when.precision == "day":
        slack = _SLACK if facts.mode == "visit" else _DAYS_SLACK
        month, near = _month(when.first), {_day(when.first + step) for step in range(-slack, slack + 1)}
        return {_day(when.first), f"{month}|E"} | by_telling, near | {f"{month}|A"} | years | without_date
    around = _months(when.first - _SLACK, when.last + _SLACK)
    stored = {f"{month}|M" for month in _months(when.first, when.last)} | {f"{month}|A" for month in around}
    return stored | by_telling, {f"{month}|{kind}" for month in around for kind in "ME"} | years | without_date


def _standing_times(facts: Facts) -> tuple[set[str], set[str]]:
    """A lasting war has no date: mentions of it (W) meet those of the months around, and hold together from one to the next."""
    if facts.told is None:
        return {"?|W"}, {"?|W"}
    month = _month(facts.told)
    return {f"{month}|W"}, {f"{near}|W" for near in months_around(month, _MONTHS_APART)}


def _day(day: int) -> str:
    return f"{_month(day)}|D{day}"


def _month(day: int) -> str:
    return Day.fromordinal(min(max(day, 1), _EVER)).isoformat()[:7]


def _year(day: int) -> str:
    return _month(day)[:4]


def _months(first: int, last: int) -> set[str]:
    """All months from one day to another; at most those of two years, as dates go."""
    found, day = set(), min(max(first, 1), _EVER)
    while day <= min(last, _EVER):
        found.add(_month(day))
        day += 28
    return found | {_month(last)}

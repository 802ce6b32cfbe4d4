"""Reports of events for tests of merging, with plain defaults."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dragoman.archive.merging.reports import Facts, Report, Side
from dragoman.archive.merging.when import UNKNOWN, When


def day(text: str) -> When:
    """One day, YYYY-MM-DD."""
    ordinal = date.fromisoformat(text).toordinal()
    return When(ordinal, ordinal, "day")


def fresh(told: str) -> When:
    """News without a date of its own, told on that day."""
    ordinal = date.fromisoformat(told).toordinal()
    return When(ordinal - 7, ordinal, "month", fresh=True)


def week(told: str) -> When:
    """ "This week", told on that day."""
    return replace(fresh(told), precision="week", fresh=False)


def month(text: str) -> When:
    """A month that the words name, YYYY-MM of at most 28 days for our purpose."""
    first = date.fromisoformat(f"{text}-01").toordinal()
    return When(first, first + 27, "month")


PLAIN = Facts(
    type="CONSULT",
    mode=None,
    status="occurred",
    cameo=None,
    actors=(Side("KAZ"), Side("TUR")),
    recipients=(),
    when=UNKNOWN,
    place="",
    country="",
    contexts=frozenset(),
    words=frozenset(),
    numbers=frozenset(),
    hours=frozenset(),
    told=None,
    lang="en",
)


def facts(told: str = "2024-03-13", **fields: Any) -> Facts:
    """A meeting of Kazakhstan and Turkey on 12 March 2024, told the next day, changed by `fields`."""
    given = {"when": day("2024-03-12"), "told": date.fromisoformat(told).toordinal(), **fields}
    return replace(PLAIN, **given)


def report(article: str, event: str = "e", told: str = "2024-03-13", position: int = 0, **fields: Any) -> Report:
    """That meeting as an article tells it."""
    return Report(article, event, told, position, facts(told, **fields))

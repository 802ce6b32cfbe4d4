"""What the archive could know of a pair: its sources, and the months in which nothing is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from dragoman.archive.projections import case_keys, items
from dragoman.archive.queries import following
from dragoman.archive.tables import articles
from dragoman.dossier.told import CaseLine

_LONG_GAP = 2
"""Months without a word that are told as a gap."""
_SILENCE = timedelta(days=3)
"""A followed address that failed for longer is named."""


@dataclass(frozen=True)
class Gap:
    """Months, YYYY-MM, from the first to the last, in which no article tells of the pair.  Not that nothing happened."""

    first: str
    last: str


@dataclass(frozen=True)
class Coverage:
    """First and last day that is told of, gaps between them, and articles by source among the cases that are listed.

    `failing` are the followed addresses of which nothing could be fetched for more than three days, each with the day
    since when: what they told meanwhile is missing.
    """

    first: str | None
    last: str | None
    gaps: tuple[Gap, ...]
    sources: tuple[tuple[str, int], ...]
    failing: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Tellers:
    """How many articles tell of the cases under a key, and how many sources these have."""

    articles: int
    sources: int


def tellers(connection: Connection, key: str) -> Tellers:
    """The articles that tell of a key; one without a known outlet is a source of its own."""
    told = (
        select(items.c.article_id)
        .join(case_keys, case_keys.c.case_id == items.c.cluster_id)
        .where(case_keys.c.key == key, ~items.c.withdrawn)
        .distinct()
    )
    rows = connection.execute(select(articles.c.id, articles.c.source_id).where(articles.c.id.in_(told))).all()
    return Tellers(len(rows), len({row.source_id or f"article {row.id}" for row in rows}))


def coverage(connection: Connection, key: str, lines: list[CaseLine]) -> Coverage:
    """The coverage of a key."""
    month = func.substr(case_keys.c.day, 1, 7)
    told = (
        select(month)
        .where(case_keys.c.key == key, case_keys.c.day != "")
        .group_by(month)
        .order_by(month)
    )
    months = list(connection.execute(told).scalars())
    days = connection.execute(
        select(func.min(case_keys.c.day), func.max(case_keys.c.day)).where(case_keys.c.key == key, case_keys.c.day != "")
    ).one()
    by_source: dict[str, set[str]] = {}
    for report in (r for line in lines for r in line.reports):
        by_source.setdefault(report.article.source or "unknown", set()).add(report.article.uid)
    counted = sorted(((name, len(uids)) for name, uids in by_source.items()), key=lambda pair: (-pair[1], pair[0]))
    failing = tuple((follow.url, (found.failing_since or "")[:10]) for follow, found in following.failing(connection, _SILENCE))
    return Coverage(days[0], days[1], tuple(gaps(months)), tuple(counted), failing)


def gaps(months: Sequence[str]) -> list[Gap]:
    """Stretches of at least two months that are missing between months in order, YYYY-MM."""
    found = []
    for before, after in zip(months, months[1:], strict=False):
        first, last = _next(before, 1), _next(after, -1)
        if _number(last) - _number(first) + 1 >= _LONG_GAP:
            found.append(Gap(first, last))
    return found


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])


def _next(month: str, step: int) -> str:
    day = date.fromisoformat(f"{month}-15") + step * timedelta(days=30)
    return day.isoformat()[:7]

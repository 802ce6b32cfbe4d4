"""What the archive could know of a pair: its sources, and the months in which nothing is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.documents import day_in
from dragoman.archive.projections import documents, tellers, told_months
from dragoman.archive.queries import following
from dragoman.archive.queries.sources import reliabilities
from dragoman.archive.tables import articles, sources
from dragoman.dossier import sight
from dragoman.dossier.months import ALWAYS, Days, within_months
from dragoman.dossier.told import CaseLine

_MONTH = 7
_LONG_GAP = 2
"""Months without a word that are told as a gap."""
_SILENCE = timedelta(days=3)
"""A followed address that failed for longer is named."""


@dataclass(frozen=True)
class Gap:
    """Months, YYYY-MM, from the first to the last, in which no article that tells of it appeared.  Not that nothing happened."""

    first: str
    last: str


@dataclass(frozen=True)
class Coverage:
    """First and last month of publication of what is told, YYYY-MM, gaps between them, and the sources of what is listed.

    Of a source: its name (empty where none is known), how many of the articles are its, and the reliability (A to F) that
    it was given, if any.

    `failing` are the followed addresses of which nothing could be fetched for more than three days, each with the day
    since when: what they told meanwhile is missing.
    """

    first: str | None
    last: str | None
    gaps: tuple[Gap, ...]
    sources: tuple[tuple[str, int, str | None], ...]
    failing: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Tellers:
    """How many articles tell of the cases under a key, and how many sources these have."""

    articles: int
    sources: int


def told_by(connection: Connection, key: str) -> Tellers:
    """The articles that tell of a key; one without a known outlet is a source of its own."""
    rows = connection.execute(select(tellers.c.source_id, tellers.c.articles).where(tellers.c.key == key)).all()
    return Tellers(sum(row.articles for row in rows), sum(1 if row.source_id else row.articles for row in rows))


def outlets(connection: Connection, key: str) -> list[tuple[str, int]]:
    """The sources that tell of a key, those of most articles first, with how many articles each has of it.

    None where only some collections are seen: it is counted for all together.
    """
    if sight.seen(connection) is not None:
        return []
    rows = connection.execute(
        select(sources.c.name, tellers.c.articles)
        .join(sources, sources.c.id == tellers.c.source_id)
        .where(tellers.c.key == key)
        .order_by(tellers.c.articles.desc(), sources.c.name)
    )
    return [(row.name, row.articles) for row in rows]


def articles_by_month(
    connection: Connection, key: str, collection: int = EVERY_COLLECTION, days: Days = ALWAYS
) -> dict[str, int]:
    """How many articles that tell of a key appeared in each month, YYYY-MM, in order; those without a date are left out.

    Of `days` the months in which the first and the last lie count as wholes.
    """
    here = (told_months.c.key == key, told_months.c.collection_id == collection, told_months.c.month != "")
    then = within_months(told_months.c.month, days)
    rows = connection.execute(
        select(told_months.c.month, told_months.c.articles).where(*here, *then).order_by(told_months.c.month)
    )
    return {row.month: row.articles for row in rows}


def all_by_month(connection: Connection, collection: int = EVERY_COLLECTION) -> dict[str, int]:
    """How many articles of the archive appeared in each month, YYYY-MM, in order; those without a date in that of storing."""
    day = day_in(documents.c.id)
    query = select(day, func.count()).group_by(day).order_by(day)
    if collection:
        query = query.join(articles, articles.c.id == documents.c.article_id).where(articles.c.collection_id == collection)
    found: Counter[str] = Counter()
    for ordinal, number in connection.execute(query):
        found[date.fromordinal(ordinal).isoformat()[:_MONTH]] += number
    return dict(found)


def coverage(
    connection: Connection, key: str, lines: list[CaseLine], collection: int = EVERY_COLLECTION, days: Days = ALWAYS
) -> Coverage:
    """The coverage of a key by the articles of a collection and of some days; `lines` are the cases that are listed."""
    months = list(articles_by_month(connection, key, collection, days))
    by_source: dict[str, set[str]] = {}
    for report in (r for line in lines for r in line.reports):
        by_source.setdefault(report.article.source or "", set()).add(report.article.uid)
    rated = reliabilities(connection, by_source)
    found = ((name, len(uids), rated.get(name)) for name, uids in by_source.items())
    counted = sorted(found, key=lambda source: (-source[1], source[0]))
    failing = () if sight.seen(connection) is not None else _failing(connection)
    first, last = (months[0], months[-1]) if months else (None, None)
    return Coverage(first, last, tuple(gaps(months)), tuple(counted), failing)


def _failing(connection: Connection) -> tuple[tuple[str, str], ...]:
    found = following.failing(connection, _SILENCE)
    return tuple((follow.url, (standing.failing_since or "")[:10]) for follow, standing in found)


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

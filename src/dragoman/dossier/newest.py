"""What is new in an archive: the newest happenings, and the articles that were stored last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from dragoman.archive.projections import case_keys, current, items
from dragoman.archive.tables import articles, readings, sources
from dragoman.dossier import sight
from dragoman.dossier.asked import Asked, found
from dragoman.dossier.told import ArticleLine, CaseLine, article_line, case_lines

_AMONG = 5
"""Times as many happenings are looked at as are shown."""


@dataclass(frozen=True)
class Stored:
    """An article with how many events it tells."""

    article: ArticleLine
    events: int


def newest_cases(connection: Connection, shown: int, collection: str | None = None) -> list[CaseLine]:
    """Happenings of the last days up to today, the newest first: of what one article tells first, only the newest."""
    asked = Asked(until=date.today().isoformat(), collection=collection)
    newest = found(connection, asked, case_keys.c.case_id).limit(shown * _AMONG)
    lines = case_lines(connection, connection.execute(newest).scalars().all())
    by_article: dict[str, CaseLine] = {}
    for line in lines:
        by_article.setdefault(line.reports[0].article.uid, line)
    return list(by_article.values())[:shown]


def newest_articles(connection: Connection, shown: int) -> list[Stored]:
    """The articles that were stored last, the newest first."""
    events = (
        select(func.count())
        .where(items.c.article_id == articles.c.id, items.c.kind == "event", ~items.c.withdrawn)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(readings.c.head, articles.c.id, articles.c.uid, articles.c.url, sources.c.name.label("source"), events.label("n"))
        .select_from(articles)
        .join(current, current.c.article_id == articles.c.id)
        .join(readings, readings.c.id == current.c.reading_id)
        .outerjoin(sources, sources.c.id == articles.c.source_id)
        .where(*sight.within(connection, articles.c.collection_id))
        .order_by(articles.c.id.desc())
        .limit(shown)
    )
    return [Stored(article_line(row.head, row.id, row.uid, row.url, row.source), row.n) for row in rows]

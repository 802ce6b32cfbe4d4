"""Sources with their articles and the reliability that was given them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, func, select

from dragoman.archive.documents import day_of
from dragoman.archive.projections import documents
from dragoman.archive.tables import articles, source_ratings, sources


def list_sources(connection: Connection) -> list[dict[str, Any]]:
    """All sources, those of most articles first; `reliability` is that of the last rating, None where there is none."""
    counted = (
        select(sources.c.id, sources.c.name, func.count(articles.c.id).label("number"))
        .outerjoin(articles, articles.c.source_id == sources.c.id)
        .group_by(sources.c.id, sources.c.name)
        .order_by(func.count(articles.c.id).desc(), sources.c.name)
    )
    ratings = connection.execute(select(source_ratings).order_by(source_ratings.c.id)).all()
    last = {row.source_id: row for row in ratings}
    return [
        {
            "source": row.name, "articles": row.number,
            "reliability": last[row.id].reliability if row.id in last else None,
            "rated_by": last[row.id].author if row.id in last else None,
            "note": last[row.id].note if row.id in last else None,
        }
        for row in connection.execute(counted)
    ]  # fmt: skip


def spans(connection: Connection) -> dict[str, tuple[str, str]]:
    """The days, YYYY-MM-DD, of the first and last article of each source by name: of publication, or of storing where that is
    not known."""
    rows = connection.execute(
        select(sources.c.name, func.min(documents.c.id).label("first"), func.max(documents.c.id).label("last"))
        .select_from(documents)
        .join(articles, articles.c.id == documents.c.article_id)
        .join(sources, sources.c.id == articles.c.source_id)
        .group_by(sources.c.name)
    )
    return {row.name: (day_of(row.first).isoformat(), day_of(row.last).isoformat()) for row in rows}


def reliabilities(connection: Connection, names: Collection[str]) -> dict[str, str]:
    """The reliability that sources were last given, by name; those never rated are left out."""
    rows = connection.execute(
        select(sources.c.name, source_ratings.c.reliability)
        .join(source_ratings, source_ratings.c.source_id == sources.c.id)
        .where(sources.c.name.in_(sorted(names)))
        .order_by(source_ratings.c.id)
    )
    return {row.name: row.reliability for row in rows}

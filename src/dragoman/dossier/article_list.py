"""The articles of an archive, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from dragoman.archive.documents import first_of
from dragoman.archive.projections import current, documents
from dragoman.archive.tables import articles, collections, readings, sources
from dragoman.dossier.asked import collection_id
from dragoman.dossier.told import ArticleLine, article_line


@dataclass(frozen=True)
class Wanted:
    """Which articles are meant: of an outlet, a collection (by name), a language, published between two days, both inclusive."""

    source: str | None = None
    collection: str | None = None
    lang: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class Entry:
    """An article with its collection; `document` is its place in the order, which falls."""

    document: int
    line: ArticleLine
    collection: str


def articles_under(connection: Connection, wanted: Wanted, limit: int, below: int | None = None) -> tuple[list[Entry], int]:
    """The newest articles, or those that follow a place, and how many there are in all; NotFound for no such collection."""
    conditions = _conditions(connection, wanted)
    total = connection.execute(_from(select(func.count())).where(*conditions)).scalar_one()
    after = () if below is None else (documents.c.id < below,)
    rows = connection.execute(_ROWS.where(*conditions, *after).order_by(documents.c.id.desc()).limit(limit))
    found = [Entry(row.document, article_line(row.head, row.id, row.uid, row.url, row.source), row.collection) for row in rows]
    return found, int(total)


def _conditions(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.source:
        conditions.append(articles.c.source_id == select(sources.c.id).where(sources.c.name == wanted.source).scalar_subquery())
    if within := collection_id(connection, wanted.collection):
        conditions.append(articles.c.collection_id == within)
    if wanted.lang:
        conditions.append(documents.c.lang == wanted.lang)
    if wanted.since:
        conditions.append(documents.c.id >= first_of(date.fromisoformat(wanted.since)))
    if wanted.until and (until := date.fromisoformat(wanted.until)) < date.max:
        conditions.append(documents.c.id < first_of(until + timedelta(days=1)))
    return conditions


def _from(query: Select[Any]) -> Select[Any]:
    return query.select_from(documents).join(articles, articles.c.id == documents.c.article_id)


_ROWS = (
    _from(
        select(
            documents.c.id.label("document"), articles.c.id, articles.c.uid, articles.c.url, readings.c.head,
            sources.c.name.label("source"), collections.c.name.label("collection"),
        )
    )
    .join(current, current.c.article_id == documents.c.article_id)
    .join(readings, readings.c.id == current.c.reading_id)
    .join(collections, collections.c.id == articles.c.collection_id)
    .outerjoin(sources, sources.c.id == articles.c.source_id)
)  # fmt: skip

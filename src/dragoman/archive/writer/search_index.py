"""Keeps the index of words beside the articles."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from dragoman.archive.derived import stems_of
from dragoman.archive.documents import document_id, indexed_words
from dragoman.archive.projections import current, documents
from dragoman.archive.queries.versions import Present, versions_of
from dragoman.archive.tables import articles
from dragoman.archive.writer import words
from dragoman.archive.writer.pen import Pen


def index(pen: Pen, articles: Sequence[Present]) -> None:
    """Index articles under the words of their newest versions."""
    ids = [document_id(now.newest.day, now.article) for now in articles]
    rows = [{"id": id, "article_id": now.article, "lang": now.newest.lang} for id, now in zip(ids, articles, strict=True)]
    pen.put_all(documents, rows)
    found = (indexed_words(now.derived.stems, now.collection) for now in articles)
    words.put(pen, list(zip(ids, found, strict=True)))


def unindex(connection: Connection, article: int) -> None:
    """Take an article out of the index; its row in `current` must still say what it was indexed by."""
    held = connection.execute(
        select(documents.c.id, current.c.version_id)
        .join(current, current.c.article_id == documents.c.article_id)
        .where(documents.c.article_id == article)
    ).one_or_none()
    if held is not None:
        was = next(v for v in versions_of(connection, article) if v.id == held.version_id)
        found = indexed_words(stems_of(was.title, was.text, was.lang), _collection(connection, article))
        words.take(connection, held.id, found)
        connection.execute(delete(documents).where(documents.c.id == held.id))


def _collection(connection: Connection, article: int) -> int:
    return int(connection.execute(select(articles.c.collection_id).where(articles.c.id == article)).scalar_one())

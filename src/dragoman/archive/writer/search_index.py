"""Keeps the index of words beside the articles."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from dragoman.archive.documents import document_id, indexed_words
from dragoman.archive.projections import current, documents
from dragoman.archive.queries.versions import Present, versions_of
from dragoman.archive.tables import articles
from dragoman.archive.writer import words
from dragoman.archive.writer.pen import Pen


def index(pen: Pen, now: Present) -> None:
    """Index an article under the words of its newest version."""
    document = document_id(now.newest.day, now.article)
    pen.put_all(documents, [{"id": document, "article_id": now.article, "lang": now.newest.lang}])
    words.put(pen.connection, document, indexed_words(now.newest, now.collection))


def unindex(connection: Connection, article: int) -> None:
    """Take an article out of the index; its row in `current` must still say what it was indexed by."""
    held = connection.execute(
        select(documents.c.id, current.c.version_id)
        .join(current, current.c.article_id == documents.c.article_id)
        .where(documents.c.article_id == article)
    ).one_or_none()
    if held is not None:
        indexed = next(v for v in versions_of(connection, article) if v.id == held.version_id)
        words.take(connection, held.id, indexed_words(indexed, _collection(connection, article)))
        connection.execute(delete(documents).where(documents.c.id == held.id))


def _collection(connection: Connection, article: int) -> int:
    return int(connection.execute(select(articles.c.collection_id).where(articles.c.id == article)).scalar_one())

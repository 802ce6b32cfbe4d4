"""Keeps the index of words beside the articles."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, delete, insert, select

from dragoman.archive import word_index
from dragoman.archive.projections import current, documents
from dragoman.archive.queries.versions import Version, versions_of
from dragoman.archive.search.stems import stems

_ARTICLE_BITS = 40


def index(connection: Connection, article: int, newest: Version) -> None:
    """Index an article under the words of its newest version."""
    document = document_id(newest.day, article)
    connection.execute(insert(documents), {"id": document, "article_id": article, "lang": newest.lang})
    word_index.put(connection, document, _words(newest))


def unindex(connection: Connection, article: int) -> None:
    """Take an article out of the index; its row in `current` must still say what it was indexed by."""
    held = connection.execute(
        select(documents.c.id, current.c.version_id)
        .join(current, current.c.article_id == documents.c.article_id)
        .where(documents.c.article_id == article)
    ).one_or_none()
    if held is not None:
        indexed = next(v for v in versions_of(connection, article) if v.id == held.version_id)
        word_index.take(connection, held.id, _words(indexed))
        connection.execute(delete(documents).where(documents.c.id == held.id))


def document_id(day: str, article: int) -> int:
    """Id of an article in the index: the newest day has the highest, so that hits come newest first."""
    return date.fromisoformat(day).toordinal() << _ARTICLE_BITS | article


def _words(version: Version) -> str:
    return stems(f"{version.title}\n{version.text}", version.lang)

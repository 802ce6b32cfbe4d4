"""Keeps what follows from an article beside it: its newest reading, what it withdrew, its words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from dragoman.archive import word_index
from dragoman.archive.packing import unsqueeze
from dragoman.archive.projections import current, documents, withdrawn
from dragoman.archive.queries.records import Fact, facts_of
from dragoman.archive.sameness import signature
from dragoman.archive.search.stems import stems
from dragoman.archive.tables import readings, texts, versions
from dragoman.archive.writer.pen import Pen

_DAY_BITS = 40


@dataclass(frozen=True)
class Version:
    """A version of an article with its newest reading."""

    id: int
    reading: int
    head: str
    given: str
    stored_at: str
    number: int
    text: str

    @property
    def order(self) -> tuple[str, int]:
        """Newest last: by the time of fetching where it is given, else of storing."""
        return json.loads(self.given).get("retrieved") or self.stored_at, self.number


def refresh(pen: Pen, article: int) -> None:
    """Make all that follows from one article as its versions and readings now want it."""
    drop(pen.connection, article)
    found = sorted(_versions(pen.connection, article), key=lambda v: v.order)
    newest = found[-1]
    pen.put_all(current, [{"article_id": article, "version_id": newest.id, "reading_id": newest.reading}])
    gone = withdrawn_facts(pen.connection, found)
    pen.put_all(withdrawn, [{"fact_id": f.id, "article_id": article, "version_id": v.id} for v, f in gone])
    _index(pen.connection, article, newest)


def drop(connection: Connection, article: int) -> None:
    """Take away all that follows from one article."""
    held = connection.execute(
        select(documents.c.id, documents.c.lang, readings.c.head, texts.c.body)
        .join(current, current.c.article_id == documents.c.article_id)
        .join(readings, readings.c.id == current.c.reading_id)
        .join(versions, versions.c.id == current.c.version_id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .where(documents.c.article_id == article)
    ).one_or_none()
    if held is not None:
        word_index.take(connection, held.id, _words(held.head, unsqueeze(held.body)))
    for table in (documents, withdrawn, current):
        connection.execute(delete(table).where(table.c.article_id == article))


def withdrawn_facts(connection: Connection, found: list[Version]) -> list[tuple[Version, Fact]]:
    """What older versions told and the newest (the last) tells no more, each once, as the last version that told it."""
    told = {signature(f.item) for f in facts_of(connection, found[-1].reading, found[-1].text)}
    gone: list[tuple[Version, Fact]] = []
    for version in reversed(found[:-1]):
        for fact in facts_of(connection, version.reading, version.text):
            if (claim := signature(fact.item)) not in told:
                told.add(claim)
                gone.append((version, fact))
    return gone


def _versions(connection: Connection, article: int) -> list[Version]:
    rows = connection.execute(
        select(versions, readings.c.id.label("reading"), readings.c.head, texts.c.body)
        .join(readings, readings.c.version_id == versions.c.id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .where(versions.c.article_id == article)
        .order_by(readings.c.id)
    ).all()
    newest = {row.id: row for row in rows}  # the last reading of each version
    return [
        Version(row.id, row.reading, row.head, row.given, row.stored_at, row.number, unsqueeze(row.body))
        for row in newest.values()
    ]


def _index(connection: Connection, article: int, newest: Version) -> None:
    head = json.loads(newest.head)
    day = head.get("published") or newest.stored_at
    document = document_id(day, article)
    connection.execute(insert(documents), {"id": document, "article_id": article, "lang": head.get("lang")})
    word_index.put(connection, document, _words(newest.head, newest.text))


def document_id(day: str, article: int) -> int:
    """Id of an article in the index of words: the newest day has the highest, so hits come newest first."""
    return date.fromisoformat(day[:10]).toordinal() << _DAY_BITS | article


def _words(head: str, text: str) -> str:
    known = json.loads(head)
    return stems(f"{known.get('title') or ''}\n{text}", known.get("lang"))

"""Appends articles: the text, its version, the reading and its facts."""

from __future__ import annotations

import hashlib
import zlib

from sqlalchemy import Table, select

from dragoman.archive.identity import Identity, identity
from dragoman.archive.incoming import Incoming, Stored
from dragoman.archive.packing import head, items, pack, record_hash, squeeze, storable
from dragoman.archive.queries.identities import Known, known, refuse_forgotten
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.versions import Telling
from dragoman.archive.tables import (
    articles,
    collections,
    facts,
    originals,
    readers,
    readings,
    sources,
    texts,
    versions,
    witnesses,
)
from dragoman.archive.writer import projections
from dragoman.archive.writer.pen import Pen
from dragoman.records import Record


def store(pen: Pen, incoming: Incoming) -> Stored:
    """Keep an article with its record; nothing changes where it is kept already.  Raises Forgotten."""
    new = identity(incoming.article)
    refuse_forgotten(pen.connection, new)
    found = known(pen.connection, new, incoming.article.text, incoming.origin)
    if found is not None and new.content_hash in found.versions:
        return Stored("unchanged", found.uid)
    article = found or _article(pen, new, incoming)
    version = _version(pen, new, article, incoming)
    told = store_reading(pen, version, incoming.record)
    if found is None:
        projections.make(pen, article.id, told)
    else:
        projections.refresh(pen, article.id)
    return Stored("new" if found is None else "changed", article.uid)


def store_again(pen: Pen, version: int, article: int, record: Record) -> bool:
    """Append what today's reader reads in a version; False where it reads just what was read last."""
    last = (
        select(readings.c.record_hash).where(readings.c.version_id == version).order_by(readings.c.id.desc()).limit(1)
    )
    if pen.connection.execute(last).scalar() == record_hash(record):
        return False
    projections.drop(pen, article)
    store_reading(pen, version, record)
    projections.make(pen, article)
    return True


def _article(pen: Pen, new: Identity, incoming: Incoming) -> Known:
    taken = pen.connection.execute(select(articles.c.id).where(articles.c.uid == new.uid)).scalar() is not None
    uid = new.uid_apart if taken else new.uid
    source = pen.named(sources, new.source) if new.source else None
    collection = pen.named(collections, incoming.collection)
    row = pen.put(
        articles, uid=uid, key=new.key, given_id=new.given_id, url=new.url, source_id=source, collection_id=collection
    )
    return Known(row, uid, {}, 0)


def _version(pen: Pen, new: Identity, article: Known, incoming: Incoming) -> int:
    _put_hashed(pen, texts, new.text_hash, body=squeeze(incoming.article.text))
    original = _original(pen, incoming.original) if incoming.original is not None else None
    version = pen.put(
        versions,
        article_id=article.id,
        number=article.numbers + 1,
        content_hash=new.content_hash,
        text_hash=new.text_hash,
        original_hash=original,
        given=new.given,
    )
    pen.put(witnesses, version_id=version, origin=storable(incoming.origin))
    return version


def _original(pen: Pen, data: bytes) -> str:
    found = hashlib.sha256(data).hexdigest()
    _put_hashed(pen, originals, found, size=len(data), body=zlib.compress(data))
    return found


def _put_hashed(pen: Pen, table: Table, hash: str, **values: object) -> None:
    """One row for all that have this hash."""
    if pen.connection.execute(select(table.c.hash).where(table.c.hash == hash)).scalar() is None:
        pen.put_all(table, [{"hash": hash, **values}])


def store_reading(pen: Pen, version: int, record: Record) -> Telling:
    """Append a record as one more reading of a version; what it tells, with the rows of its facts."""
    body = record.reader.model_dump_json()
    reader = pen.connection.execute(select(readers.c.id).where(readers.c.body == body)).scalar()
    reading = pen.put(
        readings,
        version_id=version,
        reader_id=reader if reader is not None else pen.put(readers, body=body),
        head=head(record),
        record_hash=record_hash(record),
    )
    first = pen.next_id(facts)
    told = [(position, Fact(first + n, kind, item)) for n, (kind, position, item) in enumerate(items(record))]
    rows = [
        {"id": fact.id, "reading_id": reading, "kind": fact.kind, "position": position, "body": pack(fact.item, record.text)}
        for position, fact in told
    ]
    pen.put_all(facts, rows)
    return Telling(record, [fact for _, fact in told])

"""Appends articles: the text, its version, the reading and its facts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, bindparam, select

from dragoman.archive.collecting import nothing_collected
from dragoman.archive.derived import derive
from dragoman.archive.incoming import Stored
from dragoman.archive.packing import storable
from dragoman.archive.prepared import Prepared, Reading, prepare_reading
from dragoman.archive.queries.identities import Known, known, refuse_forgotten, unheard_of
from dragoman.archive.queries.versions import Present, Standing, Version, present, titled
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
from dragoman.errors import Forgotten
from dragoman.records import Record


@nothing_collected()
def store_all(pen: Pen, coming: Sequence[Prepared]) -> list[Stored | Forgotten]:
    """Keep articles with their records, in order, and make what follows from them; what came of each.

    Nothing changes where one is kept already, and nothing is kept of what was to be forgotten.
    """
    unheard = unheard_of(pen.connection, [one.identity for one in coming])
    pen.recall(sources, {one.identity.source for one in coming if one.identity.source})
    answers: list[Stored | Forgotten] = []
    fresh: list[Present] = []
    for one in coming:
        try:
            new = one.identity
            is_new = new.key in unheard
            answers.append(_new(pen, one, fresh, new.uid, text_there=False) if is_new else _perhaps_new(pen, one, fresh))
        except Forgotten as refused:
            answers.append(refused)
    pen.settle()
    projections.make(pen, fresh)
    return answers


def _perhaps_new(pen: Pen, given: Prepared, fresh: list[Present]) -> Stored:
    """Keep an article of which something may be kept.  Raises Forgotten."""
    pen.settle()
    new = given.identity
    refuse_forgotten(pen.connection, new)
    found = known(pen.connection, new, given.article.text, given.origin)
    if found is not None and new.content_hash in found.versions:
        return Stored("unchanged", found.uid)
    text_there = _is_there(pen, texts, new.text_hash)
    if found is None:
        taken = pen.connection.execute(_OF_UID, {"uid": new.uid}).scalar() is not None
        return _new(pen, given, fresh, new.uid_apart if taken else new.uid, text_there=text_there)
    _store_reading(pen, _version(pen, given, found, text_there=text_there), given.reading)
    pen.settle()
    projections.make(pen, fresh)
    fresh.clear()
    projections.refresh(pen, found.id)
    return Stored("changed", found.uid)


def _new(pen: Pen, given: Prepared, fresh: list[Present], uid: str, *, text_there: bool) -> Stored:
    """Keep a new article; what follows from it is not made yet: it is put to `fresh`, for `projections.make`."""
    article = _article(pen, given, uid)
    version = _version(pen, given, article, text_there=text_there)
    reading, facts = _store_reading(pen, version, given.reading)
    fresh.append(_present(given, article, _first(pen, given, version, reading), facts))
    return Stored("new", uid)


def _present(given: Prepared, article: Known, version: Version, facts: list[Standing]) -> Present:
    new, outlet = given.identity, given.identity.source or ""
    derived = given.derived if article.uid == new.uid else derive(given.record, article.uid, outlet)
    return Present(article.id, article.uid, article.collection, article.source, [version], facts, [], derived)


def _first(pen: Pen, given: Prepared, version: int, reading: int) -> Version:
    """The only version of a new article, as it would be read."""
    text, fetched = given.article.text, given.article.retrieved or pen.now
    return Version(version, 1, reading, text, *titled(given.reading.head), fetched, pen.now)


def store_again(pen: Pen, version: int, article: int, record: Record) -> bool:
    """Append what today's reader reads in a version; False where it reads just what was read last."""
    last = select(readings.c.record_hash).where(readings.c.version_id == version).order_by(readings.c.id.desc()).limit(1)
    given = prepare_reading(record)
    if pen.connection.execute(last).scalar() == given.hash:
        return False
    projections.drop(pen, article)
    _store_reading(pen, version, given)
    pen.settle()
    projections.make(pen, [present(pen.connection, article)])
    return True


def _article(pen: Pen, given: Prepared, uid: str) -> Known:
    new = given.identity
    source = pen.named(sources, new.source) if new.source else None
    collection = pen.named(collections, given.collection)
    row = pen.put_later(
        articles, uid=uid, key=new.key, given_id=new.given_id, url=new.url, source_id=source, collection_id=collection
    )
    return Known(row, uid, collection, source, {}, 0)


_OF_UID = select(articles.c.id).where(articles.c.uid == bindparam("uid"))
_OF_HASH = {table: select(table.c.hash).where(table.c.hash == bindparam("hash")) for table in (texts, originals)}


def _version(pen: Pen, given: Prepared, article: Known, *, text_there: bool) -> int:
    """One more version; there is one row for all that have one text, or one original."""
    new, original = given.identity, given.original
    if not text_there:
        pen.put_all_later(texts, [{"hash": new.text_hash, "body": given.body}])
    if original is not None and not _is_there(pen, originals, original.hash):
        pen.put_all(originals, [{"hash": original.hash, "size": original.size, "body": original.body}])
    version = pen.put_later(
        versions,
        article_id=article.id,
        number=article.numbers + 1,
        content_hash=new.content_hash,
        text_hash=new.text_hash,
        original_hash=original.hash if original is not None else None,
        given=new.given,
    )
    pen.put_later(witnesses, version_id=version, origin=storable(given.origin))
    return version


def _is_there(pen: Pen, table: Table, hash: str) -> bool:
    return pen.connection.execute(_OF_HASH[table], {"hash": hash}).scalar() is not None


def _store_reading(pen: Pen, version: int, given: Reading) -> tuple[int, list[Standing]]:
    """Append a record as one more reading of a version, written with `Pen.settle`; its row, and those of its facts."""
    reader = pen.named(readers, given.reader, "body")
    reading = pen.put_later(readings, version_id=version, reader_id=reader, head=given.head, record_hash=given.hash)
    first = pen.next_id(facts)
    rows = [
        {"id": first + n, "reading_id": reading, "kind": fact.kind, "position": fact.position, "body": fact.body}
        for n, fact in enumerate(given.facts)
    ]
    pen.put_all_later(facts, rows)
    return reading, [Standing(first + n, fact.kind, fact.ref, fact.keys) for n, fact in enumerate(given.facts)]

"""An article made ready to be kept, before anything is locked: what takes time and needs no archive."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, replace

from dragoman.archive.derived import Derived, derive
from dragoman.archive.identity import Identity, identity, well_formed
from dragoman.archive.incoming import Incoming
from dragoman.archive.packing import Item, Kind, head, items, pack, record_hash, squeeze
from dragoman.records import Record


@dataclass(frozen=True)
class Reading:
    """A record as its rows: `facts` are kind, position, item and packed body of each."""

    record: Record
    head: str
    hash: str
    reader: str
    facts: list[tuple[Kind, int, Item, str]]


@dataclass(frozen=True)
class Original:
    """The bytes that an article came in, compressed."""

    hash: str
    size: int
    body: bytes


@dataclass(frozen=True)
class Prepared:
    """What `writer.articles.store` keeps; `derived` holds for the public id that the article gets where that is free."""

    incoming: Incoming
    identity: Identity
    body: bytes
    original: Original | None
    reading: Reading
    derived: Derived


def prepare(incoming: Incoming) -> Prepared:
    """Make an article ready."""
    given = replace(incoming, article=well_formed(incoming.article))
    new = identity(given.article)
    return Prepared(
        incoming=given,
        identity=new,
        body=squeeze(given.article.text),
        original=_original(given.original) if given.original is not None else None,
        reading=prepare_reading(given.record),
        derived=derive(given.record, new.uid, new.source or ""),
    )


def prepare_reading(record: Record) -> Reading:
    """Make a record ready."""
    facts = [(kind, position, item, pack(item, record.text)) for kind, position, item in items(record)]
    return Reading(record, head(record), record_hash(record), record.reader.model_dump_json(), facts)


def _original(data: bytes) -> Original:
    return Original(hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data))

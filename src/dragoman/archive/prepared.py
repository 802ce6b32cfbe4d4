"""An article made ready to be kept, before anything is locked: what takes time and needs no archive.

It holds what is stored, as it is stored, and no record: it may have to travel between processes.
"""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace

from dragoman.archive.derived import Derived, derive
from dragoman.archive.fact_places import keys_of
from dragoman.archive.identity import Identity, identity, well_formed
from dragoman.archive.incoming import Incoming
from dragoman.archive.packing import Item, Kind, head, items, pack, record_hash, ref_of, squeeze, unpack, whole
from dragoman.records import Article, Record


@dataclass(frozen=True)
class ReadyFact:
    """A fact as its row: `body` is the packed item, `ref` what the reader calls it, `keys` are those of `fact_places`."""

    kind: Kind
    position: int
    ref: str
    keys: list[str]
    body: str


@dataclass(frozen=True)
class Reading:
    """A record as its rows."""

    head: str
    hash: str
    reader: str
    facts: list[ReadyFact]


@dataclass(frozen=True)
class Original:
    """The bytes that an article came in, compressed."""

    hash: str
    size: int
    body: bytes


@dataclass(frozen=True)
class Prepared:
    """What `writer.articles.store_all` keeps; `derived` holds for the public id that the article gets where that is free."""

    article: Article
    origin: str
    collection: str
    identity: Identity
    body: bytes
    original: Original | None
    reading: Reading
    derived: Derived

    @property
    def record(self) -> Record:
        """The record, put together again."""
        facts: dict[Kind, list[Item]] = defaultdict(list)
        for fact in self.reading.facts:
            facts[fact.kind].append(unpack(fact.kind, fact.body, self.article.text))
        return whole(self.reading.head, self.article.text, self.reading.reader, facts)


def prepare(incoming: Incoming) -> Prepared:
    """Make an article ready."""
    given = replace(incoming, article=well_formed(incoming.article))
    new = identity(given.article)
    return Prepared(
        article=given.article,
        origin=given.origin,
        collection=given.collection,
        identity=new,
        body=squeeze(given.article.text),
        original=_original(given.original) if given.original is not None else None,
        reading=prepare_reading(given.record),
        derived=derive(given.record, new.uid, new.source or ""),
    )


def parcel(incoming: Incoming) -> bytes:
    """Make an article ready, for another process.

    There it is opened when its turn comes: while it waits it is one object, not hundreds among which Python looks for cycles
    again and again.
    """
    return pickle.dumps(prepare(incoming), pickle.HIGHEST_PROTOCOL)


def opened(parcel: bytes) -> Prepared:
    """The article that `parcel`, which must be our own, made ready."""
    found: Prepared = pickle.loads(parcel)
    return found


def prepare_reading(record: Record) -> Reading:
    """Make a record ready."""
    facts = [
        ReadyFact(kind, position, ref_of(item), keys_of(item), pack(item, record.text)) for kind, position, item in items(record)
    ]
    return Reading(head(record), record_hash(record), record.reader.model_dump_json(), facts)


def _original(data: bytes) -> Original:
    return Original(hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data))

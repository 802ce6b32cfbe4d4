"""Records as they were stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from dragoman.archive.packing import Item, Kind, ref_of, unpack, unsqueeze, whole
from dragoman.archive.tables import facts, readers, readings, texts, versions
from dragoman.records import Record


@dataclass(frozen=True)
class Fact:
    """A stored item: its row, kind and content, and its place among those of its kind in the record."""

    id: int
    kind: Kind
    item: Item
    position: int

    @property
    def ref(self) -> str:
        """The identifier that the reader gave it; an office has none."""
        return ref_of(self.item)


_FACTS = select(facts).where(facts.c.reading_id == bindparam("reading")).order_by(facts.c.kind, facts.c.position)
_READING = (
    select(readings.c.head, texts.c.body, readers.c.body.label("reader"))
    .select_from(readings)
    .join(versions, versions.c.id == readings.c.version_id)
    .join(texts, texts.c.hash == versions.c.text_hash)
    .join(readers, readers.c.id == readings.c.reader_id)
    .where(readings.c.id == bindparam("reading"))
)


def facts_of(connection: Connection, reading: int, text: str) -> list[Fact]:
    """The facts of a reading, by kind and position."""
    rows = connection.execute(_FACTS, {"reading": reading})
    return [Fact(row.id, row.kind, unpack(row.kind, row.body, text), row.position) for row in rows]


def record(connection: Connection, reading: int) -> Record:
    """The record of a reading, as the reader gave it."""
    return record_and_facts(connection, reading)[0]


def record_and_facts(connection: Connection, reading: int) -> tuple[Record, list[Fact]]:
    """The record of a reading, and the rows of its facts."""
    row = connection.execute(_READING, {"reading": reading}).one()
    text = unsqueeze(row.body)
    found = facts_of(connection, reading, text)
    lists: dict[Kind, list[Item]] = defaultdict(list)
    for fact in found:
        lists[fact.kind].append(fact.item)
    return whole(row.head, text, row.reader, lists), found

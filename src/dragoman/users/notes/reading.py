"""Notes are looked up: each sees his own and those that are shared."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select

from dragoman.errors import NotFound
from dragoman.users.notes.note import ItemKind, Note, Ref, folded
from dragoman.users.notes.tables import note_tags, notes


@dataclass(frozen=True)
class Wanted:
    """Which notes are meant: with a tag, by an author (his name), on items of a kind, with words in their text; None is all."""

    tag: str | None = None
    author: str | None = None
    kind: ItemKind | None = None
    words: str | None = None


def note(connection: Connection, id: int, reader: int) -> Note:
    """A note that a user may see; NotFound where there is none."""
    row = connection.execute(select(notes).where(notes.c.id == id, _seen_by(reader))).one_or_none()
    if row is None:
        raise NotFound(f"There is no note {id} that you may see.")
    return _notes(connection, [row])[0]


def notes_on(connection: Connection, kind: ItemKind, ids: Collection[str], reader: int) -> list[Note]:
    """The notes on an item by all ids that it ever had, the oldest first."""
    meant = (notes.c.kind == kind) & notes.c.item.in_(list(ids))
    rows = connection.execute(select(notes).where(meant, _seen_by(reader)).order_by(notes.c.id)).all()
    return _notes(connection, rows)


def listed(connection: Connection, wanted: Wanted, reader: int, limit: int | None, offset: int = 0) -> tuple[list[Note], int]:
    """Notes, the last changed first, and how many there are."""
    meant = [_seen_by(reader), *_conditions(wanted)]
    total = connection.execute(select(func.count()).select_from(notes).where(*meant)).scalar_one()
    rows = select(notes).where(*meant).order_by(notes.c.changed_at.desc(), notes.c.id.desc()).limit(limit).offset(offset)
    return _notes(connection, connection.execute(rows).all()), total


def tags(connection: Connection, reader: int) -> list[tuple[str, int]]:
    """Tags of notes that a user may see, those most used first, with their numbers."""
    number = func.count()
    rows = (
        select(func.min(note_tags.c.tag), number)
        .join(notes, notes.c.id == note_tags.c.note_id)
        .where(_seen_by(reader))
        .group_by(note_tags.c.folded)
        .order_by(number.desc(), note_tags.c.folded)
    )
    return [(tag, n) for tag, n in connection.execute(rows)]


def authors(connection: Connection, reader: int) -> list[str]:
    """Who wrote notes that a user may see, by name."""
    return list(connection.execute(select(notes.c.author).where(_seen_by(reader)).distinct().order_by(notes.c.author)).scalars())


def _seen_by(reader: int) -> ColumnElement[bool]:
    return or_(notes.c.shared, notes.c.user_id == reader)


def _conditions(wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    if wanted.tag:
        yield notes.c.id.in_(select(note_tags.c.note_id).where(note_tags.c.folded == folded(wanted.tag)))
    if wanted.author:
        yield notes.c.author == wanted.author
    if wanted.kind:
        yield notes.c.kind == wanted.kind
    if wanted.words:
        yield or_(notes.c.text.icontains(wanted.words, autoescape=True), notes.c.title.icontains(wanted.words, autoescape=True))


def _notes(connection: Connection, rows: Iterable[Row[Any]]) -> list[Note]:
    found = list(rows)
    of: dict[int, list[str]] = {row.id: [] for row in found}
    told = select(note_tags.c.note_id, note_tags.c.tag).where(note_tags.c.note_id.in_(list(of))).order_by(note_tags.c.folded)
    for id, tag in connection.execute(told):
        of[id].append(tag)
    return [
        Note(
            row.id, row.user_id, row.author, Ref(row.kind, row.item), row.title, row.text, tuple(of[row.id]), row.shared,
            row.made_at, row.changed_at,
        )
        for row in found
    ]  # fmt: skip

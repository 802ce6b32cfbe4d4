"""Notes are written, changed and taken away; each only by who wrote it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, insert, update

from dragoman.archive.archive import utc_now
from dragoman.errors import NotFound
from dragoman.harmless import one_line
from dragoman.users.notes.note import Draft, Ref, folded
from dragoman.users.notes.tables import note_tags, notes
from dragoman.users.visitor import Visitor

_LONGEST_TITLE = 300


def add(connection: Connection, visitor: Visitor, on: Ref, title: str, draft: Draft) -> int:
    """A new note on an item that is called `title`; its id."""
    now = utc_now()
    row = {
        "user_id": visitor.id, "author": visitor.name, "kind": on.kind, "item": on.item,
        "title": one_line(title)[:_LONGEST_TITLE], "text": draft.text, "shared": draft.shared, "made_at": now, "changed_at": now,
    }  # fmt: skip
    (id,) = connection.execute(insert(notes).values(row)).inserted_primary_key or (0,)
    _tag(connection, int(id), draft)
    return int(id)


def change(connection: Connection, visitor: Visitor, id: int, draft: Draft) -> None:
    """Other words and tags for a note of one's own; NotFound for any other."""
    told = {"text": draft.text, "shared": draft.shared, "changed_at": utc_now()}
    if not connection.execute(update(notes).where(_own(visitor, id)).values(told)).rowcount:
        raise _no_note(id)
    connection.execute(delete(note_tags).where(note_tags.c.note_id == id))
    _tag(connection, id, draft)


def remove(connection: Connection, visitor: Visitor, id: int) -> None:
    """Take away a note of one's own; NotFound for any other."""
    if not connection.execute(delete(notes).where(_own(visitor, id))).rowcount:
        raise _no_note(id)


def forget(connection: Connection, article: str) -> None:
    """Leave no title of an article that went on the notes about it."""
    about = (notes.c.kind == "article") & (notes.c.item == article)
    connection.execute(update(notes).where(about).values(title=article))


def _own(visitor: Visitor, id: int) -> ColumnElement[bool]:
    return (notes.c.id == id) & (notes.c.user_id == visitor.id)


def _tag(connection: Connection, id: int, draft: Draft) -> None:
    rows = [{"note_id": id, "folded": folded(tag), "tag": tag} for tag in draft.tags]
    if rows:
        connection.execute(insert(note_tags), rows)


def _no_note(id: int) -> NotFound:
    return NotFound(f"There is no note {id} of yours. Only who wrote a note changes it.")

"""Tables of notes, in the file of users."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text

from dragoman.users.tables import metadata

notes = Table(
    "notes", metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Index("ix_notes_kind_item", "kind", "item"),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`kind` and `item` say on what it is (`items.Ref`), by the id that this had then; `title` what that was called."""

note_tags = Table(
    "note_tags", metadata,
    Column("note_id", Integer, ForeignKey("notes.id", ondelete="CASCADE"), primary_key=True),
    Column("folded", Text, primary_key=True, index=True),
    Column("tag", Text, nullable=False),
)  # fmt: skip
"""`folded` is the tag without regard to case and form, as it is searched for."""

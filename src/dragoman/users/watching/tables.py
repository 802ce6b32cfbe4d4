"""Tables of what users watch."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from dragoman.users.tables import metadata

watches = Table(
    "watches", metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    UniqueConstraint("user_id", "kind", "target"),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`kind` and `target` are those of `targets`; `name` is what the user calls it, empty where that is what it is."""

looks = Table(
    "looks", metadata,
    Column("user_id", Integer, primary_key=True, autoincrement=False),
    Column("seen_at", Text, nullable=False),
    Column("earlier_at", Text, nullable=False),
    Column("looked_at", Text, nullable=False),
)  # fmt: skip
"""What was stored before `seen_at` is not new to a user; `earlier_at` stood there before, `looked_at` is his last look."""

feeds = Table(
    "feeds", metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, nullable=False, index=True),
    Column("watch_id", Integer, ForeignKey("watches.id", ondelete="CASCADE"), index=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("lang", String(2), nullable=False),
    Column("made_at", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""Secret addresses, by the hash of what is secret of them, of one watch, or of all of a user's (null)."""

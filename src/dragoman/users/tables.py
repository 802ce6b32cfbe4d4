"""Tables of the users' file.  Each component that keeps something of users adds its own tables to `metadata` (`schema`).

Times are UTC, ISO 8601 with microseconds; hashes are SHA-256 in hexadecimal.  `user_id` is 0 for the local user; whatever has
a column of this name goes when its user is removed.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

secrets = Table("secrets", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the program alone knows, the same for all its processes."""

users = Table(
    "users", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("folded", Text, nullable=False, unique=True),
    Column("password", Text, nullable=False),
    Column("role", Integer, nullable=False),
    Column("made_at", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`folded` is the name without regard to case and form; `password` an argon2 hash; `role` 0 for roles in collections alone.
No id is given twice."""

grants = Table(
    "grants", metadata,
    Column("user_id", Integer, primary_key=True),
    Column("collection", Text, primary_key=True),
    Column("role", Integer, nullable=False),
)  # fmt: skip
"""Roles in a collection, by its name."""

sessions = Table(
    "sessions", metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("user_id", Integer, nullable=False, index=True),
    Column("agent", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""Who is logged in; `hash` is that of the secret in the cookie."""

links = Table("links", metadata, Column("hash", String(64), primary_key=True), Column("made_at", Text, nullable=False))
"""One-time links of `dragoman serve --token` that nobody has used."""

tokens = Table(
    "tokens", metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("user_id", Integer, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("writes", Boolean, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
    Column("seen_at", Text),
    sqlite_autoincrement=True,
)  # fmt: skip
"""Tokens of the HTTP API; those that do not write may only read."""

attempts = Table(
    "attempts", metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String(64), nullable=False),
    Column("address", Text, nullable=False),
    Column("at", Float, nullable=False, index=True),
    Index("ix_attempts_account_at", "account", "at"),
    Index("ix_attempts_address_at", "address", "at"),
)  # fmt: skip
"""Log-ins that failed; `account` is a hash of the name, since people type passwords there; `at` in seconds since 1970."""

audit = Table(
    "audit", metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False, index=True),
    Column("who", Text, nullable=False, index=True),
    Column("action", Text, nullable=False, index=True),
    Column("about", Text, nullable=False),
    Column("address", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""What was done: log-ins and failures, changes to users, judgements and removals; names as they were then."""

"""Tables of what is kept: rows are appended and never edited, which triggers hold (`triggers`).

Times are UTC, ISO 8601 with microseconds; hashes are SHA-256 in hexadecimal; bodies are JSON or zlib.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def big() -> TypeEngine[int]:
    """A whole number of 64 bits; on SQLite the type that aliases the row id."""
    return BigInteger().with_variant(Integer(), "sqlite")


def _id() -> Column[int]:
    return Column("id", big(), primary_key=True, autoincrement=False)


def _refers(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, big(), ForeignKey(target), nullable=nullable, index=index)


collections = Table("collections", metadata, _id(), Column("name", Text, nullable=False, unique=True))

sources = Table("sources", metadata, _id(), Column("name", Text, nullable=False, unique=True))

source_ratings = Table(
    "source_ratings", metadata, _id(),
    _refers("source_id", "sources.id", index=True),
    Column("reliability", String(1), nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

articles = Table(
    "articles", metadata, _id(),
    Column("uid", String(16), nullable=False, unique=True),
    Column("key", Text, nullable=False, index=True),
    Column("given_id", Text, index=True),
    Column("url", Text, index=True),
    _refers("source_id", "sources.id", nullable=True),
    _refers("collection_id", "collections.id"),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip
"""`key` says what the article is known by (`identity`); it is shared only by ids that clash."""

texts = Table(
    "texts", metadata,
    Column("hash", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)  # fmt: skip

originals = Table(
    "originals", metadata,
    Column("hash", String(64), primary_key=True),
    Column("size", big(), nullable=False),
    Column("body", LargeBinary, nullable=False),
)  # fmt: skip

versions = Table(
    "versions", metadata, _id(),
    _refers("article_id", "articles.id"),
    Column("number", Integer, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("text_hash", String(64), ForeignKey("texts.hash"), nullable=False, index=True),
    Column("original_hash", String(64), ForeignKey("originals.hash"), index=True),
    Column("given", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
    UniqueConstraint("article_id", "number"),
)  # fmt: skip
"""`given` is the article as it came, without its text; `content_hash` covers both."""

witnesses = Table(
    "witnesses", metadata, _id(),
    _refers("version_id", "versions.id"),
    Column("origin", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
    UniqueConstraint("version_id", "origin"),
)  # fmt: skip
"""Where a version was seen: paths and lines, which never say what an article is."""

readers = Table("readers", metadata, _id(), Column("body", Text, nullable=False, unique=True))

readings = Table(
    "readings", metadata, _id(),
    _refers("version_id", "versions.id", index=True),
    _refers("reader_id", "readers.id"),
    Column("head", Text, nullable=False),
    Column("record_hash", String(64), nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

facts = Table(
    "facts", metadata, _id(),
    _refers("reading_id", "readings.id"),
    Column("kind", String(9), nullable=False),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("reading_id", "kind", "position"),
)  # fmt: skip
"""`body` is an item of a record without the words that its spans repeat from the text (`packing`)."""

judgements = Table(
    "judgements", metadata, _id(),
    Column("uid", String(16), nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("undoes", String(16), index=True),
    Column("field", Text),
    Column("value", Text),
    Column("author", Text, nullable=False),
    Column("note", Text),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip
"""What a person decided: `kind` is merge, split, value (of one field), confirm (of all fields, `value` is JSON), reject or
undo; `undoes` is the uid of another."""

anchors = Table(
    "anchors", metadata, _id(),
    Column("judgement_id", big(), ForeignKey("judgements.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False, index=True),
    Column("kind", String(9), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("subject", Text, nullable=False),
)  # fmt: skip
"""What a judgement speaks of: evidence in a text, with its words and what was read from it, so that it outlives a
reread.  `position` is 0 for the one side, 1 for the other, where a judgement puts two together or apart."""

runs = Table(
    "runs", metadata, _id(),
    Column("command", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

run_ends = Table(
    "run_ends", metadata,
    Column("run_id", big(), ForeignKey("runs.id"), primary_key=True),
    Column("new", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

failures = Table(
    "failures", metadata, _id(),
    _refers("run_id", "runs.id", index=True),
    Column("origin", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

tombstones = Table(
    "tombstones", metadata, _id(),
    Column("article_uid", String(16), nullable=False, unique=True),
    Column("key_hash", String(64), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip

forgotten_hashes = Table(
    "forgotten_hashes", metadata,
    Column("hash", String(64), primary_key=True),
    Column("tombstone_id", big(), ForeignKey("tombstones.id"), nullable=False),
)  # fmt: skip
"""Hashes of texts and originals that must not come back."""

follows = Table(
    "follows", metadata, _id(),
    Column("url", Text, nullable=False, unique=True),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip
"""Feeds and sitemaps that were ever followed, by the address under which each was added."""

follow_changes = Table(
    "follow_changes", metadata, _id(),
    _refers("follow_id", "follows.id", index=True),
    Column("change", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("collection", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
)  # fmt: skip
"""What became of a followed address: `change` is added, moved, ended (410) or removed; the last one holds."""

visits = Table(
    "visits", metadata, _id(),
    _refers("run_id", "runs.id"),
    _refers("follow_id", "follows.id"),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("not_before", Text),
    Column("new", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("gap", Integer, nullable=False),
    Column("stored_at", Text, nullable=False),
    Index("ix_visits_follow_id_id", "follow_id", "id"),
)  # fmt: skip
"""Each look at what is followed: `outcome` is new, nothing-new or not-fetched; `gap` is 1 where entries went by unseen."""

sightings = Table(
    "sightings", metadata, _id(),
    _refers("follow_id", "follows.id"),
    Column("item", String(64), nullable=False),
    Column("outcome", Text, nullable=False),
    Column("url", Text),
    Column("feed_date", Text),
    Column("article", String(16), index=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("stored_at", Text, nullable=False, index=True),
    Index("ix_sightings_follow_id_item", "follow_id", "item"),
)  # fmt: skip
"""Each look at an article that a feed names, stored with the article: `outcome` is stored, failed or forgotten.

`item` is the hash of what the feed knows it by; `article` is the uid of what was stored.
"""

KEPT = tuple(metadata.sorted_tables)
"""All tables above, each after those it refers to: what a backup holds."""

Index("ix_articles_source", articles.c.source_id)

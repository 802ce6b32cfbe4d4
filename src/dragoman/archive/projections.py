"""Tables that follow from what is kept: the writer keeps them beside it, and `rebuild` makes them anew.

The index of words is a table of its own kind in each database: `words` in SQLite's FTS5 (without a copy of the text),
a column of tokens in PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from dragoman.archive.tables import KEPT, big, metadata

current = Table(
    "current", metadata,
    Column("article_id", big(), ForeignKey("articles.id"), primary_key=True),
    Column("version_id", big(), ForeignKey("versions.id"), nullable=False),
    Column("reading_id", big(), ForeignKey("readings.id"), nullable=False, index=True),
)  # fmt: skip
"""The newest version of each article and its newest reading."""

withdrawn = Table(
    "withdrawn", metadata,
    Column("fact_id", big(), ForeignKey("facts.id"), primary_key=True),
    Column("article_id", big(), ForeignKey("articles.id"), nullable=False, index=True),
    Column("version_id", big(), ForeignKey("versions.id"), nullable=False),
)  # fmt: skip
"""Facts of older versions that the newest version of their article no longer tells."""

documents = Table(
    "documents", metadata,
    Column("id", big(), primary_key=True),
    Column("article_id", big(), ForeignKey("articles.id"), nullable=False, unique=True),
    Column("lang", String(2)),
)  # fmt: skip
"""What the index of words holds of an article.  Ids rise with the day of publication (`document_id`)."""

cases = Table(
    "cases", metadata,
    Column("id", big(), primary_key=True, autoincrement=False),
    Column("uid", String(16), nullable=False, unique=True),
    Column("component", String(16), nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("date", Text),
    Column("day", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("independent", Integer, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("shown_fact", big(), ForeignKey("facts.id"), nullable=False),
    Column("keys", Text, nullable=False),
    Column("collections", Text, nullable=False),
)  # fmt: skip
"""Happenings, with what is shown of them first (`case_view`)."""

reports = Table(
    "reports", metadata,
    Column("fact_id", big(), ForeignKey("facts.id"), primary_key=True),
    Column("uid", String(16), nullable=False, unique=True),
    Column("article_id", big(), ForeignKey("articles.id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("case_id", big(), ForeignKey("cases.id"), nullable=False, index=True),
    Index("ix_reports_article_id_event", "article_id", "event", unique=True),
)  # fmt: skip
"""Events as merging compares them; `uid` is the id of the case that would begin with it, so an old id leads on."""

report_keys = Table(
    "report_keys", metadata,
    Column("key", big(), primary_key=True, autoincrement=False),
    Column("fact_id", big(), ForeignKey("reports.fact_id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Where reports of one happening meet: keys of `merging.blocking`, hashed to 63 bits."""

case_keys = Table(
    "case_keys", metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("case_id", big(), ForeignKey("cases.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Under which pair ("KAZ:TUR"), state ("KAZ") or all ("") a case stands, by day."""

case_counts = Table(
    "case_counts", metadata,
    Column("key", Text, primary_key=True),
    Column("collection_id", big(), primary_key=True, autoincrement=False),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("type", Text, primary_key=True),
    Column("status", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""How many cases stand under a key; collection 0 is all of them together, year 0 the undated."""

fact_keys = Table(
    "fact_keys", metadata,
    Column("key", Text, primary_key=True),
    Column("kind", String(9), primary_key=True),
    Column("day", Text, primary_key=True),
    Column("fact_id", big(), ForeignKey("facts.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Under which pair or state an agreement, statement, figure or office stands, by day of publication."""

placements = Table(
    "placements", metadata,
    Column("anchor_id", big(), ForeignKey("anchors.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("fact_id", big(), ForeignKey("facts.id"), nullable=False, index=True),
)  # fmt: skip
"""The fact of today that an anchor of a judgement means; an anchor without one is unplaced."""

made_with = Table(
    "made_with", metadata, Column("name", Text, primary_key=True), Column("version", Text, nullable=False)
)
"""Versions of the rules by which the projections were made; others now mean a rebuild."""

PROJECTED = tuple(t for t in metadata.sorted_tables if t not in KEPT)
"""All tables above, each after those it refers to."""

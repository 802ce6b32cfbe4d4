"""Tables that follow from what is kept: the writer keeps them beside it, and `rebuild` makes them anew.

The index of words is a table of its own kind in each database: `words` in SQLite's FTS5 (without a copy of the text),
a column of tokens in PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text

from dragoman.archive.tables import big, metadata

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

made_with = Table(
    "made_with", metadata, Column("name", Text, primary_key=True), Column("version", Text, nullable=False)
)
"""Versions of the rules by which the projections were made; others now mean a rebuild."""

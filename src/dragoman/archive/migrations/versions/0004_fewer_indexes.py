"""Fewer indexes of clusters, no foreign keys without an index, one table of counters of cases, fewer merges of words.

All that these tables hold follows from what is kept: they are emptied, and made anew in the same transaction (`migrate`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SEGMENTS = 16
"""FTS5 joins so many of its segments at once, in place of 4: each word is rewritten half as often while a million events come."""
_DROPPED = ("case_keys", "item_keys", "case_counts", "tellers", "fact_counts", "month_counts")
"""Some are missing, or have fewer columns, where the first migration was made before the program had a version."""
_EMPTIED = ("made_with", "contradictions", "cases", "items", "clusters")
"""Each before those it refers to."""


def upgrade() -> None:
    """Change the tables."""
    for table in _DROPPED:
        op.execute(f"DROP TABLE IF EXISTS {table}")
    for table in _EMPTIED:
        op.execute(f"DELETE FROM {table}")
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        op.execute(f"INSERT INTO words(words, rank) VALUES ('automerge', {_SEGMENTS})")
    _change_clusters(dialect)
    not_root = sa.text("root != uid")
    op.create_index("ix_clusters_root", "clusters", ["root"], unique=False, sqlite_where=not_root, postgresql_where=not_root)
    op.create_table(
        "item_keys",
        sa.Column("key", BIG, autoincrement=False, nullable=False),
        sa.Column("item_id", BIG, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "item_id", name="pk_item_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "case_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("case_id", BIG, autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", "day", "case_id", name="pk_case_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tellers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("source_id", BIG, autoincrement=False, nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "source_id", name="pk_tellers"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_counts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "kind", name="pk_fact_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "case_counts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "collection_id", "month", "year", "type", "status", name="pk_case_counts"),
        sqlite_with_rowid=False,
    )


def _change_clusters(dialect: str) -> None:
    """SQLite drops no constraint, but an empty table."""
    if dialect == "postgresql":
        op.drop_index("ix_clusters_root", "clusters")
        op.drop_constraint("uq_clusters_uid", "clusters")
        return
    op.drop_table("clusters")
    op.create_table(
        "clusters",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=16), nullable=False),
        sa.Column("root", sa.String(length=16), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clusters"),
    )

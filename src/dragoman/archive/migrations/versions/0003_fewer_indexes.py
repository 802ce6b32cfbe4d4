"""Fewer indexes of clusters, one table of counters of cases in place of two, and fewer merges of the index of words.

All that these tables hold follows from what is kept: they are emptied, and made anew in the same transaction (`migrate`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dragoman.archive import word_index

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_EMPTIED = ("case_keys", "cases", "item_keys", "items", "clusters")
"""Each before those it refers to."""


def upgrade() -> None:
    """Change the tables."""
    for table in _EMPTIED:
        op.execute(f"DELETE FROM {table}")
    for statement in word_index.settings(op.get_bind().dialect.name):
        op.execute(statement)
    _change_clusters(op.get_bind().dialect.name)
    not_root = sa.text("root != uid")
    op.create_index("ix_clusters_root", "clusters", ["root"], unique=False, sqlite_where=not_root, postgresql_where=not_root)
    op.drop_table("case_counts")
    op.drop_table("month_counts")
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

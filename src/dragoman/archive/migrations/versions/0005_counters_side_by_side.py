"""Counters that one case changes lie side by side, and cases that deny have an index of their own.

The counters are emptied, and made anew in the same transaction with all that follows from what is kept (`migrate`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables."""
    for table in ("case_counts", "told_months"):
        op.drop_table(table)
    op.execute("DELETE FROM made_with")
    op.create_table(
        "case_counts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "month", "year", "type", "status", "collection_id", name="pk_case_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "told_months",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "month", "collection_id", name="pk_told_months"),
        sqlite_with_rowid=False,
    )
    denied = sa.text("status = 'negated'")
    columns = ["key", "type", "day"]
    op.create_index("ix_case_keys_denied", "case_keys", columns, unique=False, sqlite_where=denied, postgresql_where=denied)

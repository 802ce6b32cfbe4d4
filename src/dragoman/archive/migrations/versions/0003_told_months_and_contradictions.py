"""In which months articles that tell of a pair or a state were published, and what is contradicted."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "told_months",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "collection_id", "month", name="pk_told_months"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contradictions",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("case_id", BIG, autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("other_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_contradictions_case_id"),
        sa.PrimaryKeyConstraint("key", "day", "case_id", "field", "other_id", name="pk_contradictions"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_contradictions_case_id", "contradictions", ["case_id"], unique=False)
    op.create_index("ix_contradictions_other_id", "contradictions", ["other_id"], unique=False)

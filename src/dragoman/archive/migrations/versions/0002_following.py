"""What is followed, and what was seen there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dragoman.archive import triggers

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables of following and their triggers."""
    op.create_table(
        "follows",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_follows"),
        sa.UniqueConstraint("url", name="uq_follows_url"),
    )
    op.create_table(
        "follow_changes",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("follow_id", BIG, nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["follow_id"], ["follows.id"], name="fk_follow_changes_follow_id"),
        sa.PrimaryKeyConstraint("id", name="pk_follow_changes"),
    )
    op.create_index("ix_follow_changes_follow_id", "follow_changes", ["follow_id"], unique=False)
    op.create_table(
        "visits",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("run_id", BIG, nullable=False),
        sa.Column("follow_id", BIG, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("not_before", sa.Text(), nullable=True),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("gap", sa.Integer(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_visits_run_id"),
        sa.ForeignKeyConstraint(["follow_id"], ["follows.id"], name="fk_visits_follow_id"),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
    )
    op.create_index("ix_visits_follow_id_id", "visits", ["follow_id", "id"], unique=False)
    op.create_table(
        "sightings",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("follow_id", BIG, nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("feed_date", sa.Text(), nullable=True),
        sa.Column("article", sa.String(length=16), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["follow_id"], ["follows.id"], name="fk_sightings_follow_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sightings"),
    )
    op.create_index("ix_sightings_article", "sightings", ["article"], unique=False)
    op.create_index("ix_sightings_stored_at", "sightings", ["stored_at"], unique=False)
    op.create_index("ix_sightings_follow_id_item", "sightings", ["follow_id", "item"], unique=False)
    for statement in triggers.statements(op.get_bind().dialect.name, triggers.FOLLOWING):
        op.execute(statement)

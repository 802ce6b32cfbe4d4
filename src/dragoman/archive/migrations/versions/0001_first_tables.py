"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dragoman.archive import triggers, word_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all tables, the index of words and the triggers."""
    op.create_table(
        "case_counts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "collection_id", "year", "type", "status", name="pk_case_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "month_counts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("collection_id", BIG, autoincrement=False, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "collection_id", "month", "type", "status", name="pk_month_counts"),
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
        "clusters",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=16), nullable=False),
        sa.Column("root", sa.String(length=16), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clusters"),
        sa.UniqueConstraint("uid", name="uq_clusters_uid"),
    )
    op.create_index("ix_clusters_root", "clusters", ["root"], unique=False)
    op.create_table(
        "collections",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_collections"),
        sa.UniqueConstraint("name", name="uq_collections_name"),
    )
    op.create_table(
        "judgements",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("undoes", sa.String(length=16), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sa.UniqueConstraint("uid", name="uq_judgements_uid"),
    )
    op.create_index("ix_judgements_undoes", "judgements", ["undoes"], unique=False)
    op.create_table(
        "made_with",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_made_with"),
    )
    op.create_table(
        "originals",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("size", BIG, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_originals"),
    )
    op.create_table(
        "readers",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_readers"),
        sa.UniqueConstraint("body", name="uq_readers_body"),
    )
    op.create_table(
        "runs",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_table(
        "sources",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("name", name="uq_sources_name"),
    )
    op.create_table(
        "texts",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_texts"),
    )
    op.create_table(
        "tombstones",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("article_uid", sa.String(length=16), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tombstones"),
        sa.UniqueConstraint("article_uid", name="uq_tombstones_article_uid"),
    )
    op.create_index("ix_tombstones_key_hash", "tombstones", ["key_hash"], unique=False)
    op.create_table(
        "anchors",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("judgement_id", BIG, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["judgement_id"], ["judgements.id"], name="fk_anchors_judgement_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_anchors"),
    )
    op.create_index("ix_anchors_judgement_id", "anchors", ["judgement_id"], unique=False)
    op.create_index("ix_anchors_text_hash", "anchors", ["text_hash"], unique=False)
    op.create_table(
        "articles",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("given_id", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("source_id", BIG, nullable=True),
        sa.Column("collection_id", BIG, nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["collection_id"], ["collections.id"], name="fk_articles_collection_id"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_articles_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("uid", name="uq_articles_uid"),
    )
    op.create_index("ix_articles_given_id", "articles", ["given_id"], unique=False)
    op.create_index("ix_articles_key", "articles", ["key"], unique=False)
    op.create_index("ix_articles_source", "articles", ["source_id"], unique=False)
    op.create_index("ix_articles_url", "articles", ["url"], unique=False)
    op.create_table(
        "failures",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("run_id", BIG, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_failures_run_id"),
        sa.PrimaryKeyConstraint("id", name="pk_failures"),
    )
    op.create_index("ix_failures_run_id", "failures", ["run_id"], unique=False)
    op.create_table(
        "forgotten_hashes",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("tombstone_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(["tombstone_id"], ["tombstones.id"], name="fk_forgotten_hashes_tombstone_id"),
        sa.PrimaryKeyConstraint("hash", name="pk_forgotten_hashes"),
    )
    op.create_table(
        "run_ends",
        sa.Column("run_id", BIG, nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_run_ends_run_id"),
        sa.PrimaryKeyConstraint("run_id", name="pk_run_ends"),
    )
    op.create_table(
        "source_ratings",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("source_id", BIG, nullable=False),
        sa.Column("reliability", sa.String(length=1), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_source_ratings_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_source_ratings"),
    )
    op.create_index("ix_source_ratings_source_id", "source_ratings", ["source_id"], unique=False)
    op.create_table(
        "copies",
        sa.Column("article_id", BIG, autoincrement=False, nullable=False),
        sa.Column("other_id", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_copies_article_id"),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"], name="fk_copies_other_id"),
        sa.PrimaryKeyConstraint("article_id", "other_id", name="pk_copies"),
    )
    op.create_index("ix_copies_other_id", "copies", ["other_id"], unique=False)
    op.create_table(
        "documents",
        sa.Column("id", BIG, nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("lang", sa.String(length=2), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_documents_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("article_id", name="uq_documents_article_id"),
    )
    op.create_table(
        "fingerprints",
        sa.Column("key", BIG, autoincrement=False, nullable=False),
        sa.Column("article_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_fingerprints_article_id"),
        sa.PrimaryKeyConstraint("key", "article_id", name="pk_fingerprints"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "marks",
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_marks_article_id"),
        sa.PrimaryKeyConstraint("article_id", name="pk_marks"),
    )
    op.create_table(
        "name_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("article_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_name_keys_article_id"),
        sa.PrimaryKeyConstraint("key", "day", "article_id", name="pk_name_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "versions",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("original_hash", sa.String(length=64), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_versions_article_id"),
        sa.ForeignKeyConstraint(["original_hash"], ["originals.hash"], name="fk_versions_original_hash"),
        sa.ForeignKeyConstraint(["text_hash"], ["texts.hash"], name="fk_versions_text_hash"),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        sa.UniqueConstraint("article_id", "number", name="uq_versions_article_id_number"),
    )
    op.create_index("ix_versions_original_hash", "versions", ["original_hash"], unique=False)
    op.create_index("ix_versions_text_hash", "versions", ["text_hash"], unique=False)
    op.create_table(
        "readings",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("version_id", BIG, nullable=False),
        sa.Column("reader_id", BIG, nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("record_hash", sa.String(length=64), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reader_id"], ["readers.id"], name="fk_readings_reader_id"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_readings_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
    )
    op.create_index("ix_readings_version_id", "readings", ["version_id"], unique=False)
    op.create_table(
        "witnesses",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("version_id", BIG, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_witnesses_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_witnesses"),
        sa.UniqueConstraint("version_id", "origin", name="uq_witnesses_version_id_origin"),
    )
    op.create_table(
        "current",
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("version_id", BIG, nullable=False),
        sa.Column("reading_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_current_article_id"),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_current_reading_id"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_current_version_id"),
        sa.PrimaryKeyConstraint("article_id", name="pk_current"),
    )
    op.create_index("ix_current_reading_id", "current", ["reading_id"], unique=False)
    op.create_table(
        "facts",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("reading_id", BIG, nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_facts_reading_id"),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
        sa.UniqueConstraint("reading_id", "kind", "position", name="uq_facts_reading_id_kind_position"),
    )
    op.create_table(
        "cases",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("independent", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("shown_fact", BIG, nullable=False),
        sa.Column("keys", sa.Text(), nullable=False),
        sa.Column("collections", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["clusters.id"], name="fk_cases_id"),
        sa.ForeignKeyConstraint(["shown_fact"], ["facts.id"], name="fk_cases_shown_fact"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_table(
        "fact_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("fact_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_fact_keys_fact_id"),
        sa.PrimaryKeyConstraint("key", "kind", "day", "fact_id", name="pk_fact_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "items",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("fact_id", BIG, nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("cluster_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_items_article_id"),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_items_cluster_id"),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_items_fact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
        sa.UniqueConstraint("uid", name="uq_items_uid"),
    )
    op.create_index("ix_items_article_id_kind_fact", "items", ["article_id", "kind", "fact"], unique=True)
    op.create_index("ix_items_cluster_id", "items", ["cluster_id"], unique=False)
    op.create_index("ix_items_fact_id", "items", ["fact_id"], unique=False)
    op.create_table(
        "placements",
        sa.Column("anchor_id", BIG, autoincrement=False, nullable=False),
        sa.Column("fact_id", BIG, autoincrement=False, nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["anchor_id"], ["anchors.id"], name="fk_placements_anchor_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_placements_article_id"),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_placements_fact_id"),
        sa.PrimaryKeyConstraint("anchor_id", "fact_id", name="pk_placements"),
    )
    op.create_index("ix_placements_article_id_fact", "placements", ["article_id", "fact"], unique=False)
    op.create_table(
        "withdrawn",
        sa.Column("fact_id", BIG, nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("version_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_withdrawn_article_id"),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_withdrawn_fact_id"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_withdrawn_version_id"),
        sa.PrimaryKeyConstraint("fact_id", name="pk_withdrawn"),
    )
    op.create_index("ix_withdrawn_article_id", "withdrawn", ["article_id"], unique=False)
    op.create_table(
        "case_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("case_id", BIG, autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_keys_case_id"),
        sa.PrimaryKeyConstraint("key", "day", "case_id", name="pk_case_keys"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "item_keys",
        sa.Column("key", BIG, autoincrement=False, nullable=False),
        sa.Column("item_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_item_keys_item_id"),
        sa.PrimaryKeyConstraint("key", "item_id", name="pk_item_keys"),
        sqlite_with_rowid=False,
    )

    dialect = op.get_bind().dialect.name
    for statement in (*word_index.statements(dialect), *triggers.statements(dialect)):
        op.execute(statement)

"""Tables that follow from what is kept: the writer keeps them beside it, and `rebuild` makes them anew.

The index of words is a table of its own kind in each database: `words` in SQLite's FTS5 (without a copy of the text),
a column of tokens in PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from dragoman.archive.tables import KEPT, big, metadata

NO_SOURCE = 0
"""In place of a row of `sources`, for articles without a known one."""

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

clusters = Table(
    "clusters", metadata,
    Column("id", big(), primary_key=True, autoincrement=False),
    Column("uid", String(16), nullable=False),
    Column("root", String(16), nullable=False),
    Column("path", Text, nullable=False),
)  # fmt: skip
"""Things with all that is told of them; the first letter of the uid says of which kind.

`path` is that of the component in which it is (`merging.incremental`), `root` the outermost part of the path.  Both ids are
those of an item, by whose index they are found: most things are told once, and two more indexes would be written for each.
"""
_NOT_ROOT = clusters.c.root != clusters.c.uid
Index("ix_clusters_root", clusters.c.root, sqlite_where=_NOT_ROOT, postgresql_where=_NOT_ROOT)

items = Table(
    "items", metadata,
    Column("id", big(), primary_key=True, autoincrement=False),
    Column("uid", String(16), nullable=False, unique=True),
    Column("kind", String(9), nullable=False),
    Column("article_id", big(), ForeignKey("articles.id"), nullable=False),
    Column("fact", Text, nullable=False),
    Column("fact_id", big(), ForeignKey("facts.id"), nullable=False, index=True),
    Column("published", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("cluster_id", big(), ForeignKey("clusters.id"), nullable=False, index=True),
    Index("ix_items_article_id_kind_fact", "article_id", "kind", "fact", unique=True),
)  # fmt: skip
"""Facts as merging compares them; `uid` is the id of the cluster that would begin with it, so that an old id leads on."""

item_keys = Table(
    "item_keys", metadata,
    Column("key", big(), primary_key=True, autoincrement=False),
    Column("item_id", big(), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Where items of one thing meet: keys of `merging.rules`, hashed to 63 bits.

Here and in `case_keys` no foreign key is declared: for each row that goes from `items` or `cases` it would be looked for in
all of this table, which has no index by it.
"""

marks = Table(
    "marks", metadata,
    Column("article_id", big(), ForeignKey("articles.id"), primary_key=True),
    Column("body", Text, nullable=False),
)  # fmt: skip
"""What of an article tells on which others it depends, but its words (`merging.copies`)."""

fingerprints = Table(
    "fingerprints", metadata,
    Column("key", big(), primary_key=True, autoincrement=False),
    Column("article_id", big(), ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Where copies of one text meet."""

copies = Table(
    "copies", metadata,
    Column("article_id", big(), ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    Column("other_id", big(), ForeignKey("articles.id"), primary_key=True, autoincrement=False, index=True),
    Column("kind", Text, nullable=False),
    Column("share", Float, nullable=False),
)  # fmt: skip
"""Articles that share words: copies, excerpts, communiqués; the lower id first.  `share` of the shorter, 0 to 1."""

cases = Table(
    "cases", metadata,
    Column("id", big(), ForeignKey("clusters.id"), primary_key=True, autoincrement=False),
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
    Column("state", Text, nullable=False),
    Column("doubt", Integer, nullable=False),
    Column("sure", Integer, nullable=False),
)  # fmt: skip
"""Happenings: what is shown first of a cluster of events (`case_view`)."""

case_keys = Table(
    "case_keys", metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("case_id", big(), primary_key=True, autoincrement=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("doubt", Integer, nullable=False),
    Column("sure", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Under which pair ("KAZ:TUR"), state ("KAZ") or all ("") a case stands, by day, with what most questions ask of it.

The few that deny have an index of their own: each case that happened looks for them.  So have those in doubt, which are
reviewed the lowest first (`case_view`).
"""
_DENIED = case_keys.c.status == "negated"
Index("ix_case_keys_denied", case_keys.c.key, case_keys.c.type, case_keys.c.day, sqlite_where=_DENIED, postgresql_where=_DENIED)
_DOUBTED = case_keys.c.doubt > 0
Index(
    "ix_case_keys_doubted", case_keys.c.key, case_keys.c.doubt, case_keys.c.case_id, case_keys.c.type,
    sqlite_where=_DOUBTED, postgresql_where=_DOUBTED,
)  # fmt: skip

contradictions = Table(
    "contradictions", metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("case_id", big(), ForeignKey("cases.id"), primary_key=True, autoincrement=False, index=True),
    Column("field", Text, primary_key=True),
    Column("other_id", big(), primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Fields on which the reports of a case exclude each other (other 0), and the cases that deny it (field "status"), under
each key of the case."""

case_counts = Table(
    "case_counts", metadata,
    Column("key", Text, nullable=False),
    Column("collection_id", big(), autoincrement=False, nullable=False),
    Column("month", String(7), nullable=False),
    Column("year", Integer, autoincrement=False, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("key", "month", "year", "type", "status", "collection_id"),
    sqlite_with_rowid=False,
)  # fmt: skip
"""How many cases stand under a key; collection 0 is all of them together.  What one case changes lies side by side.

`month` is that of the day by which they are put in order (empty where none is known), `year` that of their date (0 for
the undated, which are put in order by the day on which they were told).
"""

tellers = Table(
    "tellers", metadata,
    Column("key", Text, primary_key=True),
    Column("source_id", big(), primary_key=True, autoincrement=False),
    Column("articles", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""How many articles of a source tell of events under a key; source 0 are all articles without a known one."""

told_months = Table(
    "told_months", metadata,
    Column("key", Text, nullable=False),
    Column("collection_id", big(), autoincrement=False, nullable=False),
    Column("month", String(7), nullable=False),
    Column("articles", Integer, nullable=False),
    PrimaryKeyConstraint("key", "month", "collection_id"),
    sqlite_with_rowid=False,
)  # fmt: skip
"""How many articles that were published in a month (empty where it is not known) tell of events under a key; collection 0
are all of them."""

fact_keys = Table(
    "fact_keys", metadata,
    Column("key", Text, primary_key=True),
    Column("kind", String(9), primary_key=True),
    Column("day", Text, primary_key=True),
    Column("fact_id", big(), ForeignKey("facts.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Under which pair or state an agreement, statement, figure or office of a newest version stands, by day of publication."""

fact_counts = Table(
    "fact_counts", metadata,
    Column("key", Text, primary_key=True),
    Column("kind", String(9), primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""How many facts of a kind stand under a key."""

name_keys = Table(
    "name_keys", metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("article_id", big(), ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""In which articles people with a word like this in their name are mentioned (`merging.people.keys`), by day."""

placements = Table(
    "placements", metadata,
    Column("anchor_id", big(), ForeignKey("anchors.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("fact_id", big(), ForeignKey("facts.id"), primary_key=True, autoincrement=False),
    Column("article_id", big(), ForeignKey("articles.id"), nullable=False),
    Column("fact", Text, nullable=False),
    Index("ix_placements_article_id_fact", "article_id", "fact"),
)  # fmt: skip
"""The facts of today that an anchor of a judgement means, as `items` names them; an anchor without one is unplaced."""

made_with = Table("made_with", metadata, Column("name", Text, primary_key=True), Column("version", Text, nullable=False))
"""Versions of the rules by which the projections were made; others now mean a rebuild."""

PROJECTED = tuple(t for t in metadata.sorted_tables if t not in KEPT)
"""All tables above, each after those it refers to."""

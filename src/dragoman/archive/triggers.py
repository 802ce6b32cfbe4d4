"""What holds that kept rows are appended and never edited: triggers of both databases.

A row may go only by `forget`: once a tombstone for its article, or its hash, has been written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# Table -> the condition, on the row `OLD`, under which it may be deleted; tables without one keep all rows.
_FORGOTTEN = "EXISTS (SELECT 1 FROM tombstones t JOIN articles a ON a.uid = t.article_uid {joins} WHERE {where})"
_VERSIONS = "JOIN versions v ON v.article_id = a.id"
_READINGS = f"{_VERSIONS} JOIN readings r ON r.version_id = v.id"
_HASH = "EXISTS (SELECT 1 FROM forgotten_hashes f WHERE f.hash = {0})"
_OF_VERSION = _FORGOTTEN.format(joins=_VERSIONS, where="v.id = OLD.version_id")
MAY_GO = {
    "facts": _FORGOTTEN.format(joins=_READINGS, where="r.id = OLD.reading_id"),
    "readings": _OF_VERSION,
    "witnesses": _OF_VERSION,
    "versions": _FORGOTTEN.format(joins="", where="a.id = OLD.article_id"),
    "articles": "EXISTS (SELECT 1 FROM tombstones t WHERE t.article_uid = OLD.uid)",
    "texts": _HASH.format("OLD.hash"),
    "originals": _HASH.format("OLD.hash"),
    "judgements": "EXISTS (SELECT 1 FROM anchors c JOIN forgotten_hashes f ON f.hash = c.text_hash "
    "WHERE c.judgement_id = OLD.id)",
    # Those of a judgement that has just gone follow it.
    "anchors": "NOT EXISTS (SELECT 1 FROM judgements j WHERE j.id = OLD.judgement_id)",
}
NEVER = (
    "collections", "sources", "source_ratings", "readers", "runs", "run_ends", "failures", "tombstones",
    "forgotten_hashes",
)  # fmt: skip
FIRST = (*MAY_GO, *NEVER)
"""The tables of the first migration."""
FOLLOWING = ("follows", "follow_changes", "visits", "sightings")
# What was seen of an article goes with it: its address may tell its headline.
_MAY_GO_SINCE = {"sightings": "EXISTS (SELECT 1 FROM tombstones t WHERE t.article_uid = OLD.article)"}
_SAYS = "rows of {0} are appended, never changed or removed"


def statements(dialect: str, tables: Iterable[str] = FIRST) -> Iterator[str]:
    """The statements that make the triggers of tables, for `sqlite` or `postgresql`."""
    make = _sqlite if dialect == "sqlite" else _postgresql
    conditions = MAY_GO | _MAY_GO_SINCE
    for table in tables:
        yield from make(table, conditions.get(table))


def _sqlite(table: str, may_go: str | None) -> Iterator[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_SAYS.format(table)}'); END"
    yield f"CREATE TRIGGER {table}_keep_update BEFORE UPDATE ON {table} {refuse}"
    condition = f"WHEN NOT {may_go} " if may_go else ""
    yield f"CREATE TRIGGER {table}_keep_delete BEFORE DELETE ON {table} {condition}{refuse}"


def _postgresql(table: str, may_go: str | None) -> Iterator[str]:
    refuse = f"RAISE EXCEPTION '{_SAYS.format(table)}';"
    delete = f"IF TG_OP = 'DELETE' AND {may_go} THEN RETURN OLD; END IF; " if may_go else ""
    yield f"CREATE FUNCTION {table}_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {delete}{refuse} END $$"
    yield f"CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_keep()"
    empty = f"CREATE FUNCTION {table}_keep_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {refuse} END $$"
    yield empty
    yield f"CREATE TRIGGER {table}_keep_all BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_keep_all()"

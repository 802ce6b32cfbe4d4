"""Marks of what an archive holds: as long as one stays the same, so does all that is shown of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from dragoman.archive.projections import case_counts, fact_counts, tellers
from dragoman.archive.tables import articles, judgements, readings, source_ratings, tombstones, visits

_EVER = (readings, articles, judgements, tombstones, source_ratings, visits)
"""Tables to which every change appends a row."""


def newest(connection: Connection) -> tuple[int, ...]:
    """A mark of the whole archive: the newest row of each table that grows with any change."""
    wanted = (select(func.coalesce(func.max(table.c.id), 0)).scalar_subquery() for table in _EVER)
    return tuple(connection.execute(select(*wanted)).one())


def last_change(connection: Connection) -> str:
    """When an archive was changed last (UTC, ISO 8601); empty where it never was."""
    moments = (select(t.c.stored_at).order_by(t.c.id.desc()).limit(1).scalar_subquery() for t in _EVER)
    return max(filter(None, connection.execute(select(*moments)).one()), default="")


def of_keys(connection: Connection, keys: Sequence[str]) -> tuple[int, ...]:
    """A mark of what stands under keys ("TUR", "TUR:UZB"): how much is told of them, and what was not merely added.

    Additions under a key raise its counters.  A changed article, one that is read again, a judgement, a rating and a
    removal may leave them as they are, so each of these changes the mark of every key.
    """
    read, stored, *others = newest(connection)
    counted = (
        select(func.coalesce(func.sum(column), 0)).where(column.table.c.key.in_(keys)).scalar_subquery()
        for column in (tellers.c.articles, fact_counts.c.number, case_counts.c.number)
    )
    return (read - stored, *others, *connection.execute(select(*counted)).one())

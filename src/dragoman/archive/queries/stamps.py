"""Marks of what an archive holds: as long as one stays the same, so does all that is shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from dragoman.archive.projections import case_counts, fact_counts, tellers
from dragoman.archive.tables import articles, judgements, readings, source_ratings, tombstones, visits

_DECIDED = (judgements, tombstones, source_ratings)
_GROWING = (readings, articles, visits)
"""Tables to which every change appends a row: those of what a person decides, and those of what comes in by itself."""


class Stamp(NamedTuple):
    """A mark in two parts: of what people decided (judged, rated, took out), and of what is told."""

    decided: tuple[int, ...]
    told: tuple[int, ...]


def newest(connection: Connection) -> Stamp:
    """A mark of the whole archive: the newest row of each table that grows with any change."""
    wanted = (select(func.coalesce(func.max(table.c.id), 0)).scalar_subquery() for table in (*_DECIDED, *_GROWING))
    rows = tuple(connection.execute(select(*wanted)).one())
    return Stamp(rows[: len(_DECIDED)], rows[len(_DECIDED) :])


def last_change(connection: Connection) -> str:
    """When an archive was changed last (UTC, ISO 8601); empty where it never was."""
    moments = (select(t.c.stored_at).order_by(t.c.id.desc()).limit(1).scalar_subquery() for t in (*_DECIDED, *_GROWING))
    return max(filter(None, connection.execute(select(*moments)).one()), default="")


def of_keys(connection: Connection, keys: Sequence[str]) -> Stamp:
    """A mark of what stands under keys ("TUR", "TUR:UZB"): how much is told of them, and what was not merely added.

    Additions under a key raise its counters.  A changed article, one that is read again, a judgement, a rating and a
    removal may leave them as they are, so each of these changes the mark of every key.
    """
    decided, (read, stored, looked) = newest(connection)
    counted = (
        select(func.coalesce(func.sum(column), 0)).where(column.table.c.key.in_(keys)).scalar_subquery()
        for column in (tellers.c.articles, fact_counts.c.number, case_counts.c.number)
    )
    return Stamp(decided, (read - stored, looked, *connection.execute(select(*counted)).one()))

"""Since when something is new: a moment as the rows that were stored after it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, Select, Table, bindparam, func, select

from dragoman.archive.tables import articles, versions


@dataclass(frozen=True)
class Since:
    """A moment as the newest rows of `versions` and `articles` that were stored before it; 0 where none was."""

    version: int = 0
    article: int = 0


EVER = Since()


def since(connection: Connection, moment: str) -> Since:
    """What was stored before a moment (UTC, ISO 8601) or before a day (YYYY-MM-DD)."""
    return Since(_before(connection, versions, moment), _before(connection, articles, moment))


def _before(connection: Connection, table: Table, moment: str) -> int:
    """The newest row before a moment: rows are stored one after the other, so that halves of them are told apart."""
    first, last = 0, connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    while first < last:
        middle = (first + last + 1) // 2
        # Of rows that were removed the next one tells.
        row = connection.execute(_next(table), {"from": middle}).one()
        if row.stored_at < moment:
            first = row.id
        else:
            last = middle - 1
    return first


@cache
def _next(table: Table) -> Select[int, str]:
    return select(table.c.id, table.c.stored_at).where(table.c.id >= bindparam("from")).order_by(table.c.id).limit(1)

"""Goes through an archive and proves it whole, in short snapshots, so that others can read and write meanwhile."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Row, Table, select, text

from dragoman.archive.verify import derived, kept
from dragoman.archive.verify.problems import Problem

Snapshot: TypeAlias = Callable[[], AbstractContextManager[Connection]]
Check: TypeAlias = Callable[[Connection, Row[Any]], Iterator[Problem]]
_PAGE = 200


def problems(snapshot: Snapshot) -> Iterator[Problem]:
    """All that is wrong; `snapshot` gives a connection that only reads."""
    with snapshot() as connection:
        yield from list(_database(connection))
    for table, column, check in (*kept.CHECKS, *derived.CHECKS):
        yield from _rows(snapshot, table, column, check)
    with snapshot() as connection:
        yield from list(derived.check_counts(connection))


def _database(connection: Connection) -> Iterator[Problem]:
    """What SQLite itself finds wrong with its file and keys; PostgreSQL holds keys by itself."""
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if said != "ok":
            yield Problem("file", said)
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Problem(f"{row[0]} {row[1]}", f"refers to a row of {row[2]} that is not there")


def _rows(snapshot: Snapshot, table: Table, column: Column[Any], check: Check) -> Iterator[Problem]:
    last: Any = None
    while True:
        with snapshot() as connection:
            after = column > last if last is not None else column.is_not(None)
            page = connection.execute(select(table).where(after).order_by(column).limit(_PAGE)).all()
            found = [problem for row in page for problem in _checked(connection, check, row, f"{table.name} {row[0]}")]
        yield from found
        if len(page) < _PAGE:
            return
        last = page[-1]._mapping[column.name]


def _checked(connection: Connection, check: Check, row: Row[Any], where: str) -> list[Problem]:
    """What a check finds; a row so damaged that it cannot be checked is a problem too."""
    try:
        return list(check(connection, row))
    except (ValueError, TypeError, zlib.error) as e:
        return [Problem(where, f"cannot be read ({type(e).__name__}: {str(e).splitlines()[0]})")]

"""Keeps how many cases and facts stand where, so that no question has to count a long history."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import cache

from sqlalchemy import Table

from dragoman.archive.writer.pen import Pen

Cell = tuple[Hashable, ...]
"""Values of all columns of a table of counters but the last, which counts."""


def change(pen: Pen, table: Table, by: Mapping[Cell, int]) -> None:
    """Raise or lower counters; one that comes to nothing goes."""
    pen.run(_raise(table), [(*cell, number) for cell, number in by.items() if number])
    pen.run(_drop(table), [cell for cell, number in by.items() if number < 0])


def _columns(table: Table) -> Sequence[str]:
    return [f'"{column.name}"' for column in table.columns]


@cache
def _raise(table: Table) -> str:
    names = _columns(table)
    own = names[-1]
    return (
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)}) "
        f"ON CONFLICT ({', '.join(names[:-1])}) DO UPDATE SET {own} = {table.name}.{own} + excluded.{own}"
    )


@cache
def _drop(table: Table) -> str:
    *cell, own = _columns(table)
    return f"DELETE FROM {table.name} WHERE {own} = 0 AND {' AND '.join(f'{name} = ?' for name in cell)}"

"""One transaction of the writer: its connection and the one moment at which all its rows are stored."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, Table, Text, func, literal, select, union_all

from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.tables import KEPT, metadata


@cache
def _insert(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' for _ in columns)})"


@cache
def _highest() -> CompoundSelect[str, int]:
    """The highest id of each table that has ids, for all at once: to ask costs more than to answer."""
    numbered = [table for table in metadata.sorted_tables if "id" in table.c]
    return union_all(*(select(literal(table.name), func.coalesce(func.max(table.c.id), 0)) for table in numbered))


@cache
def _ids(dialect: str, table: Table, column: str) -> Select[str, int]:
    return select(table.c[column], table.c.id).where(table.c[column].in_(listed_in(dialect, "names", Text())))


@cache
def _any(table: Table) -> Select[int]:
    return select(literal(1)).select_from(table).limit(1)


@dataclass(frozen=True)
class Pen:
    """`now` is UTC, ISO 8601; ids are given out here, since the write lock makes them ours alone."""

    connection: Connection
    now: str
    _last: dict[str, int] = field(default_factory=dict)
    _named: dict[tuple[str, str], int] = field(default_factory=dict)
    _empty: dict[str, bool] = field(default_factory=dict)
    _waiting: dict[Table, list[dict[str, Any]]] = field(default_factory=dict)

    def next_id(self, table: Table) -> int:
        """One more than the highest id; ids that were given out once are not given again in the transaction."""
        if not self._last:
            self._last.update((name, highest) for name, highest in self.connection.execute(_highest()))
        return self._last[table.name] + 1

    def put(self, table: Table, **values: Any) -> int:
        """Append one row that has an id and a time; its id."""
        new = self.next_id(table)
        self.put_all(table, [{"id": new, **self._stamp(table), **values}])
        return new

    def put_later(self, table: Table, **values: Any) -> int:
        """As `put`, but written by `settle`, with all others of its table at once."""
        new = self.next_id(table)
        self.put_all_later(table, [{"id": new, **self._stamp(table), **values}])
        return new

    def put_all_later(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """As `put_all`, but written by `settle`."""
        self._waiting.setdefault(table, []).extend(rows)
        self._count(table, rows)

    def settle(self) -> None:
        """Write what was put for later; before that no question finds it."""
        for table in KEPT:
            self.put_all(table, self._waiting.pop(table, ()))

    def _stamp(self, table: Table) -> dict[str, str]:
        return {"stored_at": self.now} if "stored_at" in table.c else {}

    def put_all(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Append rows as they are; all have the same columns, two or more."""
        if not rows:
            return
        columns = tuple(rows[0])
        self.run(_insert(table, columns), list(map(itemgetter(*columns), rows)))
        self._count(table, rows)

    def _count(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Remember the ids of rows as given out, and that there are some."""
        if rows:
            self._empty[table.name] = False
        if table.name in self._last and rows and "id" in rows[0]:
            self._last[table.name] = max(self._last[table.name], *(row["id"] for row in rows))

    def run(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Run a statement of our own, with "?" for each value, for each row; past the layers that questions go through."""
        if rows:
            sqlite = self.connection.dialect.name == "sqlite"
            self.connection.exec_driver_sql(statement if sqlite else statement.replace("?", "%s"), list(rows))

    def named(self, table: Table, name: str, column: str = "name") -> int:
        """The id of the row with this name, appended where it is missing (collections, sources; readers by `body`)."""
        if (table.name, name) not in self._named:
            self.recall(table, {name}, column)
        if (table.name, name) not in self._named:
            self._named[table.name, name] = self.put(table, **{column: name})
        return self._named[table.name, name]

    def recall(self, table: Table, names: Collection[str], column: str = "name") -> None:
        """Look for the rows of some names, for which `named` will be asked, with one question."""
        dialect = self.connection.dialect.name
        rows = self.connection.execute(_ids(dialect, table, column), {"names": listed_value(dialect, names)})
        self._named.update({(table.name, name): id for name, id in rows})

    def is_empty(self, table: Table) -> bool:
        """Whether a table had no row when this was first asked, and none was appended since."""
        if table.name not in self._empty:
            self._empty[table.name] = self.connection.execute(_any(table)).first() is None
        return self._empty[table.name]

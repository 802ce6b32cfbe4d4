"""One transaction of the writer: its connection and the one moment at which all its rows are stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from dragoman.archive.tables import KEPT


@cache
def _insert(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' for _ in columns)})"


@cache
def _highest(table: Table) -> Select[int]:
    return select(func.coalesce(func.max(table.c.id), 0))


@dataclass(frozen=True)
class Pen:
    """`now` is UTC, ISO 8601; ids are given out here, since the write lock makes them ours alone."""

    connection: Connection
    now: str
    _last: dict[str, int] = field(default_factory=dict)
    _named: dict[tuple[str, str], int] = field(default_factory=dict)
    _waiting: dict[Table, list[dict[str, Any]]] = field(default_factory=dict)

    def next_id(self, table: Table) -> int:
        """One more than the highest id; ids that were given out once are not given again in the transaction."""
        if table.name not in self._last:
            self._last[table.name] = int(self.connection.execute(_highest(table)).scalar_one())
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
        """Append rows as they are; all have the same columns."""
        if not rows:
            return
        columns = tuple(rows[0])
        self.run(_insert(table, columns), [tuple(row[name] for name in columns) for row in rows])
        self._count(table, rows)

    def _count(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Remember the ids of rows as given out."""
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
            found = self.connection.execute(select(table.c.id).where(table.c[column] == name)).scalar()
            self._named[table.name, name] = found if found is not None else self.put(table, **{column: name})
        return self._named[table.name, name]

"""One transaction of the writer: its connection and the one moment at which all its rows are stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Table, func, insert, select


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@dataclass(frozen=True)
class Pen:
    """`now` is UTC, ISO 8601; ids are given out here, since the write lock makes them ours alone."""

    connection: Connection
    now: str
    _last: dict[str, int] = field(default_factory=dict)

    def next_id(self, table: Table) -> int:
        """One more than the highest id; ids that were given out once are not given again in the transaction."""
        if table.name not in self._last:
            highest = self.connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
            self._last[table.name] = int(highest)
        return self._last[table.name] + 1

    def put(self, table: Table, **values: Any) -> int:
        """Append one row that has an id and a time; its id."""
        new = self.next_id(table)
        stamp = {"stored_at": self.now} if "stored_at" in table.c else {}
        self.put_all(table, [{"id": new, **stamp, **values}])
        return new

    def put_all(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Append rows as they are."""
        if not rows:
            return
        self.connection.execute(_insert(table), list(rows))
        if table.name in self._last and "id" in rows[0]:
            self._last[table.name] = max(self._last[table.name], *(row["id"] for row in rows), 0)

    def named(self, table: Table, name: str) -> int:
        """The id of the row with this name, appended where it is missing (collections, sources)."""
        found = self.connection.execute(select(table.c.id).where(table.c.name == name)).scalar()
        return found if found is not None else self.put(table, name=name)

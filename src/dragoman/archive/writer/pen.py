"""One transaction of the writer: its connection and the one moment at which all its rows are stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select


@dataclass(frozen=True)
class Pen:
    """`now` is UTC, ISO 8601; ids are given out here, since the write lock makes them ours alone."""

    connection: Connection
    now: str

    def next_id(self, table: Table) -> int:
        """One more than the highest id."""
        return int(self.connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1

    def put(self, table: Table, **values: Any) -> int:
        """Append one row that has an id and a time; its id."""
        new = self.next_id(table)
        stamp = {"stored_at": self.now} if "stored_at" in table.c else {}
        self.connection.execute(insert(table), {"id": new, **stamp, **values})
        return new

    def put_all(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Append rows as they are."""
        if rows:
            self.connection.execute(insert(table), list(rows))

    def named(self, table: Table, name: str) -> int:
        """The id of the row with this name, appended where it is missing (collections, sources)."""
        found = self.connection.execute(select(table.c.id).where(table.c.name == name)).scalar()
        return found if found is not None else self.put(table, name=name)

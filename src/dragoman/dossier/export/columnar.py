"""Lists as Parquet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from dragoman.dossier.export.columns import Kind, time_of
from dragoman.dossier.export.lines import write_rows
from dragoman.dossier.export.table import Table
from dragoman.dossier.tabular import plain

if TYPE_CHECKING:
    from polars._typing import SchemaDict

KEY = "dragoman"
"""Under this key of the file's metadata stands what the list says of itself, as JSON."""
_AT_ONCE = 1_000
"""Rows that are held at once, and of a group of the file: smaller ones are quick to write and slow to ask."""


def write(table: Table, out: BinaryIO, *, about: bool) -> int:
    """A column has the same type whatever stands in it, and lists stay lists; how many rows there are.

    The rows wait on the disk as JSON lines: the types and metadata stand in a file's frame, and none of it is kept whole.
    """
    import polars

    rows = iter(table.rows)
    with TemporaryDirectory() as folder:
        number, parts = 0, list[Path]()
        while number == len(parts) * _AT_ONCE:
            parts.append(Path(folder) / f"{len(parts)}.jsonl")
            with parts[-1].open("wb") as part:
                number += write_rows(table.columns, (_plain(row, table) for row in islice(rows, _AT_ONCE)), part)
        told = {KEY: json.dumps(table.about.plain(number), ensure_ascii=False)} if about else None
        found = polars.scan_ndjson(parts, schema=_schema(table), low_memory=True)
        found.sink_parquet(out, metadata=told, row_group_size=_AT_ONCE)
    return number


def _schema(table: Table) -> SchemaDict:
    import polars

    types: dict[Kind, Any] = {
        "text": polars.String, "texts": polars.List(polars.String), "spans": polars.List(polars.List(polars.Int64)),
        "flag": polars.Boolean, "integer": polars.Int64, "number": polars.Float64, "day": polars.Date,
        "moment": polars.Datetime("us", "UTC"), "when": polars.String,
    }  # fmt: skip
    return {name: types[kind] for name, kind in table.columns.items()}


def _plain(row: Mapping[str, Any], table: Table) -> dict[str, Any]:
    return {name: _value(row.get(name), kind) for name, kind in table.columns.items()}


def _value(value: Any, kind: Kind) -> Any:
    """As JSON says it so that it has the type of its column; None for a time that is none."""
    if kind in ("day", "moment"):
        found = time_of(value)
        return found and found.isoformat()[: 10 if kind == "day" else None]
    return value if kind not in ("text", "when") or value is None else plain(value)

"""Lists as JSON lines."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from dragoman.dossier.export.table import Table

ABOUT = "_about"
"""The one member of a first line that tells of the list."""


def write(table: Table, out: BinaryIO, *, about: bool) -> int:
    """An object a row, in UTF-8; with `about` a first line tells of the list.  How many rows there are."""
    with TemporaryFile() as body:
        rows = write_rows(table.columns, table.rows, body)
        body.seek(0)
        if about:
            out.write(line({ABOUT: table.about.plain(rows)}))
        shutil.copyfileobj(body, out)
    return rows


def write_rows(columns: Iterable[str], rows: Iterable[Mapping[str, Any]], out: BinaryIO) -> int:
    """Rows alone, each with all columns; how many they are."""
    names, number = tuple(columns), 0
    for row in rows:
        number += 1
        out.write(line({name: row.get(name) for name in names}))
    return number


def line(told: Mapping[str, Any]) -> bytes:
    """One line."""
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"

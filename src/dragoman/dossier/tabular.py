"""Rows as comma-separated values, which no spreadsheet runs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from dragoman.harmless import cell, one_line


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """A line of column names, then a line a row; lists are joined by commas, and formulas marked as text."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in columns])


def plain(value: Any) -> str:
    """A value in words: nothing for None, numbers in groups of thousands, lists joined by commas."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(plain, value))
    return str(value)


def _cell(value: Any) -> str:
    return str(value) if isinstance(value, (int, float)) else cell(one_line(plain(value)))

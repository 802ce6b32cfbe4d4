"""A list into a file of any form."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, Literal, TypeAlias, get_args

from dragoman.dossier.export import columnar, commas, lines, workbook
from dragoman.dossier.export.table import Table

Form: TypeAlias = Literal["csv", "xlsx", "parquet", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)
KINDS: dict[Form, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
    "jsonl": "application/jsonl; charset=utf-8",
}
"""Media types."""
WITH_PLACE: tuple[Form, ...] = ("xlsx", "parquet")
"""Forms with a place for what a list tells of itself that is in nobody's way."""
MOST = 100_000
"""Rows of a file where nothing else is asked for."""
_WRITERS: dict[Form, Callable[..., int]] = {
    "csv": commas.write, "xlsx": workbook.write, "parquet": columnar.write, "jsonl": lines.write,
}  # fmt: skip


def write(form: Form, table: Table, out: BinaryIO, *, about: bool = True) -> int:
    """Write a list as a file that, with `about`, tells of itself; how many rows it has.

    Rows are taken one by one and wait on the disk where the form wants to know first how many they are.
    """
    return _WRITERS[form](table, out, about=about)

"""Lists as comma-separated values."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from io import TextIOWrapper
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from dragoman.dossier.export.about import about_words
from dragoman.dossier.export.table import Table
from dragoman.dossier.tabular import write_csv
from dragoman.harmless import one_line

_MARK = "\ufeff"
"""Without it Excel takes the letters of a file for those of another alphabet."""
_PARTS = frozenset(',;"')


def write(table: Table, out: BinaryIO, *, about: bool) -> int:
    """Lines in UTF-8; how many rows there are.

    With `about`, lines that begin with # stand before the table, and a byte order mark before these: a file for people, whose
    first line says at which line the table begins.
    """
    with TemporaryFile("w+", encoding="utf-8", newline="") as body:
        counted = _Counted(table.rows)
        write_csv(list(table.columns), counted, body)
        body.seek(0)
        told = TextIOWrapper(out, "utf-8", newline="", write_through=True)
        if about:
            told.write(_head(table, counted.number))
        shutil.copyfileobj(body, told)
        told.detach()
    return counted.number


class _Counted:
    """Rows that are counted as they are gone through."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._rows, self.number = rows, 0

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        for row in self._rows:
            self.number += 1
            yield row


def _head(table: Table, rows: int) -> str:
    words, told = about_words(table.lang), table.about.told(rows, table.lang)
    first = words["begins"].format(program=table.about.program, line=len(told) + 2)
    lines = [first, *(words["line"].format(label=label, value=value) for label, value in told)]
    return _MARK + "".join(f"{_one_cell(f'# {one_line(line)}')}\n" for line in lines)


def _one_cell(line: str) -> str:
    """In quotation marks where a spreadsheet would part it, in whatever language: a part might be run as a formula."""
    return '"' + line.replace('"', '""') + '"' if _PARTS & set(line) else line

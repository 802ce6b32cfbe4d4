"""Lists as workbooks of Excel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from dragoman.dossier.export.about import about_words
from dragoman.dossier.export.columns import Kind, time_of
from dragoman.dossier.export.table import Table
from dragoman.dossier.tabular import plain
from dragoman.errors import InputError
from dragoman.harmless import is_formula, one_line

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 1_048_575
"""Rows that a sheet has below its heading."""
LONGEST = 32_767
"""What a cell holds, in units of UTF-16."""
CUT = " […]"
"""The end of a text that was longer."""
_FIRST_YEAR = 1900
_TIMES = frozenset({"day", "moment", "when"})
_WIDE, _NARROW = 40, 14
_LABELS = 26


def write(table: Table, out: BinaryIO, *, about: bool) -> int:
    """A sheet of the rows and, with `about`, one that tells of them; how many rows there are.

    Rows go to the disk as they come.  Days are days, numbers numbers; a text never is a formula, nor becomes one when it is
    edited.  InputError where there are more rows than a sheet holds.
    """
    from xlsxwriter.workbook import Workbook

    with Workbook(out, {"constant_memory": True, "remove_timezone": True}) as book:
        words = about_words(table.lang)
        stamp = datetime.fromisoformat(table.about.archive).replace(tzinfo=None) if table.about.archive else datetime(2000, 1, 1)
        book.set_properties({"title": words["lists"].get(table.about.name, table.about.name), "created": stamp})
        sheet = _Sheet(book, book.add_worksheet(words["table"]))
        rows, cut = _write_rows(table, sheet)
        if about:
            told = table.about.told(rows, table.lang)
            if cut:
                told.append((words["note"], words["cut"].format(most=LONGEST, mark=CUT.strip())))
            _write_about(told, _Sheet(book, book.add_worksheet(words["sheet"])))
    return rows


class _Sheet:
    """A sheet of a book, with the ways in which its cells are shown."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.heading: Format = book.add_format({"bold": True, "bottom": 1})
        self._day: Format = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._moment: Format = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        self._marked: Format = book.add_format({"quote_prefix": True})

    def put(self, row: int, column: int, value: Any, kind: Kind) -> bool:
        """Write a cell; whether its text had to be cut."""
        if value is None:
            return False
        if kind in _TIMES and (found := _shown(value)):
            self.sheet.write_datetime(row, column, found, self._moment if isinstance(found, datetime) else self._day)
        elif isinstance(value, bool):
            self.sheet.write_boolean(row, column, value)
        elif isinstance(value, (int, float)):
            self.sheet.write_number(row, column, value)
        else:
            return self._text(row, column, one_line(plain(value)))
        return False

    def _text(self, row: int, column: int, text: str) -> bool:
        short = _fitting(text)
        self.sheet.write_string(row, column, short, self._marked if is_formula(short) else None)
        return short != text


def _write_rows(table: Table, sheet: _Sheet) -> tuple[int, bool]:
    """How many rows there are, and whether any text was cut."""
    number, cut = 0, False
    for column, (name, kind) in enumerate(table.columns.items()):
        sheet.sheet.set_column(column, column, _WIDE if kind in ("text", "texts") else _NARROW)
        sheet.sheet.write_string(0, column, name, sheet.heading)
    sheet.sheet.freeze_panes(1, 0)
    for row in table.rows:
        number += 1
        if number > ROWS:
            raise InputError(f"A sheet of Excel holds {ROWS:,} rows, and there are more. Ask for fewer, or for csv or parquet.")
        cut |= _write_row(sheet, number, row, table)
    if table.columns:
        sheet.sheet.autofilter(0, 0, number, len(table.columns) - 1)
    return number, cut


def _write_row(sheet: _Sheet, number: int, row: Mapping[str, Any], table: Table) -> bool:
    put = [sheet.put(number, column, row.get(name), kind) for column, (name, kind) in enumerate(table.columns.items())]
    return any(put)


def _write_about(told: list[tuple[str, str]], sheet: _Sheet) -> None:
    sheet.sheet.set_column(0, 0, _LABELS, sheet.heading)
    sheet.sheet.set_column(1, 1, 2 * _WIDE)
    for row, (label, value) in enumerate(told):
        sheet.sheet.write_string(row, 0, label, sheet.heading)
        sheet.put(row, 1, value, "text")


def _shown(value: Any) -> date | datetime | None:
    """The day or moment of a cell, where Excel knows it: it has none before 1900."""
    found = time_of(value)
    return found if found and found.year >= _FIRST_YEAR else None


def _fitting(text: str) -> str:
    """A text that a cell holds."""
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore") + CUT

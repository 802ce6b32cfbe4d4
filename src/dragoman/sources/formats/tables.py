"""Tables, CSV and XLSX: a row is an article; columns are found by their names or named on the command line."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO

from dragoman.errors import DragomanError, InputError, TooLong
from dragoman.sources.document import Document
from dragoman.sources.formats.jsonlines import LINE
from dragoman.sources.formats.zipped import opened
from dragoman.sources.given import Given
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.reviews.clipping import day_in
from dragoman.yaml_text import load_yaml

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DELIMITERS = ",;\t|"
_SAMPLE = 65_536


def csv_stream(stream: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The rows of a CSV file in UTF-8, whatever parts its columns."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        csv.field_size_limit(options.limits.document_bytes)
        first = text.readline()
        if not first.strip():
            return
        delimiter = max(_DELIMITERS, key=first.count)
        names = next(csv.reader([first], delimiter=delimiter))
        yield from _rows(csv.reader(text, delimiter=delimiter), names, origin, options)
    except UnicodeDecodeError as e:
        raise InputError(f"It is not valid UTF-8 ({e.reason}). Save it as CSV in UTF-8.") from e
    except csv.Error as e:
        raise TooLong(f"Its table is broken or has a cell that is too large ({e}). Save it again.") from e
    finally:
        text.detach()


def xlsx_stream(stream: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The rows of all sheets of an Excel workbook that name a column of texts."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    with opened(stream, options.limits):
        pass  # a bomb is refused before openpyxl unpacks it
    try:
        book = load_workbook(stream, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError) as e:
        raise InputError(f"It is no Excel workbook ({e}). Save it again as .xlsx.") from e
    for sheet in book.worksheets:
        rows = ([_cell(value) for value in row] for row in sheet.iter_rows(values_only=True))
        names = next(rows, [])
        if any(names):
            yield from _rows(rows, names, f"{origin}, {sheet.title}", options)


def _cell(value: Any) -> str:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return "" if value is None else str(value)


def _rows(rows: Iterable[Sequence[str]], names: Sequence[str], origin: str, options: Options) -> Iterator[Document | Given]:
    columns = columns_of(names, dict(options.columns))
    for number, row in enumerate(rows, 2):
        if any(cell.strip() for cell in row):
            yield _row({field: row[n].strip() for field, n in columns.items() if n < len(row)}, f"{origin}, row {number}")


def columns_of(names: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    """Field of an article -> number of its column: as given, else by the names that such columns have.

    InputError where a given column is missing or none holds texts.
    """
    known = [name.strip().lower() for name in names]
    found: dict[str, int] = {}
    for field, wanted in _usual_names().items():
        asked = given.get(field)
        if asked is not None and asked.lower() not in known:
            raise InputError(f"It has no column {asked!r} for {field}; it has {', '.join(names)}. Correct --columns.")
        number = next((known.index(name) for name in ([asked.lower()] if asked else wanted) if name in known), None)
        if number is not None:
            found[field] = number
    if "text" not in found:
        raise InputError(f"No column holds texts; it has {', '.join(names)}. Name it with --columns text=NAME.")
    return found


@cache
def _usual_names() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = load_yaml((files(__package__) / "columns.yaml").read_text(encoding="utf-8"))
    return loaded


def _row(fields: dict[str, str], origin: str) -> Document | Given:
    known = {field: value for field, value in fields.items() if value}
    try:
        if "published" in known and not _ISO_DAY.match(known["published"]):
            known["published"] = _day(known["published"])
    except DragomanError as e:
        return Given(origin, e)
    line = json.dumps({"text": "", **known}, ensure_ascii=False).encode()
    return Document(origin, line, f"row{LINE.suffixes[0]}")


def _day(words: str) -> str:
    found = day_in(words)
    if found is None:
        raise InputError(f"Its date {words!r} is no day. Write it as YYYY-MM-DD.")
    return found


CSV = Kind("csv", (".csv", ".tsv"), ("text/csv",), stream=csv_stream, plain=True)
XLSX = Kind(
    "xlsx", (".xlsx", ".xlsm"), ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",),
    re.compile(rb"PK\x03\x04.{0,60000}?xl/", re.S), stream=xlsx_stream, seeks=True,
)  # fmt: skip

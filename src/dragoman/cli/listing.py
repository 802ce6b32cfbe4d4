"""Lists printed in one of the forms that all commands share."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from dragoman.dossier.tabular import plain, write_csv
from dragoman.harmless import one_line

Row = dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """Rows of one shape.

    `total` is how many `what` there are (None: as many as rows), more where `at_least`; `listed` how many of them the
    rows tell of, where several share a row.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]
    total: int | None = None
    at_least: bool = False
    note: str = ""
    listed: int | None = None
    what: str = ""

    def sum_line(self) -> str:
        """How many of how many are listed."""
        listed = len(self.rows) if self.listed is None else self.listed
        total = "" if self.total is None else f" of {'more than ' if self.at_least else ''}{self.total:,}"
        return " ".join(part for part in (f"{listed:,}{total}", self.what, "listed") if part)


def show(listing: Listing, format: str, out: TextIO) -> None:
    """Print a list; the sum goes with tables, and to standard error where the form has no place for it."""
    _FORMS[format](listing, out)
    if format in ("jsonl", "csv", "parquet"):
        print(listing.sum_line(), file=sys.stderr)


def _table(listing: Listing, out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in listing.columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(one_line(plain(row.get(name)))) for name in listing.columns))
    console = Console(file=out, soft_wrap=False, highlight=False)
    if listing.rows:
        console.print(table)
    console.print(Text("  ".join(part for part in (listing.sum_line(), listing.note) if part)))


def _markdown(listing: Listing, out: TextIO) -> None:
    out.write(_bars(name.replace("_", " ") for name in listing.columns))
    out.write(_bars("---" for _ in listing.columns))
    for row in listing.rows:
        out.write(_bars(one_line(plain(row.get(name))).replace("|", "\\|").replace("<", "&lt;") for name in listing.columns))
    out.write(f"\n{listing.sum_line()}\n")


def _bars(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _json(listing: Listing, out: TextIO) -> None:
    whole = {"total": listing.total, "at_least": listing.at_least, "listed": listing.sum_line(), "note": listing.note}
    out.write(json.dumps({**whole, "rows": list(listing.rows)}, ensure_ascii=False) + "\n")


def _jsonl(listing: Listing, out: TextIO) -> None:
    for row in listing.rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _csv(listing: Listing, out: TextIO) -> None:
    write_csv(listing.columns, listing.rows, out)


def _parquet(listing: Listing, out: TextIO) -> None:
    import polars as pl

    columns = {name: [_flat(row.get(name)) for row in listing.rows] for name in listing.columns}
    pl.DataFrame(columns, strict=False).write_parquet(out.buffer)


def _flat(value: Any) -> Any:
    return plain(value) if isinstance(value, (list, tuple, dict)) else value


_FORMS: dict[str, Callable[[Listing, TextIO], None]] = {
    "table": _table, "markdown": _markdown, "json": _json, "jsonl": _jsonl, "csv": _csv, "parquet": _parquet,
}  # fmt: skip

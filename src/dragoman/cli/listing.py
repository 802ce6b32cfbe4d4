"""Lists printed in one of the forms that all commands share."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from dragoman import __version__
from dragoman.archive.queries.stamps import last_change
from dragoman.cli.targets import Target
from dragoman.dossier.export.about import About
from dragoman.dossier.export.columns import Columns
from dragoman.dossier.export.table import Table
from dragoman.dossier.export.writing import FORMS, write
from dragoman.dossier.tabular import plain
from dragoman.harmless import one_line

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Listing:
    """Rows of one shape, gone through once, and what is to be said of them; `what` they are in a word."""

    columns: Columns
    rows: Iterable[Row]
    about: About
    what: str = ""

    def sum_line(self, listed: int) -> str:
        """How many of how many are listed."""
        about = self.about
        total = "" if about.total is None else f" of {'more than ' if about.at_least else ''}{about.total:,}"
        return " ".join(part for part in (f"{listed:,}{total}", self.what, "listed") if part)


def list_about(
    connection: Connection, name: str, filters: Mapping[str, object] | None = None, *, collection: str | None = None,
    total: int | None = None, at_least: bool = False, note: str = "",
) -> About:  # fmt: skip
    """What a list of the archive says of itself; of `filters` by name, a sequence counts as several, and None as not set."""
    changed = last_change(connection)
    return About(name, _given(filters), collection, changed, f"Dragoman {__version__}", total, at_least, note)


def users_about(name: str, filters: Mapping[str, object] | None = None, total: int | None = None) -> About:
    """The same of a list of the file of users, such as notes."""
    return About(name, _given(filters), None, None, f"Dragoman {__version__}", total)


def _given(filters: Mapping[str, object] | None) -> tuple[tuple[str, str], ...]:
    asked = [(key, value if isinstance(value, tuple) else (value,)) for key, value in (filters or {}).items()]
    return tuple((key, str(one)) for key, values in asked for one in values if one is not None)


def show(listing: Listing, target: Target) -> None:
    """Print a list; the sum goes with tables, and to standard error where the form has no place for it."""
    for form in FORMS:
        if form == target.format:
            target.stream.flush()
            table = Table(listing.columns, listing.rows, listing.about, target.lang)
            listed = write(form, table, target.stream.buffer, about=target.about)
            print(listing.sum_line(listed), file=sys.stderr)
            return
    _SHOWN[target.format](listing, target)


def _table(listing: Listing, target: Target) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in listing.columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(one_line(plain(row.get(name)))) for name in listing.columns))
    console = Console(file=target.stream, soft_wrap=False, highlight=False)
    if table.row_count:
        console.print(table)
    console.print(Text("  ".join(part for part in (listing.sum_line(table.row_count), listing.about.note) if part)))


def _markdown(listing: Listing, target: Target) -> None:
    out, listed = target.stream, 0
    out.write(_bars(name.replace("_", " ") for name in listing.columns))
    out.write(_bars("---" for _ in listing.columns))
    for row in listing.rows:
        listed += 1
        out.write(_bars(one_line(plain(row.get(name))).replace("|", "\\|").replace("<", "&lt;") for name in listing.columns))
    out.write(f"\n{listing.sum_line(listed)}\n")


def _bars(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _json(listing: Listing, target: Target) -> None:
    rows, about = list(listing.rows), listing.about
    whole = {
        "total": about.total, "at_least": about.at_least, "listed": listing.sum_line(len(rows)), "note": about.note,
        "about": about.plain(len(rows)), "rows": rows,
    }  # fmt: skip
    target.stream.write(json.dumps(whole, ensure_ascii=False) + "\n")


_SHOWN: dict[str, Callable[[Listing, Target], None]] = {"table": _table, "markdown": _markdown, "json": _json}

"""One run of `dragoman why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from dragoman.cli.dossier_page import write_lines
from dragoman.cli.listing import Listing, show
from dragoman.dossier.naming import Language
from dragoman.dossier.togetherness import COLUMNS, together, together_lines, together_rows

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


def print_reasons(archive: Archive, case: str, lang: Language, format: str, out: TextIO) -> None:
    """Print for each report but the first why it is in the case, then which articles are one source and why."""
    with archive.reading() as connection:
        found = together(connection, case)
    if format in ("table", "markdown"):
        write_lines(together_lines(found, lang), format, out)
    else:
        note = f"case {found.id}, {found.reports} reports"
        show(Listing(COLUMNS, together_rows(found, lang), note=note, what="grounds"), format, out)

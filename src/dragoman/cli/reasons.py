"""One run of `dragoman why`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.cli.dossier_page import write_lines
from dragoman.cli.listing import Listing, list_about, show
from dragoman.cli.targets import Target
from dragoman.dossier.export.columns import columns
from dragoman.dossier.togetherness import COLUMNS, together, together_lines, together_rows

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


def print_reasons(archive: Archive, case: str, out: Target) -> None:
    """Print for each report but the first why it is in the case, then which articles are one source and why."""
    with archive.reading() as connection:
        found = together(connection, case)
        told = list_about(connection, "reasons", {"case": found.id}, note=f"case {found.id}, {found.reports} reports")
    if out.read:
        write_lines(together_lines(found, out.lang), out.format, out.stream)
    else:
        show(Listing(columns(COLUMNS), together_rows(found, out.lang), told, what="grounds"), out)

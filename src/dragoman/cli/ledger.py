"""`dragoman ledger`: what was added and what failed."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman.cli.options import ArchivePlace, Listed, ListFormat

_RUNS = ("run", "command", "begun", "ended", "new", "unchanged", "changed", "failed")
_FAILURES = ("run", "at", "origin", "reason")


def ledger(
    archive: ArchivePlace = None,
    runs: Annotated[bool, typer.Option("--runs", help="List runs with their counts instead of failures.")] = False,
    run: Annotated[int | None, typer.Option(metavar="N", help="Failures of this run only.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="List at most so many, the newest first.")] = 50,
    format: Listed = ListFormat.table,
) -> None:
    """List the inputs that could not be added, with the reason of each, or the runs with their counts."""
    from dragoman.archive.queries import ledger as queries
    from dragoman.cli.archives import opened
    from dragoman.cli.listing import Listing, show

    with opened(archive) as store, store.reading() as connection:
        if runs:
            rows, total = queries.list_runs(connection, limit)
        else:
            rows, total = queries.list_failures(connection, run, limit)
    show(Listing(_RUNS if runs else _FAILURES, rows, total), format.value, sys.stdout)

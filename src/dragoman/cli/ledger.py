"""`dragoman ledger`: what was added and what failed."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman.cli.options import ArchivePlace, Listed, ListFormat

_RUNS: tuple[str, ...] = ("run", "command", "begun", "ended", "new", "unchanged", "changed", "failed")
_VISITS = ("run", "at", "followed", "outcome", "new", "failed", "reason")
_FAILURES = ("run", "at", "origin", "reason")


def ledger(
    archive: ArchivePlace = None,
    runs: Annotated[bool, typer.Option("--runs", help="List runs with their counts instead of failures.")] = False,
    visits: Annotated[
        bool, typer.Option("--visits", help="List looks at what is followed: new, nothing-new or not-fetched.")
    ] = False,
    run: Annotated[int | None, typer.Option(metavar="N", help="Failures, or looks, of this run only.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="List at most so many, the newest first.")] = 50,
    format: Listed = ListFormat.table,
) -> None:
    """List the inputs that could not be added, with the reason of each; or the runs, or the looks at what is followed."""
    from dragoman.archive.queries import ledger as queries
    from dragoman.archive.queries.visits import list_visits
    from dragoman.cli.archives import opened
    from dragoman.cli.listing import Listing, show

    with opened(archive) as store, store.reading() as connection:
        if runs:
            columns, (rows, total) = _RUNS, queries.list_runs(connection, limit)
        elif visits:
            columns, (rows, total) = _VISITS, list_visits(connection, run, limit)
        else:
            columns, (rows, total) = _FAILURES, queries.list_failures(connection, run, limit)
    show(Listing(columns, rows, total), format.value, sys.stdout)

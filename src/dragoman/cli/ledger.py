"""`dragoman ledger`: what was added and what failed."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

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
    limit: Annotated[
        int | None, typer.Option(min=1, help="List at most so many, the newest first. [default: 50, into a file 100,000]")
    ] = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List the inputs that could not be added, with the reason of each; or the runs, or the looks at what is followed."""
    from dragoman.archive.queries import ledger as queries
    from dragoman.archive.queries.visits import list_visits
    from dragoman.cli.archives import opened
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.batches import in_parts
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, store.reading() as connection, target(format, output, about) as out:
        if runs:
            name, names, read = "runs", _RUNS, partial(queries.list_runs, connection)
        elif visits:
            name, names, read = "visits", _VISITS, partial(list_visits, connection, run)
        else:
            name, names, read = "failures", _FAILURES, partial(queries.list_failures, connection, run)
        rows, total = in_parts(read, out.limit(limit, 50))
        show(Listing(columns(names), rows, list_about(connection, name, {"run": run}, total=total)), out)

"""`dragoman as-of`: a question asked of the archive as it was."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, day_option

ASKING = ("dossier", "country", "person", "agreement", "events", "search", "why")
"""Commands that can be asked so."""


class Clock(StrEnum):
    """What a date means."""

    published = "published"
    stored = "stored"


def as_of(
    context: typer.Context,
    date: Annotated[str, typer.Argument(metavar="DATE", callback=day_option, help="A day, YYYY-MM-DD; its end is meant.")],
    command: Annotated[
        str, typer.Argument(metavar="COMMAND", help="dossier, country, person, agreement, events, search or why.")
    ],
    basis: Annotated[
        Clock, typer.Option(help="published: what the press had told; stored: what this archive knew, as read and judged then.")
    ] = Clock.published,
    archive: ArchivePlace = None,
) -> None:
    """Ask a question of the archive as it was on a day: dragoman as-of 2024-03-01 dossier TUR UZB.

    Everything of then is put together anew, which takes its time in a large archive.
    """
    from dragoman.cli.app import app

    if command not in ASKING:
        raise typer.BadParameter(f"{command!r} cannot be asked of the past. There are: {', '.join(ASKING)}.")
    with opened(archive) as store, store.as_of(date, basis.value) as then:
        print(f"The archive as of {date}, by what had been {basis.value}.", file=sys.stderr)
        app([command, *context.args, "--archive", str(then.place)], prog_name="dragoman", standalone_mode=False)

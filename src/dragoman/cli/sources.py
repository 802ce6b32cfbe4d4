"""`dragoman sources`: who the articles come from, and how reliable an analyst holds them."""

from __future__ import annotations

import getpass
import sys
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Listed, ListFormat

_COLUMNS = ("source", "articles", "reliability", "rated_by", "note")


def sources(
    rate: Annotated[
        tuple[str, str] | None, typer.Option(metavar="SOURCE A..F", help="Give a source its reliability, A to F.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    author: Annotated[str | None, typer.Option(help="Who decides. [default: your user name]")] = None,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
) -> None:
    """List the sources of all articles with their reliability, or give one its reliability."""
    from dragoman.archive.queries.sources import list_sources
    from dragoman.cli.listing import Listing, show

    with opened(archive) as store:
        if rate:
            store.rate(rate[0], rate[1].upper(), author or getpass.getuser(), note)
        with store.reading() as connection:
            rows = list_sources(connection)
    show(Listing(_COLUMNS, rows, what="sources"), format.value, sys.stdout)

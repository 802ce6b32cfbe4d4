"""`dragoman sources`: who the articles come from, and how reliable an analyst holds them."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

_COLUMNS = ("source", "articles", "reliability", "rated_by", "note")


def sources(
    rate: Annotated[
        tuple[str, str] | None, typer.Option(metavar="SOURCE A..F", help="Give a source its reliability, A to F.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    author: Annotated[str | None, typer.Option(help="Who decides. [default: your user name]")] = None,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List the sources of all articles with their reliability, or give one its reliability."""
    from dragoman.archive.queries.sources import list_sources
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, target(format, output, about) as out:
        if rate:
            store.rate(rate[0], rate[1].upper(), author or getpass.getuser(), note)
        with store.reading() as connection:
            show(Listing(columns(_COLUMNS), list_sources(connection), list_about(connection, "sources"), what="sources"), out)

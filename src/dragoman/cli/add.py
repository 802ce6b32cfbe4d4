"""`dragoman add`: articles are read and kept."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import (
    AllowPrivate,
    ArchivePlace,
    Columns,
    Files,
    Jobs,
    Knowledge,
    Lang,
    Lexicon,
    MaxChars,
    Proxy,
    Published,
)


def add(
    files: Files,
    archive: ArchivePlace = None,
    collection: Annotated[str, typer.Option(metavar="NAME", help="Collection to which the articles belong.")] = "press",
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Outlet, where an article names none. [default: its web domain]")
    ] = None,
    no_originals: Annotated[bool, typer.Option("--no-originals", help="Keep the text only, not the bytes it came in.")] = False,
    published: Published = None,
    lang: Lang = None,
    max_chars: MaxChars = None,
    jobs: Jobs = None,
    knowledge: Knowledge = None,
    lexicon: Lexicon = None,
    columns: Columns = None,
    allow_private: AllowPrivate = None,
    proxy: Proxy = None,
) -> None:
    """Read articles and keep them in the archive, with their texts, originals and records.

    What is kept already is left alone, so an interrupted run is resumed by the same command.  The exit status is the
    number of inputs that could not be added, 100 for a hundred or more; `dragoman ledger` tells why.
    """
    from dragoman.cli.adding import Request, run
    from dragoman.cli.archives import opened
    from dragoman.cli.taking import asked, options
    from dragoman.cli.workers import task

    how = task(published, lang, max_chars, knowledge, lexicon, keep_unread=True)
    request = Request(files, collection, source, not no_originals, jobs, how, options(columns), asked(allow_private, proxy))
    with opened(archive, make=True) as store:
        raise typer.Exit(run(request, store))

"""`dragoman add`: articles are read and kept."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import (
    FILES,
    AllowPrivate,
    ArchivePlace,
    Columns,
    Jobs,
    Knowledge,
    Lang,
    Lexicon,
    MaxChars,
    MinConfidence,
    Proxy,
    Published,
)


def add(
    files: Annotated[list[str] | None, FILES] = None,
    archive: ArchivePlace = None,
    collection: Annotated[
        str | None, typer.Option(metavar="NAME", help="Collection to which the articles belong. [default: press]")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Outlet, where an article names none. [default: its web domain]")
    ] = None,
    demonstration: Annotated[
        bool,
        typer.Option(
            "--demonstration",
            help="Add the invented articles that ship with the program, as the collection demonstration.",
        ),
    ] = False,
    no_originals: Annotated[bool, typer.Option("--no-originals", help="Keep the text only, not the bytes it came in.")] = False,
    published: Published = None,
    lang: Lang = None,
    max_chars: MaxChars = None,
    jobs: Jobs = None,
    knowledge: Knowledge = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = None,
    columns: Columns = None,
    allow_private: AllowPrivate = None,
    proxy: Proxy = None,
) -> None:
    """Read articles and keep them in the archive, with their texts, originals and records.

    What is kept already is left alone, so an interrupted run is resumed by the same command.  The exit status is the
    number of inputs that could not be added, 100 for a hundred or more; `dragoman ledger` tells why.
    """
    if demonstration == bool(files):
        raise typer.BadParameter("Give either files or --demonstration.")
    from dragoman.cli import demonstration as samples
    from dragoman.cli.adding import Request, run
    from dragoman.cli.archives import opened
    from dragoman.cli.taking import asked, options
    from dragoman.intake.adding import How
    from dragoman.intake.workers import task

    reading = task(published, lang, max_chars, knowledge, lexicon, min_confidence=min_confidence, keep_unread=True)
    home = collection or (samples.COLLECTION if demonstration else "press")
    given = files or [samples.articles()]
    how = How(home, source, not no_originals, reading)
    request = Request(given, jobs, how, options(columns), asked(allow_private, proxy))
    with opened(archive, make=True) as store:
        failed = run(request, store)
        if demonstration:
            samples.rate_outlets(store)
        raise typer.Exit(failed)

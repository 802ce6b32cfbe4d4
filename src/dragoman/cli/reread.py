"""`dragoman reread` and `dragoman diff`: stored articles read with today's reader, and what that changes."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import (
    ArchivePlace,
    Into,
    Jobs,
    Knowledge,
    Lexicon,
    Listed,
    ListFormat,
    MaxChars,
    MinConfidence,
    Telling,
    day_option,
)
from dragoman.cli.targets import target


def reread(
    archive: ArchivePlace = None,
    since: Annotated[
        str | None, typer.Option(callback=day_option, metavar="DATE", help="Only what was stored on this day or later.")
    ] = None,
    extract: Annotated[bool, typer.Option("--extract", help="Take the text from the originals anew.")] = False,
    max_chars: MaxChars = None,
    jobs: Jobs = None,
    knowledge: Knowledge = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Read stored articles again with today's reader; the old readings are kept, and `dragoman diff` compares them."""
    from dragoman.cli.rereading import Request, run
    from dragoman.intake.workers import task

    how = task(None, None, max_chars, knowledge, lexicon, min_confidence=min_confidence, keep_unread=True)
    with opened(archive, update=True) as store:
        raise typer.Exit(run(Request(since, extract, jobs, how), store))


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A day, YYYY-MM-DD: the readings that stood at its end.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A later day, or now.")] = "now",
    article: Annotated[str | None, typer.Option(metavar="ARTICLE", help="Of this article only.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="List at most so many. [default: 100, into a file 100,000]")
    ] = None,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List what readings tell otherwise: what appeared, vanished and changed, by kind, with words."""
    from dragoman.cli.rereading import list_differences

    with opened(archive) as store, target(format, output, about) as out:
        list_differences(store, old, new, article, out.limit(limit, 100), out)

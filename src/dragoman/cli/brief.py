"""`dragoman brief`: a dossier on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.dossier import Collection, Lang, Language, Party
from dragoman.cli.options import ArchivePlace

_PERIOD = "a day, month or year"


def brief(
    a: Party,
    b: Annotated[str | None, typer.Argument(help="The other party; without it the brief is on one alone.")] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", dir_okay=False, metavar="FILE", help="Where to write it: FILE.pdf or FILE.docx.")
    ] = Path("brief.pdf"),
    archive: ArchivePlace = None,
    collection: Collection = None,
    lang: Lang = Language.en,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help=f"Of this time or later: {_PERIOD}.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help=f"Of this time or earlier: {_PERIOD}.")] = None,
    section: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="This section; may be repeated. [default: all but withdrawn; docs/desk.md lists them]"),
    ] = None,
    type: Annotated[
        str | None, typer.Option(metavar="TYPE", help="Chronology of this type alone, or of all cooperation or conflict.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(metavar="STATUS", help="Chronology of what is so: occurred, negated, planned, hypothetical, all."),
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="NAME", help="Chronology as this outlet tells it.")] = None,
    title: Annotated[str | None, typer.Option(help="A title of your own. [default: the names]")] = None,
    limit: Annotated[int, typer.Option(help="Entries of each section at most, the newest: 1 to 200.")] = 30,
) -> None:
    """Write what is known between two parties, or of one, as a document to print, with notes that quote the sources."""
    from dragoman.web.brief.making import asked, form_of
    from dragoman.web.brief.order import order
    from dragoman.web.views.filters import TONES, Filters

    with opened(archive) as store:
        form_of(output)
        kind = type or ""
        filters = Filters(
            kind if kind in TONES else kind.upper(), status or "", source or "", since or "", until or "", collection or ""
        )
        named = (a, b) if b else (a,)
        made = asked(store, order(named, lang.value, section or (), filters, title or "", limit))
        made.save(output)
    for part in made.document.sections:
        if part.cut:
            typer.echo(f"{part.heading}: {part.told}")
    typer.echo(f"{output}")

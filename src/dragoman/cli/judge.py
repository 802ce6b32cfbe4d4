"""`dragoman judge`: a person's corrections, each with author, time and note, each undoable."""

from __future__ import annotations

import getpass
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

app = typer.Typer(no_args_is_help=True, help="Correct the archive: merge, split, wrong, confirm, reject, undo. Nothing is lost.")
Case: TypeAlias = Annotated[str, typer.Argument(metavar="CASE", help="Id of a case, as lists and dossiers show it.")]
Author: TypeAlias = Annotated[str | None, typer.Option(help="Who decides. [default: your user name]")]
Note: TypeAlias = Annotated[str | None, typer.Option(help="Why.")]
Field: TypeAlias = Annotated[str, typer.Argument(metavar="FIELD", help="type, mode, status, date, place, country or state.")]


def _who(author: str | None) -> str:
    return author or getpass.getuser()


@app.command()
def merge(
    case: Case,
    other: Annotated[str, typer.Argument(metavar="CASE", help="The other case.")],
    author: Author = None,
    note: Note = None,
    archive: ArchivePlace = None,
) -> None:
    """Two cases are one happening."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.merge(pen, case, other, _who(author), note))


@app.command()
def split(
    case: Case,
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Articles that tell of another happening.")],
    author: Author = None,
    note: Note = None,
    archive: ArchivePlace = None,
) -> None:
    """Some articles of a case tell of another happening than the rest."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.split(pen, case, articles, _who(author), note))


@app.command()
def wrong(
    case: Case,
    field: Field,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The right value.")],
    author: Author = None,
    note: Note = None,
    archive: ArchivePlace = None,
) -> None:
    """What is shown of a case is wrong, and this is right."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.wrong(pen, case, field, value, _who(author), note))


@app.command()
def confirm(
    case: Case,
    field: Annotated[str | None, typer.Argument(metavar="[FIELD]", help="One field alone. [default: all]")] = None,
    author: Author = None,
    note: Note = None,
    archive: ArchivePlace = None,
) -> None:
    """What is shown of a case is right, whatever other reports come to say."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.confirm(pen, case, field, _who(author), note))


@app.command()
def reject(case: Case, author: Author = None, note: Note = None, archive: ArchivePlace = None) -> None:
    """There was no such happening: the program read what the words do not tell.  Agreements and sayings too."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.reject(pen, case, _who(author), note))


@app.command()
def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Id of a judgement; an undoing can be undone too.")],
    author: Author = None,
    note: Note = None,
    archive: ArchivePlace = None,
) -> None:
    """A judgement no longer holds; it stays in the list."""
    from dragoman.archive import corrections

    with opened(archive) as store, store.writing() as pen:
        print(corrections.undo(pen, judgement, _who(author), note))


@app.command(name="list")
def list_(
    unplaced: Annotated[
        bool, typer.Option("--unplaced", help="Only what no longer fits: words that are read otherwise today.")
    ] = False,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List all judgements, the newest first."""
    from dragoman.archive.queries.decisions import unplaced as unplaced_anchors
    from dragoman.archive.queries.judged import all_judgements
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    names = ("uid", "kind", "field", "value", "author", "stored_at", "quote") if unplaced else (
        "uid", "kind", "undoes", "field", "value", "author", "note", "stored_at")  # fmt: skip
    with opened(archive) as store, store.reading() as connection, target(format, output, about) as out:
        rows = unplaced_anchors(connection) if unplaced else all_judgements(connection)
        name = "unplaced" if unplaced else "judgements"
        show(Listing(columns(names, value="text"), rows, list_about(connection, name)), out)

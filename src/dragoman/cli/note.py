"""`dragoman note`: notes and tags on items of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.users.file import UserFile
    from dragoman.users.notes.note import ItemKind

app = typer.Typer(no_args_is_help=True, help="Notes and tags on items: your own, and those that others share.")
Kind: TypeAlias = Annotated[
    str, typer.Argument(metavar="KIND", help="event, agreement, statement, figure, person, article, pair or state.")
]


@app.command()
def add(
    kind: Kind,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="Its id; of a pair KEN:TUN, of a person the name or the id.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The note, as plain text.")] = "",
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="A tag; may be repeated.")] = None,
    shared: Annotated[bool, typer.Option("--shared", help="Show it to all readers.")] = False,
    name: Annotated[str, typer.Option(help="Of a person who is given by id: the name to look for.")] = "",
    archive: ArchivePlace = None,
) -> None:
    """Put a note, or only tags, on an item; prints its id."""
    from dragoman.users.notes import writing
    from dragoman.users.notes.items import item as find
    from dragoman.users.notes.note import draft
    from dragoman.users.visitor import local

    told = _kind(kind)
    with _both(archive) as (store, users):
        written = draft(text, tag or [], shared)
        with store.reading() as connection:
            found = find(connection, told, item, "en", name)
        with users.writing() as connection:
            print(writing.add(connection, local(), found.ref, found.title, written))


@app.command("list")
def list_(
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Only those with this tag.")] = None,
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Only those of this author.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only those on items of this kind.")] = None,
    words: Annotated[str | None, typer.Option(metavar="WORDS", help="Only those that hold these words.")] = None,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List notes, the last changed first."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.users.notes.reading import Wanted, listed
    from dragoman.users.notes.rows import COLUMNS, note_row
    from dragoman.users.visitor import LOCAL

    wanted = Wanted(tag, author, _kind(kind) if kind else None, words)
    told = {"tag": tag, "author": author, "kind": kind, "q": words}
    with _both(archive) as (_, users), users.reading() as connection, target(format, output, about) as out:
        found, total = listed(connection, wanted, LOCAL, None)
        show(Listing(COLUMNS, map(note_row, found), users_about("notes", told, total), "notes"), out)


@app.command()
def remove(
    note: Annotated[int, typer.Argument(metavar="NOTE", help="Its id, as `dragoman note list` shows it.")],
    archive: ArchivePlace = None,
) -> None:
    """Take a note of your own away."""
    from dragoman.users.notes import writing
    from dragoman.users.visitor import local

    with _both(archive) as (_, users), users.writing() as connection:
        writing.remove(connection, local(), note)


@contextmanager
def _both(place: str | None) -> Iterator[tuple[Archive, UserFile]]:
    """The archive and the file of its users."""
    from dragoman.users.file import UserFile

    with opened(place) as store:
        users = UserFile.of(store.place)
        try:
            yield store, users
        finally:
            users.close()


def _kind(told: str) -> ItemKind:
    from dragoman.users.notes.note import KINDS

    for known in KINDS:
        if told == known:
            return known
    raise typer.BadParameter(f"{told!r} is no kind of item. There are: {', '.join(KINDS)}.")

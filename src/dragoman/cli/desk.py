"""`dragoman desk`: what you watch, since when something is new to you, and secret addresses of feeds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from dragoman.cli.archives import opened
from dragoman.cli.dossier import Lang, Language
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

if TYPE_CHECKING:
    from sqlalchemy import Connection

app = typer.Typer(no_args_is_help=True, help="Watch pairs, states, persons and searches; `dragoman digest` tells what is new.")
User: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="For this user. [default: the user of this machine]")]
Which: TypeAlias = Annotated[str, typer.Argument(metavar="WHICH", help="Its number or name, as `dragoman desk list` shows it.")]
_COLUMNS = ("number", "kind", "name", "target", "since")
_ADDRESSES = ("number", "of", "language", "since")


@contextmanager
def _desk(archive: str | None, user: str | None) -> Iterator[tuple[Connection, int]]:
    """The file of users beside an archive, to be written, and the id of a user."""
    from dragoman.users.file import UserFile
    from dragoman.users.watching.owners import of_name

    with opened(archive) as store, UserFile.of(store.place).writing() as connection:
        yield connection, of_name(connection, user).id


@app.command()
def watch(
    named: Annotated[
        list[str] | None, typer.Argument(metavar="[STATE] [STATE]", help="A state, or the two of a pair: names or codes.")
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="A person.")] = None,
    search: Annotated[str | None, typer.Option(metavar="WORDS", help="What answers a search, as `dragoman search` asks.")] = None,
    within: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=VALUE",
            help="Narrow a search (language, source, state, year, collection) or a person (entity); may be repeated.",
        ),
    ] = None,
    name: Annotated[str, typer.Option(help="What you call it. [default: what it is]")] = "",
    archive: ArchivePlace = None,
    user: User = None,
) -> None:
    """Watch a pair, a state, a person or a search from now on."""
    from dragoman.users.watching import watches
    from dragoman.users.watching.targets import target as watchable

    parts = [(field, value) for field, _, value in (one.partition("=") for one in within or ())]
    kind = "search" if search else "person" if person else "pair" if len(named or ()) > 1 else "state"
    parts += [("q", search or ""), ("name", person or ""), *(("code", one) for one in named or ())]
    with _desk(archive, user) as (connection, id):
        made = watches.watch(connection, id, watchable(kind, parts), name)
    print(f"Watched as number {made.id}: {made.called('en')}")


@app.command("list")
def list_(
    archive: ArchivePlace = None, user: User = None, lang: Lang = Language.en, format: Listed = ListFormat.table,
    output: Into = None, about: Telling = None,
) -> None:  # fmt: skip
    """List what is watched."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.watching import watches

    with _desk(archive, user) as (connection, id):
        found = watches.of_user(connection, id)
    rows = [
        {
            "number": one.id, "kind": one.target.kind, "name": one.called(lang.value), "target": one.target.target,
            "since": one.made_at,
        }
        for one in found
    ]  # fmt: skip
    with target(format, output, about, lang.value) as out:
        show(Listing(columns(_COLUMNS), rows, users_about("watched"), "watched"), out)


@app.command()
def unwatch(which: Which, archive: ArchivePlace = None, user: User = None) -> None:
    """Watch something no more; its secret addresses end."""
    from dragoman.users.watching import watches

    with _desk(archive, user) as (connection, id):
        meant = watches.named(watches.of_user(connection, id), which)
        watches.stop(connection, id, meant.id)
    print(f"Watched no more: {meant.called('en')}")


@app.command()
def rename(
    which: Which,
    name: Annotated[str, typer.Argument(help="Its new name; empty for what it is.")],
    archive: ArchivePlace = None,
    user: User = None,
) -> None:
    """Call something that is watched otherwise."""
    from dragoman.users.watching import watches

    with _desk(archive, user) as (connection, id):
        meant = watches.named(watches.of_user(connection, id), which)
        print(watches.rename(connection, id, meant.id, name).called("en"))


@app.command()
def seen(
    undo: Annotated[bool, typer.Option("--undo", help="New is again what was so before.")] = False,
    archive: ArchivePlace = None,
    user: User = None,
) -> None:
    """Mark all that is in the archive as seen."""
    from dragoman.archive.archive import utc_now
    from dragoman.users.watching import looks

    now = utc_now()
    with _desk(archive, user) as (connection, id):
        look = looks.unmark(connection, id, now) if undo else looks.mark_seen(connection, id, now, now)
    print(f"New is what is stored after {look.seen_at}")


@app.command()
def feed(
    which: Annotated[str | None, typer.Argument(metavar="[WHICH]", help="Of this alone. [default: all that is watched]")] = None,
    archive: ArchivePlace = None,
    user: User = None,
    lang: Lang = Language.en,
) -> None:
    """Make a secret address of a feed and a calendar; it is shown now and never again."""
    from dragoman.settings import MailSettings
    from dragoman.users.watching import feeds, watches

    with _desk(archive, user) as (connection, id):
        meant = watches.named(watches.of_user(connection, id), which).id if which else None
        secret = feeds.make(connection, id, meant, lang.value)
    server = (MailSettings().server or "http://127.0.0.1:8000").rstrip("/")
    print(f"{server}/feeds/{secret}.atom\n{server}/feeds/{secret}.ics")


@app.command()
def feeds(
    archive: ArchivePlace = None, user: User = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:  # fmt: skip
    """List secret addresses, without what is secret of them."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.watching import feeds as addresses
    from dragoman.users.watching import watches

    with _desk(archive, user) as (connection, id):
        names = {one.id: one.called("en") for one in watches.of_user(connection, id)}
        found = addresses.of_user(connection, id)
    rows = [
        {"number": one.id, "of": names[one.watch] if one.watch else "all", "language": one.lang, "since": one.made_at}
        for one in found
    ]
    with target(format, output, about) as out:
        show(Listing(columns(_ADDRESSES), rows, users_about("feeds"), "addresses"), out)


@app.command()
def revoke(
    number: Annotated[int, typer.Argument(help="Its number, as `dragoman desk feeds` shows it.")],
    archive: ArchivePlace = None,
    user: User = None,
) -> None:
    """End a secret address at once."""
    from dragoman.users.watching import feeds

    with _desk(archive, user) as (connection, id):
        feeds.revoke(connection, id, number)
    print(f"Revoked: {number}")

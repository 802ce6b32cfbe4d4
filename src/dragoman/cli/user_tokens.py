"""`dragoman user tokens`: with what programs ask the HTTP API."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target
from dragoman.cli.user_file import Name, administration, reading

app = typer.Typer(no_args_is_help=True, help="Make, list and revoke tokens of the HTTP API.")
_COLUMNS = ("id", "user", "for", "scope", "since", "until", "last")


@app.command()
def add(
    name: Name,
    purpose: Annotated[str, typer.Option("--for", metavar="WORDS", help="What the token is for.")],
    write: Annotated[bool, typer.Option("--write", help="It may also change things, as far as its user may.")] = False,
    days: Annotated[int, typer.Option(min=1, max=366, help="It holds so many days.")] = 90,
    archive: ArchivePlace = None,
) -> None:
    """Make a token for a user and print it, once: send it as `Authorization: Bearer TOKEN`."""
    with administration(archive) as change:
        secret = change.add_token(name, purpose, writes=write, days=days)
    print(secret)


@app.command(name="list")
def list_(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:  # fmt: skip
    """List all tokens, the newest first, also those whose time is over."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.accounts import names
    from dragoman.users.tokens import all_tokens

    with reading(archive) as connection, target(format, output, about) as out:
        known, found = names(connection), all_tokens(connection)
        rows = [
            {
                "id": one.id, "user": known[one.user_id], "for": one.name, "scope": "write" if one.writes else "read",
                "since": one.made_at, "until": one.ends_at, "last": one.seen_at,
            }
            for one in found
        ]  # fmt: skip
        show(Listing(columns(_COLUMNS, id="integer", until="moment"), rows, users_about("tokens"), "tokens"), out)


@app.command()
def revoke(
    token: Annotated[int, typer.Argument(metavar="ID", help="Id of a token, as the list shows it.")],
    archive: ArchivePlace = None,
) -> None:
    """Take out a token: within two seconds nobody is let in by it."""
    with administration(archive) as change:
        change.revoke_token(token)
    print("The token is revoked.")

"""`dragoman user sessions`: who is logged in."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target
from dragoman.cli.user_file import administration, reading

app = typer.Typer(no_args_is_help=True, help="List open sessions, and end them.")
_COLUMNS = ("id", "user", "since", "last", "address", "browser")


@app.command(name="list")
def list_(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:  # fmt: skip
    """List all open sessions, the last used first."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.accounts import names
    from dragoman.users.sessions import open_sessions

    with reading(archive) as connection, target(format, output, about) as out:
        known, found = names(connection), open_sessions(connection)
        rows = [
            {
                "id": one.id, "user": known[one.user_id], "since": one.made_at, "last": one.seen_at, "address": one.address,
                "browser": one.agent,
            }
            for one in found
        ]  # fmt: skip
        show(Listing(columns(_COLUMNS, id="integer"), rows, users_about("sessions"), "sessions"), out)


@app.command()
def revoke(
    session: Annotated[int | None, typer.Argument(metavar="ID", help="Id of a session, as the list shows it.")] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="All sessions of this user.")] = None,
    archive: ArchivePlace = None,
) -> None:
    """End a session, or all of a user: within two seconds nobody is let in by it."""
    if (session is None) == (user is None):
        raise typer.BadParameter("Give the id of a session, or --user NAME for all of a user.")
    with administration(archive) as change:
        if user is not None:
            print(f"{change.end_sessions(user):,} sessions ended.")
        elif session is not None:
            change.end_session(session)
            print("The session is ended.")

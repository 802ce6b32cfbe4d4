"""`dragoman user`: who may log in, with which roles, and what was done."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli import user_sessions, user_tokens
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target
from dragoman.cli.user_file import FromStdin, Granted, Name, RoleName, administration, ask_password, reading, roles

app = typer.Typer(no_args_is_help=True, help="Say who may log in and do what: from the first user on all must log in.")
_COLUMNS = ("name", "roles", "since", "sessions")
_AUDIT = ("at", "who", "action", "about", "address")
app.add_typer(user_sessions.app, name="sessions")
app.add_typer(user_tokens.app, name="tokens")


@app.command()
def add(
    name: Name,
    role: Annotated[
        RoleName | None, typer.Option(help="Role in the whole archive. [default: reader, or none with --collection]")
    ] = None,
    collection: Granted = None,
    password_stdin: FromStdin = False,
    archive: ArchivePlace = None,
) -> None:
    """Add a user, the first as admin. The password is asked for twice, without showing it."""
    everywhere, within = roles(role, collection)
    password = ask_password(from_stdin=password_stdin)
    with administration(archive) as change:
        made = change.add(name, password, everywhere, within)
    print(f"{made.name} can log in.")


@app.command(name="list")
def list_(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:  # fmt: skip
    """List all users with their roles."""
    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.accounts import all_accounts
    from dragoman.users.administration import roles_text

    with reading(archive) as connection, target(format, output, about) as out:
        rows = [
            {"name": one.visitor.name, "roles": roles_text(one.visitor), "since": one.made_at, "sessions": one.sessions}
            for one in all_accounts(connection)
        ]
        show(Listing(columns(_COLUMNS), rows, users_about("users"), "users"), out)


@app.command()
def password(name: Name, password_stdin: FromStdin = False, archive: ArchivePlace = None) -> None:
    """Give a user another password; all his sessions end."""
    new = ask_password(from_stdin=password_stdin)
    with administration(archive) as change:
        change.set_password(name, new)
    print("The password is changed.")


@app.command()
def role(
    name: Name,
    role: Annotated[
        RoleName | None, typer.Argument(help="Role in the whole archive. [default: reader, or none with --collection]")
    ] = None,
    collection: Granted = None,
    archive: ArchivePlace = None,
) -> None:
    """Give a user other roles, in place of all that he had."""
    from dragoman.users.administration import roles_text

    everywhere, within = roles(role, collection)
    with administration(archive) as change:
        changed = change.set_roles(name, everywhere, within)
    print(f"{changed.name}: {roles_text(changed)}")


@app.command()
def remove(name: Name, archive: ArchivePlace = None) -> None:
    """Take out a user with all that is kept for him: sessions, tokens, what he watches. The audit log keeps his name."""
    with administration(archive) as change:
        change.remove(name)
    print("The user is taken out.")


@app.command()
def audit(
    who: Annotated[str, typer.Option(metavar="NAME", help="Only what this user did.")] = "",
    action: Annotated[str, typer.Option(metavar="WORD", help="Only this, such as login, login.failed, user or token.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many lines.")] = 50,
    archive: ArchivePlace = None,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Show what was done, the newest first: log-ins and failures, changes to users, judgements and removals."""
    from dataclasses import asdict

    from dragoman.cli.listing import Listing, show, users_about
    from dragoman.dossier.export.columns import columns
    from dragoman.users.audit import Wanted, entries

    with reading(archive) as connection, target(format, output, about) as out:
        found, total = entries(connection, Wanted(who, action), limit)
        told = users_about("audit", {"who": who or None, "action": action or None}, total)
        show(Listing(columns(_AUDIT, about="text"), map(asdict, found), told, "entries"), out)

"""What commands on users share: their file is opened, and a password or roles are taken."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from dragoman.cli.archives import told

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dragoman.users.administration import Administration
    from dragoman.users.file import UserFile
    from dragoman.users.visitor import Role


class RoleName(StrEnum):
    """Roles as they are given."""

    none = "none"
    reader = "reader"
    analyst = "analyst"
    admin = "admin"


Name: TypeAlias = Annotated[str, typer.Argument(metavar="NAME", help="Name of a user.")]
Granted: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--collection", metavar="NAME=ROLE", help="Role in a collection: reader or analyst; may be repeated."),
]
FromStdin: TypeAlias = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input instead of asking for it.")
]


@contextmanager
def reading(archive: str | None) -> Iterator[Connection]:
    """The users of an archive, to look at; what goes wrong inside ends the command with a message and status 2."""
    with told(), _file(archive).reading() as connection:
        yield connection


@contextmanager
def administration(archive: str | None) -> Iterator[Administration]:
    """Changes to the users of an archive by who runs the command; errors as above."""
    from dragoman.users.administration import Administration

    with told(), _file(archive).writing() as connection:
        yield Administration(connection, getpass.getuser())


def _file(archive: str | None) -> UserFile:
    from dragoman.archive.location import location
    from dragoman.settings import Settings
    from dragoman.users.file import UserFile

    return UserFile.of(location(archive if archive is not None else Settings().archive))


def ask_password(*, from_stdin: bool) -> str:
    """A password, asked for twice without showing it, or the first line of standard input."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt="Once more"))


def roles(role: RoleName | None, granted: list[str] | None) -> tuple[Role, dict[str, Role]]:
    """The role everywhere and those in collections; a message and no more for what is none.

    Without a role it is reader, or none where there are some in collections.
    """
    from dragoman.users.visitor import Role

    within = dict(map(_grant, granted or ()))
    default = RoleName.none if within else RoleName.reader
    return Role[(role or default).name.upper()], within


def _grant(given: str) -> tuple[str, Role]:
    from dragoman.users.visitor import ROLES

    collection, _, role = given.rpartition("=")
    if not collection or role not in ROLES:
        raise typer.BadParameter(f"--collection wants NAME=ROLE with one of {', '.join(ROLES)}, not {given!r}.")
    return collection, ROLES[role]

"""Brings an archive's tables up to this version of the program, after a checked copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from dragoman.archive.engine import explained, reading, writing
from dragoman.archive.location import Location
from dragoman.errors import ArchiveBroken, ArchiveError, ArchiveTooNew, NoArchive

_FOLDER = "dragoman.archive.migrations"
# A copy needs the size of the file, and a migration writes about as much again into the log.
_ROOM = 2
_POSTGRESQL = (15,)


@cache
def numbers() -> tuple[str, ...]:
    """Numbers of all migrations of this program, oldest first."""
    versions = files(_FOLDER).joinpath("versions")
    return tuple(sorted(f.name.split("_")[0] for f in versions.iterdir() if f.name[:1].isdigit()))


def version(connection: Connection) -> str | None:
    """Number of the last migration that an archive has seen, None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def check(engine: Engine, place: Location) -> None:
    """NoArchive, ArchiveTooNew or ArchiveError where this program cannot read what is there."""
    with reading(engine, place) as connection:
        found = version(connection)
    if found is None:
        raise NoArchive(f"There is no archive in {place}. Make one with: dragoman add FOLDER --archive {place}")
    _refuse_newer(found, place)
    if found != numbers()[-1]:
        raise ArchiveError(
            f"The archive {place} has tables of version {found}, this program wants {numbers()[-1]}. "
            "Any command that writes brings it up to date: dragoman archive migrate."
        )


def migrate(engine: Engine, place: Location, then: Callable[[Connection], None], told: Callable[[int, int], None]) -> None:
    """Make the tables, or bring them up to date; what is newer than this program is refused (ArchiveTooNew).

    `then` brings up to date, in the same transaction, what a migration leaves to it: all that follows from what is kept.
    `told` hears (0, 0) before an archive that is there is copied and changed, which takes a while.
    """
    with explained(place), engine.connect() as connection, connection.begin():
        _refuse_old_server(connection)
        found = version(connection)
    if found == numbers()[-1]:
        return
    if found is not None:
        _refuse_newer(found, place)
        told(0, 0)
        if place.path is not None:
            copy_before(place.path, found)
    with writing(engine, place) as connection:
        if version(connection) != numbers()[-1]:  # another process may have been first
            _upgrade(connection)
            then(connection)


def _refuse_old_server(connection: Connection) -> None:
    has = connection.dialect.server_version_info or ()
    if connection.dialect.name == "postgresql" and has < _POSTGRESQL:
        raise ArchiveError(f"The server is PostgreSQL {'.'.join(map(str, has))}; an archive wants {_POSTGRESQL[0]} or newer.")


def _refuse_newer(found: str, place: Location) -> None:
    if found not in numbers():
        raise ArchiveTooNew(
            f"The archive {place} was made by a newer version of the program (tables {found}, known up to {numbers()[-1]}). "
            "Install that version: pip install --upgrade dragoman."
        )


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", _FOLDER.replace(".", ":", 1).replace(".", "/"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def copy_before(path: Path, found: str) -> Path:
    """A checked copy of an archive beside it, made before its tables change; its path."""
    copy = path.with_name(f"{path.name}.before-{numbers()[-1]}-from-{found}")
    needed = _ROOM * path.stat().st_size
    if shutil.disk_usage(path.parent).free < needed:
        raise ArchiveError(
            f"Before {path} is brought up to date a copy is made, for which {needed:,} bytes must be free in {path.parent}. "
            "Make room."
        )
    copy.unlink(missing_ok=True)
    # Not a copy of the file: that would lose what is still in its log.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    with closing(sqlite3.connect(copy)) as connection:
        (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise ArchiveBroken(f"The copy of {path} made before an update is damaged ({said}). Run: dragoman archive verify")
    return copy

"""Where an archive is: a file of SQLite, or a database of PostgreSQL by its URL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import psutil
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from dragoman.errors import ArchiveError, NoArchive
from dragoman.yaml_text import load_yaml

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+]+://")
# Passwords that libpq also takes in the query of a URL.
_SECRETS = ("password", "sslpassword")
_POSTGRES = {"postgresql", "postgres", "postgresql+psycopg"}


@dataclass(frozen=True)
class Location:
    """A place for an archive; `path` is None for a server."""

    url: URL
    path: Path | None

    def __str__(self) -> str:
        return str(self.path) if self.path else self.url.difference_update_query(_SECRETS).render_as_string(hide_password=True)


def location(named: str | Path) -> Location:
    """The place that a path or URL names; ArchiveError where the URL is of another kind of database."""
    text = str(named)
    if not _URL.match(text):
        path = Path(text).expanduser().absolute()
        return Location(URL.create("sqlite", database=str(path)), path)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # Neither the address nor the cause is told: a password may stand anywhere in what is no address.
        raise ArchiveError("The address of the archive is none. Write postgresql://USER@HOST/DATABASE.") from None
    if url.drivername == "sqlite" and url.database:
        return location(url.database)
    if url.drivername not in _POSTGRES:
        raise ArchiveError(f"An archive cannot lie in {url.drivername}. Give a path, or postgresql://USER@HOST/DATABASE.")
    return Location(url.set(drivername="postgresql+psycopg"), None)


def check_drive(path: Path) -> None:
    """Refuse a path on a drive of another machine with ArchiveError."""
    kind = _file_system(path)
    if kind in _network_types():
        raise ArchiveError(
            f"{path} is on a network drive ({kind}), where an archive can be damaged. Keep it on a local disk, "
            "or use a PostgreSQL server: --archive postgresql://USER@HOST/DATABASE."
        )


def check_there(path: Path) -> None:
    """NoArchive where there is no file at the path."""
    if not path.exists():
        raise NoArchive(f"There is no archive at {path}. Make one with: dragoman add FOLDER --archive {path}")


@cache
def _network_types() -> frozenset[str]:
    data = load_yaml(files("dragoman.archive").joinpath("network_drives.yaml").read_text(encoding="utf-8"))
    return frozenset(data["types"])


def _file_system(path: Path) -> str:
    """Type of the file system that holds the path, of its nearest mount point."""
    wanted = path.resolve()
    mounts = {p.mountpoint: p.fstype.lower() for p in psutil.disk_partitions(all=True)}
    held = [point for point in mounts if wanted.is_relative_to(point)]
    return mounts[max(held, key=len)] if held else ""

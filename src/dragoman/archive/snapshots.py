"""One moment of an archive held still: for what takes long, without holding up those who write."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine

from dragoman.archive.engine import make_engine, reading
from dragoman.archive.location import Location, location


@contextmanager
def still(engine: Engine, place: Location, folder: Path) -> Iterator[Connection]:
    """A snapshot that may be read for long.

    On SQLite a long reader would let the log grow, so it is a copy in `folder`, made in one step by the backup API;
    PostgreSQL keeps old rows by itself.
    """
    if place.path is None:
        with reading(engine, place) as connection:
            yield connection
        return
    with TemporaryDirectory(prefix=".dragoman-", dir=folder) as temporary:
        copy = location(Path(temporary) / "copy.db")
        assert copy.path is not None
        copy_database(place.path, copy.path)
        own = make_engine(copy)
        try:
            with reading(own, copy) as connection:
                yield connection
        finally:
            own.dispose()


def copy_database(source: Path, target: Path) -> None:
    """Copy a whole SQLite database over another (which may be new), as one transaction of the target."""
    with closing(sqlite3.connect(source)) as a, closing(sqlite3.connect(target, timeout=30)) as b:
        a.backup(b)
    target.chmod(0o600)

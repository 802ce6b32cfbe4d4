"""The file of users: SQLite, apart from the archive and its backups."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine

from dragoman.archive import engine as engines
from dragoman.archive.location import Location, check_drive, location
from dragoman.errors import ArchiveBroken
from dragoman.settings import Settings, user_data
from dragoman.users.schema import metadata

_SUFFIX = ".users.db"


def beside(archive: Location) -> Path:
    """Where the users of an archive are kept: as the setting says, else beside its file (`archive.db`: `archive.users.db`),
    else in the user's own folder."""
    if chosen := Settings().users:
        return chosen.expanduser().absolute()
    return archive.path.with_suffix(_SUFFIX) if archive.path else user_data() / f"archive{_SUFFIX}"


class UserFile:
    """Users and what they keep.  The file and its tables are made when it is first opened, for its owner alone.

    `reading` and `writing` give a connection in a transaction, as those of an archive do; their errors are ArchiveError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._place = location(path)

    @classmethod
    def of(cls, archive: Location) -> UserFile:
        """That of an archive."""
        return cls(beside(archive))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one snapshot and cannot write."""
        with engines.reading(self._engine, self._place) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock: all of it is kept, or nothing."""
        with engines.writing(self._engine, self._place) as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        if "_engine" in self.__dict__:
            self._engine.dispose()

    @cached_property
    def _engine(self) -> Engine:
        check_drive(self.path)
        engines.make_file(self._place)
        made = engines.make_engine(self._place)
        try:
            with engines.writing(made, self._place) as connection:
                metadata.create_all(connection)
        except ArchiveBroken as e:
            raise ArchiveBroken(
                f"{self.path} is no file of users, or is damaged. Put a copy of it in its place, or name another: DRAGOMAN_USERS"
            ) from e
        return made

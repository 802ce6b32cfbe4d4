"""Connections to an archive: how SQLite and PostgreSQL are set up, and the two kinds of transaction.

A reader sees one snapshot and cannot write.  A writer holds the only write lock from its first statement
(`BEGIN IMMEDIATE`, an advisory lock on PostgreSQL), so that what it decides on cannot change under it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from dragoman.archive.location import Location
from dragoman.archive.tables import metadata
from dragoman.errors import ArchiveBroken, ArchiveError, ArchiveLocked

BUSY_SECONDS = 30
"""A writer waits so long for another."""
_WRITES = "dragoman_writes"
_OUTSIDE = "dragoman_outside"
# Any number of our own that no other program on the server is likely to use.
_ADVISORY_LOCK = 0x0D2A60
_OWN_RIGHTS = 0o600
_CACHE_KIB = 131072
_PASSING_KIB = 16384
# Pages of the log after which it is written into the file: a page that many articles change is written once for them all.
_CHECKPOINT_PAGES = 12_000
# An addition runs some hundred statements, those that list rows in as many forms as there are rows.
_STATEMENTS = 512
_MOMENT = 0.5
# The log is emptied back to this size once no reader needs it.
_LOG_LIMIT = 64 * 1024 * 1024


def make_engine(place: Location) -> Engine:
    """An engine for the place; nothing is opened before it is used."""
    if place.path is None:
        engine = create_engine(place.url, pool_pre_ping=True)
    else:
        engine = create_engine(place.url, connect_args={"timeout": BUSY_SECONDS, "cached_statements": _STATEMENTS})
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    event.listen(engine, "rollback", _forget)
    return engine


def _forget(connection: Connection) -> None:
    """What was remembered of rows that are undone (`Connection.info`) holds no more."""
    if not connection.invalidated:
        connection.info.clear()


def make_file(place: Location) -> None:
    """An empty file that only its owner may read, where there is none."""
    if place.path is None or place.path.exists():
        return
    with explained_files(place.path):
        place.path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(place.path, os.O_CREAT | os.O_RDWR, _OWN_RIGHTS))


def _set_up(connection: sqlite3.Connection, _: Any) -> None:
    # SQLAlchemy's begin event sends BEGIN; the module's own habit of sending it late is switched off.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON",
        f"cache_size=-{_CACHE_KIB}", "temp_store=MEMORY",
        f"wal_autocheckpoint={_CHECKPOINT_PAGES}", f"journal_size_limit={_LOG_LIMIT}",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get(_OUTSIDE, False):
        return
    writes = options.get(_WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine, place: Location) -> Iterator[Connection]:
    """One snapshot that is only read."""
    with explained(place), engine.connect() as connection:
        if place.path is None:
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


@contextmanager
def reading_through(engine: Engine, place: Location) -> Iterator[Connection]:
    """As `reading`, for what goes through much once: little of the file is kept in memory."""
    with reading(engine, place) as connection:
        if place.path is None:
            yield connection
            return
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_PASSING_KIB}")
        try:
            yield connection
        finally:
            connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE_KIB}")


@contextmanager
def writing(engine: Engine, place: Location) -> Iterator[Connection]:
    """One transaction under the write lock: all of it is kept, or nothing."""
    with explained(place), engine.connect() as connection, connection.execution_options(**{_WRITES: True}).begin():
        if place.path is None:
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _ADVISORY_LOCK})
        yield connection
    if place.path is not None:
        bound_log(engine, place.path)


def bound_log(engine: Engine, path: Path) -> None:
    """Empty the write-ahead log where it has outgrown its limit.

    A reader with an old snapshot keeps it from being emptied: then every writer waits for it a moment, so that the log
    grows slower than the reader reads.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > _LOG_LIMIT:
        empty_log(engine, _MOMENT)


def empty_log(engine: Engine, seconds: float = BUSY_SECONDS) -> None:
    """Write all of SQLite's log into the file and cut it to nothing; waits so long for those who use it."""
    waits = f"PRAGMA busy_timeout={int(1000 * seconds)}", f"PRAGMA busy_timeout={1000 * BUSY_SECONDS}"
    _outside(engine, waits[0], "PRAGMA wal_checkpoint(TRUNCATE)", waits[1])


def scrub(engine: Engine, place: Location) -> None:
    """Rewrite the whole database, so that nothing of what was deleted is left in free pages or in the log."""
    with explained(place):
        if place.path is None:
            _outside(engine, *(f"VACUUM (FULL) {name}" for name in (*metadata.tables, "words")))
        else:
            _outside(engine, "PRAGMA query_only=OFF", "VACUUM")
            empty_log(engine)


def _outside(engine: Engine, *statements: str) -> None:
    """Run what no transaction may hold."""
    with engine.execution_options(isolation_level="AUTOCOMMIT", **{_OUTSIDE: True}).connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@contextmanager
def explained_files(path: Path) -> Iterator[None]:
    """Errors of the file system inside, as errors of ours that say what to do."""
    try:
        yield
    except OSError as e:
        raise ArchiveError(f"{path} cannot be written: {e.strerror or e}. Check the folder, its rights and its room.") from e


@contextmanager
def explained(place: Location) -> Iterator[None]:
    """Errors of the database inside, as errors of ours that say what to do."""
    try:
        yield
    except DBAPIError as e:
        raise _explain(e, place) from e


def _explain(error: DBAPIError, place: Location) -> ArchiveError:
    cause = error.orig
    name = getattr(cause, "sqlite_errorname", "") or ""
    said = str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ArchiveLocked(f"Another process has been writing to {place} for {BUSY_SECONDS} s. Try again when it is done.")
    if name.startswith("SQLITE_READONLY"):
        return ArchiveError(f"{place} cannot be written: the file or its folder is read-only. Change its rights, then try again.")
    if name.startswith("SQLITE_FULL"):
        return ArchiveError(f"The disk of {place} is full. What was stored before is whole; make room and start again.")
    if name.startswith("SQLITE_CANTOPEN"):
        return ArchiveError(f"{place} cannot be opened ({said}). Check that the folder exists and its rights.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return ArchiveBroken(f"{place} is no archive or is damaged ({said}). Restore a backup: dragoman archive restore.")
    return ArchiveError(f"The database of {place} refused: {said}")

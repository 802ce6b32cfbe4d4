"""A backup becomes an archive: built and verified beside the place, then put there in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection, Engine, text

from dragoman.archive.engine import explained, make_engine, make_file, reading, writing
from dragoman.archive.location import Location, check_drive, location
from dragoman.archive.migrate import migrate, version
from dragoman.archive.portable import Backup
from dragoman.archive.snapshots import copy_database
from dragoman.archive.verify.verify import problems
from dragoman.archive.writer import loading, projections
from dragoman.archive.writer.loading import Tombstone
from dragoman.archive.writer.pen import Pen
from dragoman.errors import ArchiveBroken, ArchiveError

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = :schema"
_FUNCTIONS = "SELECT proname FROM pg_proc WHERE pronamespace = CAST(:schema AS regnamespace)"


def restore(backup: Backup, place: Location, now: str, *, force: bool) -> None:
    """Put a backup at a place; what was forgotten there stays forgotten.

    ArchiveError where there is an archive already and `force` is not given, ArchiveBroken where the backup
    is damaged: then the place is as it was.
    """
    forgotten = _forgotten(place, force)
    backup.check()
    if place.path is not None:
        check_drive(place.path)
        place.path.parent.mkdir(parents=True, exist_ok=True)
        _restore_file(backup, place.path, now, forgotten)
    else:
        _restore_schema(backup, place, now, forgotten)


def _forgotten(place: Location, force: bool) -> list[Tombstone]:
    if place.path is not None and not place.path.exists():
        return []
    with _engine(place) as engine, reading(engine, place) as connection:
        if version(connection) is None:
            return []
        if not force:
            raise ArchiveError(f"There is an archive at {place} already. To put the backup in its place, add --force.")
        return loading.tombstones_of(connection)


@contextmanager
def _engine(place: Location) -> Iterator[Engine]:
    engine = make_engine(place)
    try:
        yield engine
    finally:
        engine.dispose()


def _restore_file(backup: Backup, path: Path, now: str, forgotten: Sequence[Tombstone]) -> None:
    with TemporaryDirectory(prefix=".dragoman-", dir=path.parent) as temporary:
        beside = Path(temporary) / "restored.db"
        _build(backup, location(beside), now, forgotten)
        make_file(location(path))
        # SQLite's own copy is one transaction of the archive that is there: its readers see the old or the new.
        with explained(location(path)):
            copy_database(beside, path)


def _build(backup: Backup, place: Location, now: str, forgotten: Sequence[Tombstone]) -> None:
    with _engine(place) as engine:
        make_file(place)
        migrate(engine, place, lambda connection: projections.keep_up(Pen(connection, now)), projections.untold)
        with writing(engine, place) as connection:
            loading.load(Pen(connection, now), backup, forgotten)
        wrong = next(problems(lambda: reading(engine, place)), None)
        if wrong is not None:
            raise ArchiveBroken(f"The backup does not make a whole archive: {wrong.where} {wrong.what}. Take another backup.")


def _restore_schema(backup: Backup, place: Location, now: str, forgotten: Sequence[Tombstone]) -> None:
    schema = f"dragoman_restoring_{uuid4().hex[:12]}"
    beside = Location(place.url.update_query_dict({"options": f"-csearch_path={schema}"}), None)
    with _engine(place) as engine:
        with writing(engine, place) as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
        try:
            _build(backup, beside, now, forgotten)
            with writing(engine, place) as connection:
                _swap(connection, schema)
        finally:
            with writing(engine, place) as connection:
                connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))


def _swap(connection: Connection, schema: str) -> None:
    """Move our tables and functions from a schema to the current one, in place of those of the same names."""
    current = connection.execute(text("SELECT current_schema()")).scalar_one()
    for kind, ending, names in (("TABLE", "", _TABLES), ("FUNCTION", "()", _FUNCTIONS)):
        found = connection.execute(text(names), {"schema": schema}).scalars().all()
        for name in found:
            connection.execute(text(f'DROP {kind} IF EXISTS {current}."{name}"{ending} CASCADE'))
        for name in found:
            connection.execute(text(f'ALTER {kind} {schema}."{name}"{ending} SET SCHEMA {current}'))

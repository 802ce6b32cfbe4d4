"""Places of archives, and what is refused there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from helpers.incoming import incoming
from sqlalchemy import inspect, text

from dragoman.archive import location as locations
from dragoman.archive import migrate
from dragoman.archive.archive import Archive
from dragoman.archive.location import location
from dragoman.archive.tables import metadata
from dragoman.errors import ArchiveError, ArchiveTooNew


def test_a_path_or_a_url(tmp_path: Path) -> None:
    assert location(tmp_path / "a.db").path == tmp_path / "a.db"
    assert location(f"sqlite:///{tmp_path}/a.db").path == tmp_path / "a.db"
    assert location("postgresql://me:secret@host/db").path is None
    assert "secret" not in str(location("postgresql://me:secret@host/db"))


@pytest.mark.parametrize("named", ["mysql://host/db", "postgresql://host:port/db"])
def test_other_databases_are_refused(named: str) -> None:
    with pytest.raises(ArchiveError):
        location(named)


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "_file_system", lambda path: "nfs4")
    with pytest.raises(ArchiveError, match="network drive"):
        Archive(tmp_path / "a.db", make=True)
    assert not (tmp_path / "a.db").exists()


def test_the_file_system_of_a_path_is_that_of_its_nearest_mount(tmp_path: Path) -> None:
    assert locations._file_system(tmp_path / "new" / "a.db")
    assert locations._file_system(Path("/proc/self")) == "proc"


def test_migrations_make_what_the_tables_say(archive: Archive) -> None:
    with archive.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    ours = [d for d in found if "words" not in str(d) and "alembic" not in str(d)]
    assert ours == []


def test_an_archive_from_a_newer_version_is_refused(archive: Archive, place: str) -> None:
    with archive.writing() as pen:
        pen.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    try:
        for make in (False, True):
            with pytest.raises(ArchiveTooNew, match="newer version"):
                Archive(place, make=make)
    finally:
        with archive.writing() as pen:
            pen.connection.execute(text(f"UPDATE alembic_version SET version_num = '{migrate.numbers()[-1]}'"))


def test_before_tables_change_a_checked_copy_is_made_with_what_is_in_the_log(tmp_path: Path, empty: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(empty.read_bytes())
    with Archive(path) as archive:
        archive.add(incoming())
        assert path.with_name("archive.db-wal").stat().st_size > 0
        copy = migrate.copy_before(path, "0000")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_no_copy_without_room(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 10})())
    with pytest.raises(ArchiveError, match="Make room"):
        migrate.copy_before(empty, "0000")


def test_an_old_server_is_refused(bare: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not bare.startswith("postgresql"):
        pytest.skip("SQLite comes with Python")
    monkeypatch.setattr(migrate, "_POSTGRESQL", (999,))
    with pytest.raises(ArchiveError, match="999 or newer"):
        Archive(bare, make=True)


def test_an_empty_database_is_no_archive_until_it_is_made(bare: str) -> None:
    with Archive(bare, make=True) as archive, archive.reading() as connection:
        assert {"articles", "cases", "words"} <= set(inspect(connection).get_table_names())
    with Archive(bare) as archive:
        assert archive.stats()["rows"]["articles"] == 0


def test_what_other_rules_made_is_told_and_made_anew_by_the_next_that_writes(archive: Archive, place: str) -> None:
    archive.add(incoming())
    with archive.writing() as pen:
        pen.connection.execute(text("UPDATE made_with SET version = 'other'"))
        pen.connection.execute(text("UPDATE cases SET reports = 7"))
    assert "rules of another version" in str(archive.verify())
    with Archive(place, make=True) as opened:
        assert opened.verify() == []

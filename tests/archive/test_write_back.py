"""What was added is written from SQLite's log into the file while more is added, and nothing is lost where that fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import incoming

from dragoman.archive import write_back
from dragoman.archive.archive import Archive
from dragoman.archive.write_back import WriteBack


@pytest.fixture
def path(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(write_back, "_ARTICLES", 2)
    return shutil.copy(empty, tmp_path / "archive.db")


def _add(archive: Archive, first: int, number: int) -> None:
    for n in range(first, first + number):
        archive.add(incoming(f"KEN > TUN SUPPORT | signed {n}", url=f"https://a.example/{n}"))


def _in_file(path: Path) -> int:
    """Articles that the file holds without its log."""
    with Archive(shutil.copy(path, path.with_name("alone.db"))) as alone:
        return alone.stats()["rows"]["articles"]


def test_another_thread_writes_the_log_and_the_writer_what_came_meanwhile(path: Path) -> None:
    with Archive(path, clock=Clock()) as archive:
        _add(archive, 0, 1)
        assert _in_file(path) == 0
        _add(archive, 1, 1)
        archive._write_back.close()
        assert _in_file(path) == 2
        log = path.with_name("archive.db-wal").stat().st_size
        _add(archive, 2, 1)
        assert _in_file(path) == 3
        _add(archive, 3, 1)
        assert path.with_name("archive.db-wal").stat().st_size == log  # it has begun anew
        assert archive.verify() == []


def test_what_cannot_be_written_stays_in_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(path, clock=Clock()) as archive:
        monkeypatch.setattr(write_back.sqlite3, "connect", _refuses)
        _add(archive, 0, 4)
        assert archive.stats()["rows"]["articles"] == 4
        monkeypatch.undo()
        assert archive.verify() == []


def _refuses(*_: object, **__: object) -> None:
    raise write_back.sqlite3.OperationalError("unable to open database file")


def test_a_server_has_no_log_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_back, "_ARTICLES", 1)
    monkeypatch.setattr(write_back, "_write", _refuses)
    one = WriteBack(None)
    one.added(5)
    one.added(5)
    one.close()

"""The write-ahead log stays bounded, and a reader that holds it up holds up nobody for long."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from helpers.clock import Clock
from helpers.incoming import incoming

from dragoman.archive.archive import Archive

LIMIT = 300_000


@pytest.fixture
def archive(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    path = tmp_path / "archive.db"
    path.write_bytes(empty.read_bytes())
    monkeypatch.setattr("dragoman.archive.engine._LOG_LIMIT", LIMIT)
    monkeypatch.setattr("dragoman.archive.engine._MOMENT", 0.05)
    return Archive(path, clock=Clock())


def _add(archive: Archive, number: int) -> None:
    for n in range(number):
        archive.add(incoming(f"KEN > TUN SUPPORT | signed {n}\n" + f"words {n} " * 2000, url=f"https://a.example/{n}"))


def _log(archive: Archive) -> int:
    assert archive.place.path is not None
    return archive.place.path.with_name("archive.db-wal").stat().st_size


def test_the_log_is_cut_when_it_outgrows_its_limit(archive: Archive) -> None:
    _add(archive, 12)
    assert _log(archive) <= LIMIT
    assert archive.verify() == []


def test_a_long_reader_delays_a_writer_by_a_moment_and_the_log_is_cut_after_it(archive: Archive) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM articles").scalar()
        start = perf_counter()
        _add(archive, 6)
        assert perf_counter() - start < 20  # not the half minute that a writer waits for another
        assert _log(archive) > LIMIT
    archive.add(incoming("KEN > TUN CONSULT | met"))
    assert _log(archive) <= LIMIT

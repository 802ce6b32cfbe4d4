"""Whatever happens to a writer, the archive is whole; two writers lose and double nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import SIGNED, incoming
from sqlalchemy import func, select, text

from dragoman.archive.archive import Archive
from dragoman.archive.projections import cases
from dragoman.archive.tables import articles
from dragoman.archive.writer.pen import Pen
from dragoman.errors import ArchiveBroken, ArchiveError

TESTS = Path(__file__).parents[1]
_ADDS = """
import sys
sys.path.insert(0, sys.argv[2])
from helpers.incoming import incoming
from dragoman.archive.archive import Archive
with Archive(sys.argv[1]) as archive:
    print("ready", flush=True)
    for n in range(int(sys.argv[3]), int(sys.argv[4])):
        archive.add(incoming(published="2024-03-12", url=f"https://{n}.example/"))
        print(n, flush=True)
"""


def _adder(place: str, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _ADDS, place, str(TESTS), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _articles(archive: Archive) -> int:
    with archive.reading() as connection:
        return connection.execute(select(func.count()).select_from(articles)).scalar_one()


def test_killed_at_any_moment_it_is_whole_and_resumes(place: str) -> None:
    done = 0
    for after in (0.01, 0.06, 0.15):
        adder = _adder(place, 0, 40)
        assert adder.stdout is not None
        adder.stdout.readline()
        time.sleep(after)
        os.kill(adder.pid, signal.SIGKILL)
        told = adder.stdout.read().split()
        adder.wait()
        with Archive(place) as archive:
            assert archive.verify() == []
            kept = _articles(archive)
        # Whatever was reported as added is there; at most one more was added and not reported.
        assert len(told) <= kept <= max(len(told), done) + 1
        done = kept
    last = _adder(place, 0, 40)
    last.communicate()
    with Archive(place) as archive:
        assert _articles(archive) == 40
        assert archive.verify() == []


def test_two_writers_make_one_case_of_one_event(place: str) -> None:
    writers = [_adder(place, 0, 15), _adder(place, 15, 30)]
    for writer in writers:
        writer.communicate()
    assert [w.returncode for w in writers] == [0, 0]
    with Archive(place) as archive, archive.reading() as connection:
        found = connection.execute(select(cases.c.reports)).scalars().all()
    assert list(found) == [30]


def test_readers_see_one_moment_while_another_writes(archive: Archive, place: str) -> None:
    with archive.reading() as connection:
        before = connection.execute(select(func.count()).select_from(articles)).scalar_one()
        with Archive(place) as other:
            other.add(incoming())
        assert connection.execute(select(func.count()).select_from(articles)).scalar_one() == before
    assert _articles(archive) == before + 1


@pytest.fixture
def path(tmp_path: Path, empty: Path) -> Path:
    """An archive in SQLite with one article."""
    made = tmp_path / "archive.db"
    made.write_bytes(empty.read_bytes())
    with Archive(made, clock=Clock()) as archive:
        archive.add(incoming(published="2024-03-12"))
    return made


def test_a_full_disk_leaves_what_was_there(path: Path) -> None:
    with Archive(path) as archive:
        with pytest.raises(ArchiveError, match="full"), archive.writing() as pen:
            _fill_disk(pen)
        assert archive.verify() == []
        assert archive.add(incoming(SIGNED + " again"))[0].change == "new"  # type: ignore[union-attr]


def _fill_disk(pen: Pen) -> None:
    # Below the size of the file the limit is its size; beyond it SQLite answers as for a full disk.
    pen.connection.execute(text("PRAGMA max_page_count=1"))
    pen.connection.execute(text("INSERT INTO originals VALUES ('x', 1, zeroblob(1000000))"))


_ADDS_AS_NOBODY = """
import os, sys
sys.path.insert(0, sys.argv[2])
from helpers.incoming import incoming
from dragoman.archive.archive import Archive
from dragoman.archive.writer.pen import Pen
from dragoman.errors import ArchiveError
with Archive(sys.argv[3]) as archive:
    archive.kept_as(incoming().article)  # loads all modules, which nobody else may read
if os.geteuid() == 0:
    os.setuid(65534)  # rights do not bind the administrator
with Archive(sys.argv[1]) as archive:
    assert not archive.kept_as(incoming("Something new").article)
    try:
        archive.add(incoming("KEN > TUN CONSULT | Something new"))
    except ArchiveError as e:
        print(e)
"""


def test_a_file_turned_read_only_can_be_read_and_says_what_to_do(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder) / "archive.db"
        shutil.copy(path, closed)
        closed.chmod(0o444)
        Path(folder).chmod(0o777)
        command = [sys.executable, "-c", _ADDS_AS_NOBODY, str(closed), str(TESTS), str(path)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        closed.chmod(0o600)
        assert "read-only" in told
        with Archive(closed) as archive:
            assert archive.verify() == []


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(ArchiveBroken, match="no archive"):
        Archive(path)

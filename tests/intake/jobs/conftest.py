from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from helpers.adding import ANALYST, work_off
from helpers.fakes import FakeReader

from dragoman.archive.archive import Archive
from dragoman.intake import workers
from dragoman.intake.jobs.spool import Spool, Upload
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue, reading
from dragoman.users.jobs.job import Details, Job, JobResult, Kind, Wish

_NOTHING = Details()


class Desk:
    """An archive with its users, where jobs are asked for and worked off at once."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.users = UserFile.of(archive.place)
        self.spool = Spool(self.users.path)
        self.leaving = Event()

    def ask(self, kind: Kind, details: Details = _NOTHING, folder: str | None = None, collection: str = "press") -> int:
        """Ask for a job."""
        with self.users.writing() as connection:
            return queue.ask(connection, ANALYST, Wish(kind, "about", collection, details, folder))

    def upload(self, *named: tuple[str, bytes], kind: Kind = "files", details: Details = _NOTHING) -> int:
        """Ask for files to be added."""
        kept = self.spool.keep([Upload(name, BytesIO(data)) for name, data in named], 1 << 30)
        return self.ask(kind, details, kept)

    def job(self, id: int) -> Job:
        """A job as it stands."""
        with self.users.reading() as connection:
            return reading.job(connection, id)

    def results(self, id: int) -> list[JobResult]:
        """What became of its inputs."""
        with self.users.reading() as connection:
            return list(reading.results(connection, id, None, 1_000)[0])

    def work(self) -> None:
        """Work off what waits."""
        work_off(self.archive, self.leaving)

    def done(self, id: int) -> list[JobResult]:
        """Work off what waits; what became of the inputs of a job, which must have come to its end."""
        self.work()
        assert self.job(id).state == "done", self.job(id)
        return self.results(id)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(workers, "_reader", lambda task: FakeReader())
    with Archive(tmp_path / "archive.db", make=True) as archive:
        yield Desk(archive)

"""The process that works off jobs, as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from helpers.incoming import SIGNED
from intake.jobs.conftest import Desk

from dragoman.intake.jobs.starting import Workers
from dragoman.users.jobs import queue
from dragoman.users.jobs.job import Details, State

_CHILD = """
import sys
from pathlib import Path
from helpers.fakes import FakeReader
from dragoman.intake import workers
workers._reader = lambda task: FakeReader()
from dragoman.intake.jobs import worker
if __name__ == "__main__":
    worker.main(Path(sys.argv[1]))
"""
_TESTS = str(Path(__file__).parents[2])
_PATIENCE = 60.0


@contextmanager
def process(desk: Desk) -> Iterator[subprocess.Popen[bytes]]:
    """A process beside, until its server is gone."""
    path = os.pathsep.join([_TESTS, *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    env = {**os.environ, "PYTHONPATH": path, "DRAGOMAN_ARCHIVE": str(desk.archive.place.path)}
    with subprocess.Popen([sys.executable, "-c", _CHILD, str(desk.users.path)], stdin=subprocess.PIPE, env=env) as started:
        assert started.stdin is not None
        try:
            yield started
        finally:
            started.stdin.close()
            assert started.wait(_PATIENCE) == 0


def wait_for(desk: Desk, id: int, state: State) -> None:
    """Wait until a job is as it should be."""
    end = monotonic() + _PATIENCE
    while desk.job(id).state != state:
        assert monotonic() < end, desk.job(id)
        sleep(0.05)


def test_jobs_are_worked_off_and_those_of_a_dead_process_told(desk: Desk) -> None:
    left = desk.upload(("left.txt", b"Left words."))
    with desk.users.writing() as connection:
        queue.take(connection)
    first, second = desk.upload(("a.txt", SIGNED.encode())), fleeting(desk)
    with process(desk):
        wait_for(desk, left, "interrupted")
        wait_for(desk, first, "done")
        wait_for(desk, second, "failed")
        later = desk.upload(("b.txt", b"Later words."))
        wait_for(desk, later, "done")
    assert [one.change for one in desk.results(first)] == ["new"]


def fleeting(desk: Desk) -> int:
    """A job that ends at once."""
    return desk.ask("forget", Details(article="nothing", reason="x"))


def test_of_two_processes_one_waits_until_the_other_is_gone(desk: Desk) -> None:
    id = desk.upload(("a.txt", SIGNED.encode()))
    with process(desk):
        wait_for(desk, id, "done")
        with process(desk) as other:
            wait_for(desk, fleeting(desk), "failed")
            assert other.poll() is None
        wait_for(desk, fleeting(desk), "failed")


def test_a_server_starts_the_process_where_a_job_waits(desk: Desk) -> None:
    workers = Workers(desk.archive.place, desk.users)
    workers.see_to()
    assert workers._process is None
    id = fleeting(desk)
    workers.see_to()
    started = workers._process
    assert started is not None
    workers.see_to()
    assert workers._process is started
    wait_for(desk, id, "failed")
    workers.close()
    assert started.poll() is not None


def test_a_server_that_is_closed_starts_nothing(desk: Desk) -> None:
    workers = Workers(desk.archive.place, desk.users)
    workers.close()
    fleeting(desk)
    workers.see_to()
    assert workers._process is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bounds")
def test_the_process_is_bounded_and_gives_way() -> None:
    show = "import os, resource; print(resource.getrlimit(resource.RLIMIT_AS)[0], os.nice(0))"
    code = f"from dragoman.intake.jobs.limits import limit; limit(); {show}"
    before = os.nice(0)
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert told == [str(6144 * 1024 * 1024), str(min(before + 10, 19))]

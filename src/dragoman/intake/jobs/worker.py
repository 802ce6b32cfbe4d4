"""The process that works off jobs, one after the other, until none is left for a while or its server is gone.

    python -m dragoman.intake.jobs.worker USERS     (the archive is that of DRAGOMAN_ARCHIVE)

Of several processes for one file of users only one works, under a lock; the others wait.  Its standard input is a pipe whose
other end the server holds: when that closes, the server is gone.  What is heavy is imported once there is work.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from filelock import FileLock, Timeout

from dragoman.intake.jobs.limits import limit
from dragoman.settings import Settings
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue, reading
from dragoman.users.jobs.job import Job

IDLE_SECONDS = 60.0
"""So long the process waits for another job, with its models in memory."""
_LOOK_SECONDS = 0.25


def main(users: Path) -> None:
    """Work until there is nothing to do."""
    limit()
    stop = Event()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the server, which then closes the pipe
    signal.signal(signal.SIGTERM, lambda number, frame: stop.set())
    Thread(target=_watch_server, args=(stop,), daemon=True).start()
    lock = FileLock(users.with_suffix(".worker.lock"))
    while not stop.is_set():
        try:
            with lock.acquire(timeout=0):
                _work(UserFile(users), stop)
            return
        except Timeout:
            stop.wait(_LOOK_SECONDS)


def _watch_server(stop: Event) -> None:
    sys.stdin.buffer.read()
    stop.set()


def _work(users: UserFile, stop: Event) -> None:
    """Take jobs until none came for a while.  Those that seem to run were left by a process that died."""
    with users.writing() as connection:
        queue.interrupt(connection)
    last = monotonic()
    while not stop.is_set() and monotonic() - last < IDLE_SECONDS:
        job = _next(users)
        if job is None:
            stop.wait(_LOOK_SECONDS)
            continue
        from dragoman.intake.jobs.attending import attend

        attend(job, Settings().archive, users, stop)
        last = monotonic()


def _next(users: UserFile) -> Job | None:
    """The next job; where none waits nobody's writing is kept up to find that out."""
    with users.reading() as connection:
        if not reading.waiting(connection):
            return None
    with users.writing() as connection:
        return queue.take(connection)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    os._exit(0)  # threads that wait for what nobody needs any more must not keep it

"""A job while it runs: what becomes of it is kept, and it is ended where somebody wants that or it takes too long."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from threading import Event, Lock, Thread
from time import monotonic

from dragoman.archive.archive import Archive
from dragoman.intake.jobs.running import Bench, refusal, run
from dragoman.intake.jobs.spool import Spool
from dragoman.intake.result import Result
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue
from dragoman.users.jobs.job import Job, JobResult, State
from dragoman.users.jobs.reading import job as found

KEPT = timedelta(days=14)
"""So long a job is kept after its end."""
LONGEST_SECONDS = 4 * 3600.0
GRACE_SECONDS = 20.0
"""So long a job that should end may go on with the input at hand."""
_TELL_SECONDS = 0.5
_CRASHED = 3
_TOO_LONG = (
    f"It took longer than the {LONGEST_SECONDS / 3600:.0f} hours that are given. What was read is kept; give the rest anew."
)


def attend(job: Job, archive: str, users: UserFile, leaving: Event) -> None:
    """Run a job on the archive at a place to its end; `leaving` is set where the process is to end."""
    spool = Spool(users.path)
    watched = _Watched(job, users, leaving)
    state: State = "done"
    try:
        with Archive(archive) as store:
            message = run(job, Bench(store, users, spool, watched.stop, watched.tell, watched.counted))
    except Exception as e:
        state, message = "failed", refusal(e)
    watched.close(state, message)
    with users.writing() as connection:
        if (ended := found(connection, job.id)).state == "done" and ended.wish.folder:
            spool.drop(ended.wish.folder)
        kept = queue.tidy(connection, (datetime.now(UTC) - KEPT).isoformat(timespec="microseconds").replace("+00:00", "Z"))
    spool.tidy(kept)


class _Watched:
    """A job that runs, looked after by a thread: it writes down what has become of inputs, and sees when to stop."""

    def __init__(self, job: Job, users: UserFile, leaving: Event) -> None:
        self.stop = Event()
        self._job = job
        self._users = users
        self._leaving = leaving
        self._over = Event()
        self._told: list[JobResult] = []
        self._lock = Lock()
        self._until = monotonic() + LONGEST_SECONDS
        self._cancelled = False
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def tell(self, result: Result) -> None:
        """Take what became of an input."""
        with self._lock:
            self._told.append(JobResult(result.origin, result.change, result.article, result.reason))

    def counted(self, total: int | None) -> None:
        """Take of how many inputs the job is."""
        with self._users.writing() as connection:
            queue.count(connection, self._job.id, total)

    def close(self, state: State, message: str | None) -> None:
        """Keep how it ended."""
        self._over.set()
        self._thread.join()
        self._keep()
        if self.stop.is_set() and state == "done":
            state, message = self._stopped()
        self._end(state, message)

    def _watch(self) -> None:
        stopped_at: float | None = None
        while not self._over.wait(_TELL_SECONDS):
            self._keep()
            if stopped_at is None and self._should_stop():
                stopped_at = monotonic()
                self.stop.set()
            if stopped_at is not None and monotonic() - stopped_at > GRACE_SECONDS:
                self._end(*self._stopped())
                os._exit(_CRASHED)  # the input at hand does not end; what was kept is kept

    def _should_stop(self) -> bool:
        with self._users.reading() as connection:
            self._cancelled = found(connection, self._job.id).stopping
        return self._cancelled or self._leaving.is_set() or monotonic() > self._until

    def _stopped(self) -> tuple[State, str | None]:
        if self._cancelled:
            return "cancelled", None
        return ("interrupted", None) if self._leaving.is_set() else ("failed", _TOO_LONG)

    def _keep(self) -> None:
        with self._lock:
            told, self._told = self._told, []
        if told:
            with self._users.writing() as connection:
                queue.tell(connection, self._job.id, told)

    def _end(self, state: State, message: str | None) -> None:
        with self._users.writing() as connection:
            queue.end(connection, self._job.id, state, message)

"""One process that takes files apart, seen from outside."""

from __future__ import annotations

import time
from multiprocessing import get_context
from typing import Any, BinaryIO

from dragoman.errors import WorkerLost
from dragoman.sources.isolation import child
from dragoman.sources.isolation.jobs import Done, Job, Read
from dragoman.sources.limits import Options


class Worker:
    """A process, started at its first job; after it died or had its share of jobs the next job starts another."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._process: Any = None
        self._connection: Any = None
        self._jobs = 0
        self._deadline = 0.0

    def send(self, job: Job) -> None:
        """Hand over a job; its results are received until one is `Done`.  Raises WorkerLost."""
        if self._process is not None and self._jobs >= self._options.limits.jobs_a_worker:
            self.stop()
        if self._process is None:
            self._start()
        self._jobs += 1
        self._renew()
        try:
            self._connection.send(job)
        except OSError as e:
            raise self._lost() from e

    def receive(self, source: BinaryIO | None = None) -> Any:
        """The next result of the job; `source` is what the process may ask to be read for it.  Raises WorkerLost."""
        try:
            while True:
                if not self._connection.poll(max(self._deadline - time.monotonic(), 0)):
                    self.stop()
                    seconds = self._options.limits.clock_seconds
                    raise WorkerLost(f"It takes longer than the {seconds:.0f} seconds that are given to take it apart. Split it.")
                result = self._connection.recv()
                if not isinstance(result, Read):
                    self._renew()
                    return result
                self._connection.send_bytes(source.read(result.size) if source is not None else b"")
                self._renew()
        except (EOFError, OSError) as e:
            raise self._lost() from e

    def results(self, job: Job, source: BinaryIO | None = None) -> Any:
        """All results of a job as they come."""
        self.send(job)
        while not isinstance(result := self.receive(source), Done):
            yield result

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._connection.close()
            self._process.kill()
            self._process.join()
            self._process = self._connection = None

    def _start(self) -> None:
        context = get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=child.main, args=(other, self._options), daemon=True)
        self._process.start()
        other.close()
        self._jobs = 0

    def _renew(self) -> None:
        self._deadline = time.monotonic() + self._options.limits.clock_seconds

    def _lost(self) -> WorkerLost:
        self._process.join(1)
        code = self._process.exitcode
        self.stop()
        why = f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"
        return WorkerLost(f"The process that took it apart died ({why}): want of memory, of time, or a fault. Check the file.")

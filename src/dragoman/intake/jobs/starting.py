"""The server starts the process that works off jobs where there are some, and lets it go when it ends itself."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Lock, Thread
from time import monotonic

from dragoman.archive.location import Location
from dragoman.users.file import UserFile
from dragoman.users.jobs import reading

_SOON = 5.0
"""Seconds within which a process that ended did no work: it is not started again at once."""
_PATIENCE = 25.0


class Workers:
    """Starts at most one process for one server; those of other servers on the same file wait for one another."""

    def __init__(self, archive: Location, users: UserFile) -> None:
        self._archive = archive
        self._users = users
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._closed = False

    def see_to(self) -> None:
        """Have a process where a job waits, or seems to run while nobody works on it."""
        with self._users.reading() as connection:
            wanted = reading.waiting(connection) > 0
        with self._lock:
            if wanted and not self._closed and self._process is None:
                self._start()

    def close(self) -> None:
        """Let the process end, with what it is working on kept as interrupted."""
        with self._lock:
            self._closed = True
            process = self._process
        if process is not None and process.stdin is not None:
            process.stdin.close()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()

    def _start(self) -> None:
        # The archive's address may hold a password, which everybody could read on a command line.
        place = str(self._archive.path or self._archive.url.render_as_string(hide_password=False))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "dragoman.intake.jobs.worker", str(self._users.path)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env={**os.environ, "DRAGOMAN_ARCHIVE": place},
        )  # fmt: skip
        Thread(target=self._see_end, args=(self._process, monotonic()), daemon=True).start()

    def _see_end(self, process: subprocess.Popen[bytes], begun: float) -> None:
        """Once the process has ended, see to jobs that came meanwhile."""
        process.wait()
        with self._lock:
            self._process = None
        if monotonic() - begun > _SOON:
            self.see_to()

"""SQLite's log is written into the file while articles come in, without those who add waiting for the disk.

SQLite does it itself at a commit once its log is long, and the writer waits: a fifth of the time of adding many.  So another
thread does most of it before that.  What was added meanwhile is little; the writer itself writes that, so that nothing is
left and the log begins anew.
"""

from __future__ import annotations

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

_ARTICLES = 48
"""Articles after which the log is written: some 8,000 pages, two thirds of what makes SQLite do it itself."""
_TIMES = 2
"""What came in while the log was being written is written again: then less than a turn or two is left."""


class WriteBack:
    """Writes the log of the archive in a file, `path`; of a server, whose path is None, there is none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._new = 0
        self._thread = ThreadPoolExecutor(1, "dragoman-log")
        self._running: Future[None] | None = None

    def added(self, articles: int) -> None:
        """So many articles more are in the log; to be told between two transactions.  Raises sqlite3.Error."""
        self._new += articles
        if self._path is None:
            return
        if self._running is None and self._new >= _ARTICLES:
            self._new, self._running = 0, self._thread.submit(_write, self._path, _TIMES)
        elif self._running is not None and self._running.done():
            done, self._running = self._running, None
            done.result()
            _write(self._path, 1)

    def close(self) -> None:
        """Wait for the thread."""
        self._thread.shutdown()


def _write(path: Path, times: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for _ in range(times):
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    finally:
        connection.close()

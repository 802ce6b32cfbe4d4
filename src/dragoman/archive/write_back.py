"""SQLite's log is written into the file while articles come in, without those who add waiting for the disk.

SQLite does it itself at a commit once its log is long, and the writer waits: a fifth of the time of adding many.  So another
thread does most of it before that.  What was added meanwhile is little; the writer itself writes that, so that nothing is
left and the log begins anew.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

_ARTICLES = 48
"""Articles after which the log is written: some 7,000 pages, over half of what makes SQLite do it itself."""
_TIMES = 2
"""What came in while the log was being written is written again: then what is left is that of a turn or two."""


class WriteBack:
    """Writes the log of the archive in a file, `path`; of a server, whose path is None, there is none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._new = 0
        self._thread: Thread | None = None

    def added(self, articles: int) -> None:
        """So many articles more are in the log; to be told between two transactions."""
        self._new += articles
        if self._path is None:
            return
        if self._thread is None and self._new >= _ARTICLES:
            self._new, self._thread = 0, Thread(target=_write, args=(self._path, _TIMES), name="dragoman-write-back")
            self._thread.start()
        elif self._thread is not None and not self._thread.is_alive():
            self._thread = None
            _write(self._path, 1)

    def close(self) -> None:
        """Wait for the thread."""
        if self._thread is not None:
            self._thread.join()


def _write(path: Path, times: int) -> None:
    # What cannot be written now stays in the log, as where SQLite does it itself, and is written another time.
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for _ in range(times):
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

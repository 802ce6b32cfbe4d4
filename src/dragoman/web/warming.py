"""What the first pages would wait for, done beside them when the server starts."""

from __future__ import annotations

import gc
from threading import Thread

from dragoman.archive.archive import Archive
from dragoman.dossier.contents import contents
from dragoman.dossier.spelled import spellings

_ANY = ("FRA", "GBR")
"""A dossier of any pair loads the words, labels and people that all need, also where nothing is known of it."""


def warm(archive: Archive) -> None:
    """Begin; nobody waits for it."""
    Thread(target=_warm, args=(archive,), daemon=True).start()


def _warm(archive: Archive) -> None:
    spellings()
    with archive.reading() as connection:
        contents(connection, _ANY)
    # What was loaded stays as long as the server: the collector need not go through it again and again.
    gc.collect()
    gc.freeze()

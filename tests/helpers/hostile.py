"""A process that takes files apart as the real one does, and one kind of file more, whose reader does what its name says."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import PurePath
from typing import Any

from dragoman.records import Article
from dragoman.sources import kinds
from dragoman.sources.document import Document
from dragoman.sources.isolation import child
from dragoman.sources.limits import Options


def read(document: Document, options: Options) -> Iterable[Article]:
    """Do the harm that the document's name tells."""
    return harm(PurePath(document.name).stem)


def harm(name: str) -> Iterable[Article]:
    """Do the harm of this name."""
    return _HARM[name]()


def main(connection: Connection[Any, Any], options: Options) -> None:
    """As `child.main`, with the harmful kind."""
    kinds.kinds.cache_clear()
    known = (*kinds.kinds(), kinds.Kind("hostile", (".hostile",), read=read))
    kinds.kinds = lambda: known  # type: ignore[assignment]
    child.kinds = kinds.kinds
    _real_main(connection, options)


_real_main = child.main


def _crash() -> Iterable[Article]:
    os.abort()


def _memory() -> Iterable[Article]:
    held = []
    while True:
        held.append(bytearray(64 * 1024 * 1024))


def _leave() -> Iterable[Article]:
    os._exit(3)


def _unforeseen() -> Iterable[Article]:
    raise AttributeError("no such thing")


def _sleep() -> Iterable[Article]:
    time.sleep(600)
    return []


def _spin() -> Iterable[Article]:
    while True:
        pass


def _pid() -> Iterable[Article]:
    return [Article(text="Some words.", title=str(os.getpid()))]


_HARM = {
    "crash": _crash,
    "memory": _memory,
    "leave": _leave,
    "unforeseen": _unforeseen,
    "sleep": _sleep,
    "spin": _spin,
    "pid": _pid,
}

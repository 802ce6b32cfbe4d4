"""Functions called on strangers' bytes in a process of its own: feeds, sitemaps, lists of feeds, heads of pages."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from types import TracebackType
from typing import TypeVar

from dragoman.errors import DragomanError
from dragoman.sources.given import Given
from dragoman.sources.isolation.jobs import Call
from dragoman.sources.isolation.worker import Worker
from dragoman.sources.limits import MIB, Limits, Options

T = TypeVar("T")
# Lists are smaller than documents, and others wait while one is taken apart.
LIMITS = Limits(memory_bytes=1024 * MIB, processor_seconds=20, clock_seconds=30.0)


class Apart:
    """A process that calls functions for us, one at a time; threads may share it.  Closed at the end of `with`.

    None is started before there is something to call.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._worker = Worker(Options(limits))
        self._lock = Lock()

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        with self._lock:
            self._worker.stop()

    def call(self, origin: str, function: Callable[..., T], *arguments: object) -> T:
        """What a function of a module returns there; its own errors (DragomanError) come through.

        WorkerLost where the process died or took too long, InputError where the function failed in a way of its own.
        """
        with self._lock:
            try:
                (result,) = self._worker.results(Call(origin, function, arguments))
            except BaseException:
                self._worker.stop()  # else its answer would be taken for that of the next call
                raise
        if isinstance(result, Given):
            assert isinstance(result.article, DragomanError)
            raise result.article
        value: T = result.value
        return value

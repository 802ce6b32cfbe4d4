"""The process that takes files apart: a job in, its results out, until it is told to stop."""

from __future__ import annotations

import io
import logging
import signal
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any, BinaryIO, cast

from dragoman.errors import DragomanError, InputError, WorkerLost
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation.bounds import bound_memory, grant_time
from dragoman.sources.isolation.jobs import Call, Done, Job, Read, Returned, Walk
from dragoman.sources.kinds import kinds
from dragoman.sources.limits import Options
from dragoman.sources.taking import taken


def main(connection: Connection[Any, Any], options: Options) -> None:
    """Work off jobs until the other side is gone."""
    logging.disable(logging.ERROR)  # libraries complain of broken files, which are told as errors already
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other side decides what an interrupt ends
    bound_memory(options.limits)
    with suppress(EOFError, OSError):
        _work(connection, options)


def _work(connection: Connection[Any, Any], options: Options) -> None:
    while True:
        job: Job = connection.recv()
        grant_time(options.limits)
        for result in _results(job, connection, options):
            connection.send(result)
            if isinstance(job, Walk):
                grant_time(options.limits)
        connection.send(Done())


def _results(job: Job, connection: Connection[Any, Any], options: Options) -> Iterator[Given | Document | Returned]:
    """Results of a job; whatever goes wrong becomes an error in its place."""
    try:
        if isinstance(job, Walk):
            yield from _walked(job, connection, options)
        elif isinstance(job, Call):
            yield Returned(job.function(*job.arguments))
        else:
            yield from taken(job, options)
    except DragomanError as e:
        yield Given(job.origin, e)
    except MemoryError:
        yield Given(job.origin, WorkerLost("It takes more memory than is allowed to take it apart. Split it."))
    except Exception as e:  # parsers fail in many ways on broken files; none may cost more than its file
        yield Given(job.origin, InputError(f"It cannot be taken apart ({type(e).__name__}: {e}). Check the file."))


def _walked(job: Walk, connection: Connection[Any, Any], options: Options) -> Iterator[Given | Document]:
    kind = next(kind for kind in kinds() if kind.name == job.kind)
    assert kind.stream is not None
    with closing(open(job.path, "rb") if job.path else io.BufferedReader(_Remote(connection))) as stream:
        for part in kind.stream(cast(BinaryIO, stream), job.origin, options):
            yield replace(part, depth=1) if isinstance(part, Document) else part


class _Remote(io.RawIOBase):
    """A stream that the other side reads."""

    def __init__(self, connection: Connection[Any, Any]) -> None:
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._connection.send(Read(len(buffer)))
        data = self._connection.recv_bytes()
        buffer[: len(data)] = data
        return len(data)

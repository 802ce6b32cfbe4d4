"""Documents become articles in processes of their own, in order; a document that kills its process costs itself alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType

from dragoman.errors import DragomanError, EmptyInput, WorkerLost
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation.jobs import Done, Walk
from dragoman.sources.isolation.worker import Worker
from dragoman.sources.limits import Options
from dragoman.sources.reading_ahead import Rejoined

# So many results may wait behind one that is not there yet.
_AHEAD = 4


@dataclass(frozen=True)
class _Sent:
    worker: Worker
    document: Document


class Extractors:
    """Processes that take documents apart; none is started before there is a document for it.  Closed at the end of `with`."""

    def __init__(self, options: Options, jobs: int = 1) -> None:
        self._options = options
        self._workers = [Worker(options) for _ in range(jobs)]
        self._walker = Worker(options)
        self._waiting: deque[Given | _Sent] = deque()

    def __enter__(self) -> Extractors:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        for worker in (*self._workers, self._walker):
            worker.stop()

    def givens(self, parts: Iterable[Document | Given]) -> Iterator[Given]:
        """The articles of documents, in order, failures in their place."""
        turn = 0
        for part in parts:
            if isinstance(part, Given):
                self._waiting.append(part)
            else:
                worker = self._workers[turn % len(self._workers)]
                turn += 1
                while any(isinstance(w, _Sent) and w.worker is worker for w in self._waiting):
                    yield from self._next()
                self._send(worker, part)
            while self._waiting and (isinstance(self._waiting[0], Given) or len(self._waiting) > _AHEAD * len(self._workers)):
                yield from self._next()
        while self._waiting:
            yield from self._next()

    def walk(self, job: Walk, source: Rejoined | None = None) -> Iterator[Document | Given]:
        """The documents of a container, as its own process goes through it; EmptyInput where it holds none."""
        empty = True
        try:
            for part in self._walker.results(job, source):
                empty = False
                yield part
        except WorkerLost as e:
            yield Given(job.origin, e)
            return
        if empty:
            yield Given(job.origin, EmptyInput("There is no article in it. Check what it holds."))

    def _send(self, worker: Worker, document: Document) -> None:
        try:
            worker.send(document)
            self._waiting.append(_Sent(worker, document))
        except DragomanError as e:
            self._waiting.append(Given(document.origin, e))

    def _next(self) -> Iterator[Given]:
        """The results of what has waited longest."""
        first = self._waiting[0]
        if isinstance(first, Given):
            yield first
        else:
            try:
                while not isinstance(result := first.worker.receive(), Done):
                    yield result
            except WorkerLost as e:
                yield Given(first.document.origin, e)
        self._waiting.popleft()

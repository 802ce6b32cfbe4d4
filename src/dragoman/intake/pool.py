"""Work in several processes, results in order; a process that dies costs the item that killed it, no more."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Generic, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")
# So many items wait for each process: enough to keep it busy, few enough to hold memory down.
_AHEAD = 4


class Pool(Generic[In, Out]):
    """Processes that `start` once and `work` on items; an item that killed one has the result `lost`."""

    def __init__(
        self,
        jobs: int,
        work: Callable[[In], Out],
        lost: Callable[[In], Out],
        start: Callable[..., None],
        start_with: tuple[Any, ...] = (),
    ) -> None:
        self._jobs = jobs
        self._work = work
        self._lost = lost
        self._start = start
        self._start_with = start_with

    def results(self, items: Iterable[In]) -> Iterator[Out]:
        """Results in the order of the items, of which only a few are taken ahead."""
        waiting: deque[tuple[In, Future[Out]]] = deque()
        rest = iter(items)
        pool = self._new(self._jobs)
        try:
            while True:
                try:
                    self._fill(pool, waiting, rest)
                    if not waiting:
                        return
                    result = waiting[0][1].result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False)
                    stopped = [item for item, _ in waiting]
                    waiting.clear()
                    yield from map(self._alone, stopped)
                    pool = self._new(self._jobs)
                    continue
                waiting.popleft()
                yield result
        finally:
            pool.shutdown(cancel_futures=True)

    def _fill(self, pool: ProcessPoolExecutor, waiting: deque[tuple[In, Future[Out]]], rest: Iterator[In]) -> None:
        while len(waiting) < _AHEAD * self._jobs:
            try:
                item = next(rest)
            except StopIteration:
                return
            # Kept before it is handed over, so that a pool that breaks just now does not lose it.
            waiting.append((item, Future()))
            waiting[-1] = (item, pool.submit(self._work, item))

    def _alone(self, item: In) -> Out:
        """The result of one item in a process of its own."""
        with self._new(1) as pool:
            try:
                return pool.submit(self._work, item).result()
            except BrokenProcessPool:
                return self._lost(item)

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        # One thread a process: the processes share the cores already.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        return ProcessPoolExecutor(jobs, get_context("spawn"), self._start, self._start_with)

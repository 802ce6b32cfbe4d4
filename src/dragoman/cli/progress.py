"""How many processes work, and a bar for a person who waits."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
# Below this a second process costs more to start than it saves.
_MANY = 24
_PROGRESS_FROM = 5


def jobs_for(total: int | None) -> int:
    """Processes for so many articles; one where their number is not known."""
    if total is None or total < _MANY:
        return 1
    return _cores()


def idle_core(jobs: int) -> bool:
    """Whether so many processes leave a processor on which another may load what the first one needs."""
    return jobs == 1 < _cores()


def _cores() -> int:
    """How many processors this process may use."""
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()) or 1


def counted(outcomes: Iterable[T], what: str, total: int | None) -> Iterator[T]:
    """The outcomes, with a bar on standard error where a person waits and sees nothing else."""
    if not sys.stderr.isatty() or sys.stdout.isatty() or (total is not None and total < _PROGRESS_FROM):
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, what, total=total, console=Console(stderr=True), transient=True)


@contextmanager
def reported(what: str) -> Iterator[Callable[[int, int], None]]:
    """Takes how many of how many are done, for a bar on standard error where a person waits."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)

"""`dragoman watch`: what is followed is looked at in turn, and what is new there is read and kept."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AllowPrivate, ArchivePlace, Knowledge, Lexicon, MinConfidence, Proxy

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.intake.look import Manner
    from dragoman.intake.workers import Task

_PAUSE_SECONDS = 60.0


def watch(
    archive: ArchivePlace = None,
    once: Annotated[bool, typer.Option("--once", help="Look at everything once and end, as cron wants it.")] = False,
    every: Annotated[int, typer.Option(min=1, metavar="MINUTES", help="Look at each address so often.")] = 30,
    delay: Annotated[float, typer.Option(min=0.0, help="Seconds between two requests to one host.")] = 2.0,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 1,
    allow_private: AllowPrivate = None,
    proxy: Proxy = None,
    knowledge: Knowledge = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Look at all that is followed (`dragoman follow`), read what is new, and keep it in the archive.

    Interrupted at any moment, it loses and doubles nothing.  With --once the exit status is the number of failures, 100
    for a hundred or more; `dragoman ledger` tells them, `dragoman coverage` what was looked at and what was missed.
    """
    from dragoman.cli.archives import opened
    from dragoman.cli.reading import MOST
    from dragoman.cli.taking import asked
    from dragoman.intake.look import AT_ONCE, Manner
    from dragoman.intake.workers import task

    manner = Manner(asked(allow_private, proxy), delay, jobs)
    how = task(None, None, None, knowledge, lexicon, min_confidence=min_confidence, keep_unread=True)
    with opened(archive, make=True) as store, _stopping() as stop:
        while True:
            failed = _round(store, how, manner, AT_ONCE if once else timedelta(minutes=every), stop)
            if once or stop.wait(_PAUSE_SECONDS):
                break
    raise typer.Exit(min(failed, MOST) if once else 0)


def _round(archive: Archive, how: Task, manner: Manner, every: timedelta, stop: Event) -> int:
    """One round over what is due; the number of failures.  Nothing is written where nothing is due."""
    from dragoman.cli.failing import told
    from dragoman.intake.look import due, look
    from dragoman.intake.result import CHANGES

    targets = due(archive, every)
    if not targets:
        return 0
    counts = look(archive, targets, how, manner, stop, told)
    print(f"{len(targets):,} followed: {', '.join(f'{counts[change]:,} {change}' for change in CHANGES)}", flush=True)
    return counts["failed"]


@contextmanager
def _stopping() -> Iterator[Event]:
    """An event that is set when the program is asked to stop."""
    stop = Event()

    def asked(number: int, frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, asked) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

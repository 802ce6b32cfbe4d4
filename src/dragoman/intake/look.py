"""One round over what is followed: each address that is due is looked at, and what is new there is read and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

from dragoman.archive.queries.following import Follow, Standing, followed, standing
from dragoman.archive.writer import ledger
from dragoman.intake.looking import Lookers
from dragoman.intake.result import Told
from dragoman.intake.round import Round
from dragoman.intake.workers import Task
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.limits import Options
from dragoman.sources.web.access import Access
from dragoman.sources.web.visiting import DELAY_SECONDS
from dragoman.sources.web.visitor import Visitor

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

AT_ONCE = timedelta(0)
"""In place of how often an address is looked at: look now, but for those that failed lately."""
Target: TypeAlias = tuple[Follow, Standing]
"""What is followed, and how the last looks at it went."""


@dataclass(frozen=True)
class Manner:
    """How is looked: the rights on the network, seconds between two requests to one host, and processes that read."""

    access: Access
    delay: float = DELAY_SECONDS
    jobs: int = 1


def due(archive: Archive, every: timedelta) -> list[Target]:
    """What is followed and to be looked at now."""
    now = archive.now()
    return [(follow, stands) for follow, stands in _active(archive) if stands.due(now, every)]


def asked_for(archive: Archive, only: Container[int] | None = None) -> list[Target]:
    """What is followed, all or those of some ids, but for what asked to be left alone for a while."""
    now = archive.now()
    wanted = (target for target in _active(archive) if only is None or target[0].id in only)
    return [(follow, stands) for follow, stands in wanted if now >= (stands.not_before or "")]


def _active(archive: Archive) -> list[Target]:
    with archive.reading() as connection:
        return [(follow, standing(connection, follow.id)) for follow in followed(connection) if follow.active]


def look(archive: Archive, targets: list[Target], task: Task, manner: Manner, stop: Event, told: Told) -> Counter[str]:
    """Look at addresses; counts by change.  Once `stop` is set, what is half done is left."""
    now = archive.now()
    with archive.writing() as pen:
        run = ledger.begin(pen, "watch")
    with Extractors(Options()) as extractors, Apart() as apart:
        round_ = Round(archive, run, task, extractors, told)
        round_.go(Lookers(archive, Visitor(manner.access, manner.delay, stop), apart, stop, now, targets), manner.jobs)
    with archive.writing() as pen:
        ledger.end(pen, run, round_.counts)
    return round_.counts

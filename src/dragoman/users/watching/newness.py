"""What is new of all that somebody watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.news import News, Newsroom
from dragoman.dossier.changes.since import since
from dragoman.dossier.changes.visits import Visit, visits
from dragoman.errors import DragomanError
from dragoman.users.visitor import Visitor
from dragoman.users.watching.owners import readable
from dragoman.users.watching.targets import Target, scope

T = TypeVar("T")
_NOTHING = News(0, 0, (), (), 0, at_least=False)


@dataclass(frozen=True)
class Told:
    """What is new of a target; `failed` says why nothing can be told of it, as where a collection is gone."""

    news: News
    failed: str = ""


def newness(archive: Connection, visitor: Visitor, targets: Sequence[Target], moment: str, shown: int) -> list[Told]:
    """What is new of each target since a moment (UTC, ISO 8601, or a day), with at most so many changes and articles each."""
    room = Newsroom(archive, since(archive, moment), readable(visitor), len(targets))
    return [_told(room, target, shown) for target in targets]


def _told(room: Newsroom, target: Target, shown: int) -> Told:
    try:
        return Told(room.news(scope(target), shown))
    except DragomanError as e:  # one that cannot be asked any more must not hide all others
        return Told(_NOTHING, str(e))


def newest_of(archive: Connection, visitor: Visitor, targets: Sequence[Target], shown: int) -> list[Change]:
    """The newest changes of all targets, each once; of several targets those that cannot be asked are left out, the error of
    one alone is raised."""
    room = Newsroom(archive, collections=readable(visitor), things=len(targets))
    return room.newest(_asked(targets, lambda target: room.candidates(scope(target))), shown)


def visits_of(archive: Connection, visitor: Visitor, targets: Sequence[Target]) -> list[Visit]:
    """The visits of all targets, each once, in the order of their days; errors are treated as by `newest_of`."""
    found = _asked(targets, lambda target: visits(archive, scope(target), readable(visitor)))
    every = {visit.case.id: visit for some in found for visit in some}
    return sorted(every.values(), key=lambda visit: (visit.day, visit.case.id))


def _asked(targets: Sequence[Target], ask: Callable[[Target], T]) -> Iterator[T]:
    for target in targets:
        try:
            yield ask(target)
        except DragomanError:
            if len(targets) == 1:
                raise

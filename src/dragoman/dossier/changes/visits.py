"""Visits held and announced, for calendars: those of which the day is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from dragoman.archive.projections import case_keys, cases
from dragoman.dossier.changes.news import Newsroom
from dragoman.dossier.changes.scopes import Scope, Under
from dragoman.dossier.told import CaseLine, case_lines

Standing: TypeAlias = Literal["held", "announced", "cancelled"]
MOST = 500
"""Visits of one calendar: the newest, those to come first of all."""
_MEETING, _VISIT, _CALL = "CONSULT", "visit", "phone"
_DAY = 10
_STANDINGS: dict[str, Standing] = {"occurred": "held", "planned": "announced"}


@dataclass(frozen=True)
class Visit:
    """A visit, or a meeting that is announced, and how it stands."""

    case: CaseLine
    standing: Standing

    @property
    def day(self) -> str:
        """YYYY-MM-DD."""
        assert self.case.view.date is not None
        return self.case.view.date


def visits(connection: Connection, scope: Scope, collections: Collection[str] | None = None) -> list[Visit]:
    """The visits of a scope for somebody who may see some collections (None: all), in the order of their days."""
    if isinstance(scope, Under) and collections is None:
        here = select(case_keys.c.case_id).where(case_keys.c.key == scope.key, case_keys.c.type == _MEETING)
        rows = connection.execute(_newest(cases.c.id.in_(here))).scalars().all()
    else:
        told = Newsroom(connection, collections=collections).candidates(scope).told
        wanted = sorted({one.cluster for one in told if one.type == _MEETING})
        rows = connection.execute(_newest(cases.c.id.in_(wanted))).scalars().all()
    return sorted(_standing(case_lines(connection, rows)), key=lambda visit: (visit.day, visit.case.id))


def _newest(among: ColumnElement[bool]) -> Select[int]:
    held = and_(cases.c.mode == _VISIT, cases.c.status.in_(("occurred", "negated", "planned")))
    announced = and_(cases.c.mode.is_distinct_from(_CALL), cases.c.status == "planned")
    dated = func.length(cases.c.date) == _DAY
    meant = select(cases.c.id).where(among, dated, ~cases.c.withdrawn, or_(held, announced))
    return meant.order_by(cases.c.day.desc()).limit(MOST)


def _standing(lines: Sequence[CaseLine]) -> Iterable[Visit]:
    """An announcement gives way to the visit that took place on its day, and is cancelled by a denial of that day."""
    told: dict[tuple[str | None, frozenset[str | None]], set[str]] = defaultdict(set)
    for line in lines:
        told[_of(line)].add(line.view.status)
    for line in lines:
        known = told[_of(line)]
        if line.view.status == "planned" and "occurred" in known:
            continue
        if line.view.status == "planned" and "negated" in known:
            yield Visit(line, "cancelled")
        elif line.view.status in _STANDINGS:
            yield Visit(line, _STANDINGS[line.view.status])


def _of(line: CaseLine) -> tuple[str | None, frozenset[str | None]]:
    """The day and the parties."""
    event = line.shown
    return line.view.date, frozenset(party.entity for party in (*event.actors, *event.recipients))

"""Which changes happenings and agreements have gone through, and with which fact each became known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, or_, select

from dragoman.archive.case_view import ALL, when_text
from dragoman.archive.kinds import AGREEMENT, EVENT, Kind
from dragoman.archive.merging.agreements import life
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.contradictions import disputes
from dragoman.archive.merging.when import When
from dragoman.archive.projections import cases, contradictions, items
from dragoman.archive.queries.contradictions import STATUS
from dragoman.archive.queries.items import OF_CLUSTERS, Held, find
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.dossier.changes.kinds import CONTRADICTED, DISPUTED, WITHDRAWN, change_of
from dragoman.dossier.changes.knowing import Knowing, Known

_RECALLED = 90
"""Days after which what an article tells is a recollection, and no change."""


@dataclass(frozen=True)
class Found:
    """A change of a cluster, by its row: which, since when it is known, with which fact, and on which days it was (empty: not
    known); `other` denies it."""

    change: str
    kind: str
    cluster: int
    known: Known
    held: Held
    day: str = ""
    other: int | None = None

    @property
    def name(self) -> tuple[str, int, int]:
        """The same for the same change."""
        return self.change, self.cluster, self.held.fact


def of_happenings(connection: Connection, rows: Collection[int]) -> Iterator[Found]:
    """The changes that cases have gone through, by their rows."""
    disputed = connection.execute(_disputed(connection.dialect.name), _listed(connection, rows)).all()
    views = {row.id: row for row in connection.execute(_views(connection.dialect.name), _listed(connection, rows))}
    changed = {id: change for id, row in views.items() if (change := change_of(row.type, row.mode, row.status))}
    there = {*changed, *(row.case_id for row in disputed), *(row.other_id for row in disputed if row.other_id)}
    told, knowing = _members(connection, EVENT, there)
    for id, change in changed.items():
        if views[id].withdrawn:
            yield _withdrawn(EVENT, id, told[id], knowing)
        else:
            yield from _first(change, EVENT, id, _standing(told[id]), knowing, views[id].date or "")
    for row in disputed:
        if row.field == STATUS:
            yield _denied(row.case_id, row.other_id, told, knowing)
        else:
            yield from _differing(row.case_id, row.field, _standing(told[row.case_id]), knowing)


def of_agreements(connection: Connection, rows: Collection[int]) -> Iterator[Found]:
    """The steps that agreements have taken, by the rows of their clusters."""
    told, knowing = _members(connection, AGREEMENT, rows)
    for row, members in told.items():
        by_key = {held.item.key: held for held in _standing(members)}
        if not by_key:
            yield _withdrawn(AGREEMENT, row, members, knowing)
        for step in life(tuple(held.item for held in by_key.values())):
            yield from _first(
                step.status, AGREEMENT, row, [by_key[item.key] for item in step.members], knowing, when_text(step.when)
            )


def _members(connection: Connection, kind: Kind, rows: Collection[int]) -> tuple[Mapping[int, list[Held]], Knowing]:
    """What is told of clusters, in canonical order, and since when."""
    homes = connection.execute(select(items.c.fact_id, items.c.cluster_id).where(items.c.cluster_id.in_(list(rows))))
    home = {row.fact_id: row.cluster_id for row in homes}
    told: dict[int, list[Held]] = defaultdict(list)
    held = [held for _, held in find(connection, kind, OF_CLUSTERS, clusters=list(rows)).values()]
    for one in sorted(held, key=lambda one: one.item.order):
        told[home[one.fact]].append(one)
    return told, Knowing(connection, held)


def _standing(members: Iterable[Held]) -> list[Held]:
    return [held for held in members if not held.withdrawn]


def _first(
    change: str, kind: Kind, row: int, members: Sequence[Held], knowing: Knowing, day: str
) -> Iterator[Found]:  # fmt: skip
    """What became known with the first of what tells it, unless that only recalls what was long before."""
    first = _earliest(members, knowing)
    if not _recalled(first.item.facts.when, first.item.facts.told):
        yield Found(change, kind.name, row, knowing.first(first), first, day)


def _recalled(when: When, told: int | None) -> bool:
    return told is not None and when.precision != "none" and told - when.last > _RECALLED


def _earliest(members: Sequence[Held], knowing: Knowing) -> Held:
    return min(members, key=knowing.first)


def _withdrawn(kind: Kind, row: int, members: Sequence[Held], knowing: Knowing) -> Found:
    """All that told it is withdrawn: since the last of the articles was changed."""
    last = max(members, key=knowing.changed)
    return Found(WITHDRAWN, kind.name, row, knowing.changed(last), last)


def _denied(row: int, other: int, told: Mapping[int, Sequence[Held]], knowing: Knowing) -> Found:
    """One case excludes another since both are told of."""
    both = [_earliest(_standing(told[one]), knowing) for one in (row, other)]
    last = max(both, key=knowing.first)
    return Found(CONTRADICTED, EVENT.name, row, knowing.first(last), last, other=other)


def _differing(row: int, field: str, members: Sequence[Held], knowing: Knowing) -> Iterator[Found]:
    """Sources differ on a field since a second value of it is told."""
    by_key = {held.item.key: held for held in members}
    for dispute in disputes(Cluster("", tuple(held.item for held in members)), {}):
        if dispute.field == field:
            tellers = ([by_key[told.order[1], told.order[3]] for told in version.told] for version in dispute.versions)
            _, second, *_ = sorted((_earliest(one, knowing) for one in tellers), key=knowing.first)
            yield Found(DISPUTED[field], EVENT.name, row, knowing.first(second), second)


def _listed(connection: Connection, rows: Iterable[int]) -> dict[str, object]:
    return {"rows": listed_value(connection.dialect.name, rows)}


@cache
def _disputed(dialect: str) -> Select[Any]:
    among = listed_in(dialect, "rows", BigInteger())
    in_rows = or_(contradictions.c.case_id.in_(among), contradictions.c.other_id.in_(among))
    return select(contradictions).where(contradictions.c.key == ALL, contradictions.c.field.in_((STATUS, *DISPUTED)), in_rows)


@cache
def _views(dialect: str) -> Select[Any]:
    columns = (cases.c.id, cases.c.type, cases.c.mode, cases.c.status, cases.c.withdrawn, cases.c.date)
    return select(*columns).where(cases.c.id.in_(listed_in(dialect, "rows", BigInteger())))

"""What is contradicted of a case: fields on which its reports exclude each other, and the cases that deny it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from dragoman.archive.case_view import CaseView, split
from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.contradictions import disputes, relation
from dragoman.archive.merging.items import Item
from dragoman.archive.projections import case_keys, cases, clusters, items
from dragoman.archive.queries.cases import stored_view
from dragoman.archive.queries.items import OF_CLUSTERS, find

STATUS = "status"
"""The field of a happening that another case denies."""
NONE = 0
_NEAR = timedelta(days=8)
"""Days between two cases of which one may deny the other; of fresh news without a date the day of telling is taken."""
_OPPOSITE = {"occurred": "negated", "negated": "occurred"}


class Contradicted(NamedTuple):
    """A row of `projections.contradictions`."""

    key: str
    day: str
    case_id: int
    field: str
    other_id: int


def contradicted(connection: Connection, row: int, case: Case, shown: CaseView) -> set[Contradicted]:
    """All rows in which a case has a part, as what is told or as what denies; none where all its reports are withdrawn."""
    if shown.withdrawn:
        return set()
    fields = {(row, shown, dispute.field, NONE) for dispute in disputes(case, {})}
    denials = {
        (row, shown, STATUS, other) if shown.status == "occurred" else (other, view, STATUS, row)
        for other, view, denying in _opponents(connection, row, shown)
        if relation(case, denying) == "contradicts"
    }
    return {
        Contradicted(key, view.day, told, field, other)
        for told, view, field, other in fields | denials
        for key in split(view.keys)
    }  # fmt: skip


def _opponents(connection: Connection, row: int, shown: CaseView) -> Iterator[tuple[int, CaseView, Case]]:
    """Cases of the opposite status, of the same type and parties, at about the time."""
    if shown.status not in _OPPOSITE or not shown.day:
        return
    middle, (_, *keys) = date.fromisoformat(shown.day), split(shown.keys)
    pairs = [key for key in keys if ":" in key]
    wanted = {"row": row, "keys": pairs or keys, "first": _text(middle, -_NEAR), "last": _text(middle, _NEAR),
              "type": shown.type, "status": _OPPOSITE[shown.status]}  # fmt: skip
    rows = sorted(set(connection.execute(_AROUND, wanted).scalars()))
    if not rows:
        return
    views = {found.id: found for found in connection.execute(_CASES.where(cases.c.id.in_(rows)))}
    homes = {found.fact_id: found.cluster_id for found in connection.execute(_HOMES.where(items.c.cluster_id.in_(rows)))}
    members: dict[int, list[Item[Any]]] = defaultdict(list)
    for _, held in find(connection, EVENT, OF_CLUSTERS, clusters=rows).values():
        members[homes[held.fact]].append(held.item)
    for other in rows:
        if any(":" in key for key in split(stored_view(views[other]).keys)) != bool(pairs):
            continue  # it is not found from there, and what contradicts does so both ways
        told = tuple(sorted(members[other], key=lambda item: item.order))
        yield other, stored_view(views[other]), Cluster(views[other].uid, told)


_AROUND = select(case_keys.c.case_id).where(
    case_keys.c.key.in_(bindparam("keys", expanding=True)), case_keys.c.day.between(bindparam("first"), bindparam("last")),
    case_keys.c.type == bindparam("type"), case_keys.c.status == bindparam("status"), ~case_keys.c.withdrawn,
    case_keys.c.case_id != bindparam("row"),
)  # fmt: skip
"""Made once: it is asked for each case that is stored."""
_CASES = select(cases, clusters.c.uid).join(clusters, clusters.c.id == cases.c.id)
_HOMES = select(items.c.fact_id, items.c.cluster_id)


def _text(day: date, step: timedelta) -> str:
    """A day some days off, at the ends of the calendar that of the end."""
    try:
        return (day + step).isoformat()
    except OverflowError:
        return (date.min if step < timedelta(0) else date.max).isoformat()

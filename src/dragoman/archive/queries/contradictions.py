"""What is contradicted of a case: fields on which its reports exclude each other, and the cases that deny it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, TextClause, select, text

from dragoman.archive.case_view import REJECTED, CaseView, split
from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.contradictions import disputes, relation
from dragoman.archive.merging.items import Item
from dragoman.archive.projections import cases, clusters, items
from dragoman.archive.queries.cases import stored_view
from dragoman.archive.queries.items import OF_CLUSTERS, find
from dragoman.archive.queries.listed import rows_in

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


def contradicted(connection: Connection, made: Mapping[int, tuple[Case, CaseView]]) -> set[Contradicted]:
    """All rows in which cases (by row) have a part, as what is told or as what denies; none where all their reports are
    withdrawn, or a person rejected them."""
    standing = {row: one for row, one in made.items() if not one[1].withdrawn and one[1].status != REJECTED}
    fields = {(row, shown, dispute.field, NONE) for row, (case, shown) in standing.items() for dispute in disputes(case, {})}
    denials = {
        (row, shown, STATUS, other) if shown.status == "occurred" else (other, view, STATUS, row)
        for row, other, view, denying in _opponents(connection, standing)
        if (shown := standing[row][1]) and relation(standing[row][0], denying) == "contradicts"
    }
    return {
        Contradicted(key, view.day, told, field, other)
        for told, view, field, other in fields | denials
        for key in split(view.keys)
    }  # fmt: skip


def _opponents(connection: Connection, made: Mapping[int, tuple[Case, CaseView]]) -> Iterator[tuple[int, int, CaseView, Case]]:
    """Of each case (by row) those of the opposite status, of the same type and parties, at about the time."""
    pairs = sorted(set(_meeting(connection, made)))
    others = sorted({other for _, other in pairs})
    if not others:
        return
    views = {found.id: found for found in connection.execute(_CASES.where(cases.c.id.in_(others)))}
    homes = {found.fact_id: found.cluster_id for found in connection.execute(_HOMES.where(items.c.cluster_id.in_(others)))}
    members: dict[int, list[Item[Any]]] = defaultdict(list)
    for _, held in find(connection, EVENT, OF_CLUSTERS, clusters=others).values():
        members[homes[held.fact]].append(held.item)
    for row, other in pairs:
        view = stored_view(views[other])
        if bool(_pairs(view)) != bool(_pairs(made[row][1])):
            continue  # it is not found from there, and what contradicts does so both ways
        told = tuple(sorted(members[other], key=lambda item: item.order))
        yield row, other, view, Cluster(views[other].uid, told)


def _meeting(connection: Connection, made: Mapping[int, tuple[Case, CaseView]]) -> Iterator[tuple[int, int]]:
    """Rows of cases with those of the opposite status that stand under a key of theirs at about the time."""
    for status, opposite in _OPPOSITE.items():
        wanted = [
            [row, key, *_days(shown.day), shown.type]
            for row, (_, shown) in made.items() if shown.status == status and shown.day
            for key in _pairs(shown) or split(shown.keys)[1:]
        ]  # fmt: skip
        if wanted:
            statement = _around(opposite, connection.dialect.name)
            for row, other in connection.execute(statement, {"wanted": json.dumps(wanted)}):
                if row != other:
                    yield int(row), other


def _pairs(shown: CaseView) -> list[str]:
    return [key for key in split(shown.keys) if ":" in key]


@cache
def _around(status: str, dialect: str) -> TextClause:
    """The status stands in the words, so that the few that deny are found by their own index."""
    return text(
        f"SELECT w.value ->> 0, k.case_id FROM {rows_in(dialect, 'wanted')} JOIN case_keys AS k ON k.key = w.value ->> 1 "
        "AND k.day BETWEEN w.value ->> 2 AND w.value ->> 3 AND k.type = w.value ->> 4 "
        f"WHERE k.status = '{status}' AND NOT k.withdrawn"
    )


_CASES = select(cases, clusters.c.uid).join(clusters, clusters.c.id == cases.c.id)
_HOMES = select(items.c.fact_id, items.c.cluster_id)


def _days(day: str) -> tuple[str, str]:
    """The first and last day at about a day."""
    middle = date.fromisoformat(day)
    return _text(middle, -_NEAR), _text(middle, _NEAR)


def _text(day: date, step: timedelta) -> str:
    """A day some days off, at the ends of the calendar that of the end."""
    try:
        return (day + step).isoformat()
    except OverflowError:
        return (date.min if step < timedelta(0) else date.max).isoformat()

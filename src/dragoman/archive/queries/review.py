"""What a person should look at: cases in dispute or in doubt that nobody has judged, found by indexes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, or_, select

from dragoman.archive.case_view import ALL
from dragoman.archive.doubts import STATELESS_RANKS, UNSURE_RANKS
from dragoman.archive.projections import case_keys, cases, contradictions, items
from dragoman.archive.queries.decisions import PLACED, all_undone
from dragoman.archive.tables import anchors, judgements

Reason: TypeAlias = Literal["contradiction", "unsure", "stateless"]
REASONS: tuple[Reason, ...] = get_args(Reason)
_RANKS = {"unsure": UNSURE_RANKS, "stateless": STATELESS_RANKS}
# A partial index is used only where its condition stands in the statement itself.
_DOUBTED = case_keys.c.doubt > literal_column("0")


@dataclass(frozen=True)
class Wanted:
    """Which cases: under a key ("TUR", "TUR:UZB", empty for all), of a type and for a reason (None: any)."""

    key: str = ALL
    type: str | None = None
    reason: Reason | None = None


def waiting(connection: Connection, wanted: Wanted, limit: int, offset: int = 0) -> tuple[list[int], int]:
    """Rows of cases from the `offset`-th on, what is in dispute first, then the most doubtful; and of how many."""
    judged = judged_cases(connection)
    found: list[int] = []
    total = 0
    for query in _queries(wanted, judged):
        number = connection.execute(select(func.count()).select_from(query.order_by(None).subquery())).scalar_one()
        if len(found) < limit and offset < total + number:
            part = query.limit(limit - len(found)).offset(max(offset - total, 0))
            found += connection.execute(part).scalars()
        total += number
    return found, total


def judged_cases(connection: Connection) -> Select[int]:
    """A query for the rows of all clusters on which a judgement stands."""
    undone = select(judgements.c.id).where(judgements.c.uid.in_(all_undone(connection)))
    return select(items.c.cluster_id).select_from(PLACED).where(anchors.c.judgement_id.not_in(undone))


def _queries(wanted: Wanted, judged: Select[int]) -> list[Select[int]]:
    """One query for each kind of reason; none finds what one before it finds."""
    if wanted.reason == "contradiction":
        return [_disputed(wanted, judged)]
    if wanted.reason is not None:
        return [_doubted(wanted, judged, _within(_RANKS[wanted.reason]))]
    in_dispute = select(contradictions.c.case_id).where(contradictions.c.key == wanted.key)
    return [_disputed(wanted, judged), _doubted(wanted, judged, case_keys.c.case_id.not_in(in_dispute))]


def _disputed(wanted: Wanted, judged: Select[int]) -> Select[int]:
    kept = contradictions.c
    query: Select[Any] = select(kept.case_id).where(kept.key == wanted.key, kept.case_id.not_in(judged))
    if wanted.type:
        query = query.join(cases, cases.c.id == kept.case_id).where(cases.c.type == wanted.type)
    return query.group_by(kept.day, kept.case_id).order_by(kept.day.desc(), kept.case_id.desc())


def _doubted(wanted: Wanted, judged: Select[int], more: ColumnElement[bool]) -> Select[int]:
    query = select(case_keys.c.case_id).where(
        _DOUBTED, case_keys.c.key == wanted.key, case_keys.c.case_id.not_in(judged), more
    )  # fmt: skip
    if wanted.type:
        query = query.where(case_keys.c.type == wanted.type)
    return query.order_by(case_keys.c.doubt, case_keys.c.case_id)


def _within(ranks: Sequence[tuple[int, int]]) -> ColumnElement[bool]:
    return or_(*(case_keys.c.doubt.between(first, last) for first, last in ranks))


def reasons_of(connection: Connection, rows: Sequence[int]) -> dict[int, tuple[Reason, ...]]:
    """Of cases by their rows all reasons for which they wait."""
    doubts = {row.id: row.doubt for row in connection.execute(select(cases.c.id, cases.c.doubt).where(cases.c.id.in_(rows)))}
    in_dispute = select(contradictions.c.case_id).where(contradictions.c.case_id.in_(rows), contradictions.c.key == ALL)
    disputed = set(connection.execute(in_dispute).scalars())
    return {row: tuple(reason for reason in REASONS if _holds(reason, row in disputed, doubts.get(row, 0))) for row in rows}


def _holds(reason: Reason, disputed: bool, doubt: int) -> bool:
    if reason == "contradiction":
        return disputed
    return any(first <= doubt <= last for first, last in _RANKS[reason])

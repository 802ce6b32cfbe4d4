"""Keeps what is shown of cases, where they stand, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from dragoman.archive.case_view import CaseView, split, view
from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.constraints import Key
from dragoman.archive.projections import case_counts, case_keys, cases, placements
from dragoman.archive.queries.cases import VIEW, places, stored_view, told
from dragoman.archive.queries.decisions import values
from dragoman.archive.queries.items import Held
from dragoman.archive.writer import contradictions, counts
from dragoman.archive.writer.pen import Pen

_OF_ROWS = cases.c.id.in_(bindparam("rows", expanding=True))
_CASES, _GONE = select(cases).where(_OF_ROWS), delete(cases).where(_OF_ROWS)
_RENEWED = f"UPDATE cases SET {', '.join(f'{name} = ?' for name in VIEW)} WHERE id = ?"
_UNPLACED = "DELETE FROM case_keys WHERE key = ? AND day = ? AND case_id = ?"


def replace(pen: Pen, old: Collection[int], new: Mapping[int, Case], known: Mapping[Key, Held]) -> None:
    """Show `new` cases (by row) in place of `old` ones; `known` describes their reports."""
    before = {row.id: stored_view(row) for row in _stored(pen, old)}
    reports = [report.key for case in new.values() for report in case.members]
    judged = {} if pen.is_empty(placements) else values(pen.connection, EVENT, reports)
    telling = told(pen.connection, new.values(), known, judged)
    after = {row: view(case, told_by) for (row, case), told_by in zip(new.items(), telling, strict=True)}
    changed = {row for row in after if before.get(row) != after[row]}
    gone = [row for row in before if row not in after]
    # An unchanged case of one report holds the same report; of several it may hold others.
    compared = {row for row in after if row in changed or after[row].reports > 1}
    contradictions.drop(pen, {*compared, *gone})
    _unplace(pen, {row: before[row] for row in (*changed, *gone) if row in before})
    if gone:
        pen.connection.execute(_GONE, {"rows": gone})
    pen.run(_RENEWED, [(*vars(after[row]).values(), row) for row in changed if row in before])
    pen.put_all(cases, [{"id": row, **vars(after[row])} for row in changed if row not in before])
    pen.put_all(case_keys, [place for row in changed for place in places(row, after[row])])
    contradictions.put(pen, {row: (new[row], after[row]) for row in compared})
    _count(pen, before.values(), after.values())


def _stored(pen: Pen, rows: Collection[int]) -> Sequence[Row[Any]]:
    return pen.connection.execute(_CASES, {"rows": sorted(rows)}).all() if rows else ()


def _unplace(pen: Pen, views: Mapping[int, CaseView]) -> None:
    pen.run(_UNPLACED, [(key, old.day, row) for row, old in views.items() for key in split(old.keys)])


def _count(pen: Pen, before: Collection[CaseView], after: Collection[CaseView]) -> None:
    change: Counter[counts.Cell] = Counter(cell for one in after for cell in one.counters())
    change.subtract(cell for one in before for cell in one.counters())
    counts.change(pen, case_counts, change)

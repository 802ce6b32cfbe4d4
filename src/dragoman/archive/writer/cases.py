"""Keeps what is shown of cases, where they stand, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict

from sqlalchemy import and_, delete, select, text, update

from dragoman.archive.case_view import CaseView, split, view
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.constraints import Key
from dragoman.archive.projections import case_keys, cases
from dragoman.archive.queries.cases import places, stored_view, told
from dragoman.archive.queries.items import Held
from dragoman.archive.writer.pen import Pen

_CELL = ("key", "collection_id", "year", "type", "status")
_ADD = text(
    "INSERT INTO case_counts (key, collection_id, year, type, status, number) "
    "VALUES (:key, :collection_id, :year, :type, :status, :by) ON CONFLICT (key, collection_id, year, type, status) "
    "DO UPDATE SET number = case_counts.number + excluded.number"
)
_DROP_EMPTY = text(
    "DELETE FROM case_counts WHERE number = 0 AND key = :key AND collection_id = :collection_id AND year = :year "
    "AND type = :type AND status = :status"
)


def replace(pen: Pen, old: Collection[int], new: Mapping[int, Case], known: Mapping[Key, Held]) -> None:
    """Show `new` cases (by row) in place of `old` ones; `known` describes their reports."""
    rows = pen.connection.execute(select(cases).where(cases.c.id.in_(sorted(old))))
    before = {row.id: stored_view(row) for row in rows}
    after = {row: view(case, told(pen.connection, case, known)) for row, case in new.items()}
    changed = [row for row in after if before.get(row) != after[row]]
    gone = [row for row in before if row not in after]
    _unplace(pen, {row: before[row] for row in (*changed, *gone) if row in before})
    pen.connection.execute(delete(cases).where(cases.c.id.in_(gone)))
    for row in changed:
        if row in before:
            pen.connection.execute(update(cases).where(cases.c.id == row).values(**asdict(after[row])))
    pen.put_all(cases, [{"id": row, **asdict(after[row])} for row in changed if row not in before])
    pen.put_all(case_keys, [place for row in changed for place in places(row, after[row])])
    _count(pen, before.values(), after.values())


def _unplace(pen: Pen, views: Mapping[int, CaseView]) -> None:
    for row, old in views.items():
        here = and_(case_keys.c.key.in_(split(old.keys)), case_keys.c.day == old.day, case_keys.c.case_id == row)
        pen.connection.execute(delete(case_keys).where(here))


def _count(pen: Pen, before: Iterable[CaseView], after: Iterable[CaseView]) -> None:
    change: Counter[tuple[str, int, int, str, str]] = Counter()
    for one in after:
        change.update(one.cells())
    for one in before:
        change.subtract(one.cells())
    _add(pen, {cell: by for cell, by in change.items() if by})


def _add(pen: Pen, change: Mapping[tuple[str, int, int, str, str], int]) -> None:
    def rows(cells: Iterable[tuple[str, int, int, str, str]]) -> list[dict[str, object]]:
        return [{**dict(zip(_CELL, cell, strict=True)), "by": change[cell]} for cell in cells]

    for statement, cells in ((_ADD, rows(change)), (_DROP_EMPTY, rows(c for c, by in change.items() if by < 0))):
        if cells:
            pen.connection.execute(statement, cells)

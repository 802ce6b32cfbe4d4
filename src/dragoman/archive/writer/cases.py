"""Keeps cases while articles come and change: what `merging` decides, as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, insert, select, update

from dragoman.archive.case_view import CaseView, split, view
from dragoman.archive.merging import incremental
from dragoman.archive.merging.blocking import keys
from dragoman.archive.merging.cases import Component, case_id
from dragoman.archive.merging.constraints import Constraints, ReportKey
from dragoman.archive.merging.reports import Report
from dragoman.archive.projections import case_counts, case_keys, cases, report_keys, reports
from dragoman.archive.queries.cases import stored_view
from dragoman.archive.queries.decisions import decided
from dragoman.archive.queries.reports import Held, body_of, components_of, find, hashed
from dragoman.archive.writer.pen import Pen


def add(pen: Pen, new: Sequence[Held]) -> None:
    """Put reports into cases."""
    incremental.add(_Store(pen, new), [h.report for h in new])


def remove(pen: Pen, gone: Sequence[ReportKey]) -> None:
    """Take reports out of their cases."""
    if gone:
        incremental.remove(_Store(pen), gone)


def rejudge(pen: Pen, touched: Sequence[ReportKey]) -> None:
    """Make anew the cases of reports on which people have decided otherwise."""
    if touched:
        incremental.rejudge(_Store(pen), touched)


class _Store:
    """The store that `merging.incremental` wants; `incoming` are the reports that are not stored yet."""

    def __init__(self, pen: Pen, incoming: Iterable[Held] = ()) -> None:
        self._pen = pen
        self._connection = pen.connection
        self._incoming = {h.report.key: h for h in incoming}

    def candidates(self, asked: Collection[str]) -> Iterable[Report]:
        """As in `incremental.Store`."""
        wanted = select(report_keys.c.fact_id).where(report_keys.c.key.in_(list(hashed(asked))))
        return [h.report for h in find(self._connection, reports.c.fact_id.in_(wanted))]

    def components_of(self, reports: Collection[ReportKey]) -> set[str]:
        """As in `incremental.Store`."""
        return components_of(self._connection, reports)

    def members(self, components: Collection[str]) -> Iterable[Report]:
        """As in `incremental.Store`."""
        inside = select(cases.c.id).where(cases.c.component.in_(sorted(components)))
        return [h.report for h in find(self._connection, reports.c.case_id.in_(inside))]

    def constraints(self, reports: Collection[ReportKey]) -> Constraints:
        """As in `incremental.Store`."""
        return decided(self._connection, reports)

    def replace(self, old: Collection[str], new: Sequence[Component]) -> None:
        """As in `incremental.Store`."""
        before = self._connection.execute(select(cases).where(cases.c.component.in_(sorted(old)))).all()
        inside = [row.id for row in before]
        held = {h.report.key: h for h in find(self._connection, reports.c.case_id.in_(inside))}
        known = held | self._incoming
        told = {key: h.told for key, h in known.items()}
        after = {case.id: view(case, component.id, told) for component in new for case in component.cases}
        ids = self._put_cases({row.uid: row for row in before}, after)
        homes = {r.key: ids[case.id] for component in new for case in component.cases for r in case.members}
        self._put_reports(held, known, homes)
        self._drop_cases([row for row in before if row.uid not in after])
        self._count([stored_view(row) for row in before], list(after.values()))

    def _put_cases(self, before: Mapping[str, Row[Any]], after: Mapping[str, CaseView]) -> dict[str, int]:
        """Write what is new or has changed; the ids of all."""
        first = self._pen.next_id(cases)
        fresh = [uid for uid in after if uid not in before]
        ids = {uid: row.id for uid, row in before.items()} | {uid: first + n for n, uid in enumerate(fresh)}
        changed = [uid for uid in after if uid in before and stored_view(before[uid]) != after[uid]]
        self._pen.put_all(cases, [{"id": ids[uid], **asdict(after[uid])} for uid in fresh])
        for uid in changed:
            self._connection.execute(update(cases).where(cases.c.id == ids[uid]).values(**asdict(after[uid])))
        self._drop_keys([before[uid] for uid in changed])
        rows = [{"key": k, "day": after[uid].day, "case_id": ids[uid]} for uid in fresh + changed for k in split(after[uid].keys)]
        self._pen.put_all(case_keys, rows)
        return ids

    def _put_reports(
        self, held: Mapping[ReportKey, Held], known: Mapping[ReportKey, Held], homes: Mapping[ReportKey, int]
    ) -> None:
        """Move stored reports to their cases, append new ones, drop those that are in none any more."""
        moved = [{"fact": held[key].told.fact, "home": home} for key, home in homes.items() if key in held]
        if moved:
            statement = update(reports).where(reports.c.fact_id == bindparam("fact")).values(case_id=bindparam("home"))
            self._connection.execute(statement, moved)
        fresh = [key for key in homes if key not in held]
        self._pen.put_all(reports, [_row(known[key], homes[key]) for key in fresh])
        self._pen.put_all(report_keys, [row for key in fresh for row in _key_rows(known[key])])
        for key in held:
            if key not in homes:
                self._drop_report(held[key])

    def _drop_report(self, gone: Held) -> None:
        for row in _key_rows(gone):
            self._connection.execute(delete(report_keys).where(*(report_keys.c[name] == v for name, v in row.items())))
        self._connection.execute(delete(reports).where(reports.c.fact_id == gone.told.fact))

    def _drop_cases(self, gone: Sequence[Row[Any]]) -> None:
        self._drop_keys(gone)
        self._connection.execute(delete(cases).where(cases.c.id.in_([row.id for row in gone])))

    def _drop_keys(self, of: Sequence[Row[Any]]) -> None:
        for row in of:
            where = and_(case_keys.c.key.in_(split(row.keys)), case_keys.c.day == row.day, case_keys.c.case_id == row.id)
            self._connection.execute(delete(case_keys).where(where))

    def _count(self, before: Sequence[CaseView], after: Sequence[CaseView]) -> None:
        change: Counter[tuple[str, int, int, str, str]] = Counter()
        for one in after:
            change.update(one.cells())
        for one in before:
            change.subtract(one.cells())
        for cell, by in change.items():
            if by:
                self._add_to(cell, by)

    def _add_to(self, cell: tuple[str, int, int, str, str], by: int) -> None:
        names = ("key", "collection_id", "year", "type", "status")
        here = and_(*(case_counts.c[name] == value for name, value in zip(names, cell, strict=True)))
        number = case_counts.c.number + by
        if not self._connection.execute(update(case_counts).where(here).values(number=number)).rowcount:
            self._connection.execute(insert(case_counts), {**dict(zip(names, cell, strict=True)), "number": by})
        elif by < 0:
            self._connection.execute(delete(case_counts).where(here, case_counts.c.number == 0))


def _row(held: Held, home: int) -> dict[str, Any]:
    report, told = held.report, held.told
    return {
        "fact_id": told.fact, "uid": case_id(report), "article_id": held.article, "event": report.event,
        "published": report.published, "position": report.position, "withdrawn": told.withdrawn,
        "body": body_of(report.facts), "case_id": home,
    }  # fmt: skip


def _key_rows(held: Held) -> list[dict[str, int]]:
    return [{"key": key, "fact_id": held.told.fact} for key in sorted(set(hashed(keys(held.report.facts).stored)))]

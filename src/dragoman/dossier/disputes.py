"""Contradictions among cases: fields on which reports of one differ, and cases that deny each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from dragoman.archive.case_view import ALL
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.contradictions import Dispute, disputes
from dragoman.archive.merging.shown import Version
from dragoman.archive.projections import cases
from dragoman.archive.projections import contradictions as kept
from dragoman.archive.queries.contradictions import STATUS
from dragoman.archive.queries.dependence import voices
from dragoman.dossier import sight
from dragoman.dossier.merged import merged
from dragoman.dossier.months import ALWAYS, Days, within
from dragoman.dossier.told import CaseLine, FactLine, case_lines


@dataclass(frozen=True)
class Contradiction:
    """One happening on which sources differ: on a field of one case, or whether it was at all (`other` denies it)."""

    case: CaseLine
    dispute: Dispute | None = None
    other: CaseLine | None = None


def contradictions(
    connection: Connection, key: str, collection: int, shown: int, offset: int = 0, days: Days = ALWAYS
) -> tuple[tuple[Contradiction, ...], int]:
    """What is in dispute under a key, the newest first and at most so many from the `offset`-th on; and of how many.

    `days` are those of the cases.
    """
    here = select(kept).where(kept.c.key == key, *within(kept.c.day, days), *_seen(connection))
    if collection:
        here = here.join(cases, cases.c.id == kept.c.case_id).where((cases.c.collections + " ").like(f"% {collection} %"))
    total = connection.execute(select(func.count()).select_from(here.subquery())).scalar_one()
    order = (kept.c.day.desc(), kept.c.case_id.desc(), kept.c.field, kept.c.other_id)
    rows = connection.execute(here.order_by(*order).limit(shown).offset(offset)).all()
    return tuple(_made(connection, rows)), int(total)


def of_case(connection: Connection, row: int) -> list[Contradiction]:
    """What is in dispute of one case, by its row, or denied by it."""
    both = (kept.c.case_id == row, kept.c.other_id == row)
    order = (kept.c.field, kept.c.case_id, kept.c.other_id)
    here = select(kept).where(kept.c.key == ALL, *_seen(connection)).order_by(*order)
    found = (connection.execute(here.where(one)) for one in both)
    return list(_made(connection, [contradiction for rows in found for contradiction in rows]))


def _seen(connection: Connection) -> list[ColumnElement[bool]]:
    """Conditions on contradictions to be seen: that all is which tells of either side."""
    return [*sight.whole(connection, kept.c.case_id), *sight.whole(connection, kept.c.other_id)]


def _made(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[Contradiction]:
    """Contradictions of rows of `projections.contradictions`."""
    wanted = list(dict.fromkeys(id for row in rows for id in (row.case_id, row.other_id) if id))
    lines = dict(zip(wanted, case_lines(connection, wanted), strict=True))
    known = merged(connection, list(lines.values()))
    speaking = voices(connection, (sorted(_articles(line)) for line in lines.values()))
    disputed = {
        row: {dispute.field: dispute for dispute in _disputes(line, known[line.id], speaks)}
        for (row, line), speaks in zip(lines.items(), speaking, strict=True)
    }  # fmt: skip
    for row in rows:
        if row.field == STATUS:
            yield Contradiction(lines[row.case_id], other=lines[row.other_id])
        else:
            yield Contradiction(lines[row.case_id], disputed[row.case_id][row.field])


def telling(version: Version[Any], case: CaseLine) -> list[FactLine]:
    """The reports of a case that tell a version of one of its fields."""
    by_uid = {report.article.uid: report for report in case.reports}
    return [by_uid[told.article] for told in version.told if told.article in by_uid]


def _disputes(line: CaseLine, case: Case, speaks: Mapping[int, str]) -> list[Dispute]:
    return disputes(case, {uid: speaks[row] for row, uid in _articles(line).items()})


def _articles(line: CaseLine) -> dict[int, str]:
    return {report.article.row: report.article.uid for report in line.reports}

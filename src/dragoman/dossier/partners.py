"""With whom a party has to do most."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from dragoman.archive.case_view import pair_key
from dragoman.archive.projections import case_counts
from dragoman.dossier.asked import OCCURRED
from dragoman.dossier.months import ALWAYS, Days, within_months
from dragoman.dossier.naming import entities


@dataclass(frozen=True)
class Partner:
    """Another party, by code, and how many cases that occurred lie between the two."""

    code: str
    cases: int


def partners(
    connection: Connection, code: str, collection: int, shown: int, days: Days = ALWAYS
) -> tuple[tuple[Partner, ...], int]:
    """The known parties between which and one most cases lie, at most so many, most first; and of how many.

    Of `days` the months in which the first and the last lie count as wholes.
    """
    by_key = {pair_key(code, other): other for other in entities() if other != code}
    number = func.sum(case_counts.c.number)
    here = (case_counts.c.key.in_(by_key), case_counts.c.collection_id == collection, case_counts.c.status.in_(OCCURRED))
    rows = connection.execute(
        select(case_counts.c.key, number.label("cases"))
        .where(*here, *within_months(case_counts.c.month, days))
        .group_by(case_counts.c.key)
    )
    found = sorted((Partner(by_key[row.key], int(row.cases)) for row in rows), key=lambda p: (-p.cases, p.code))
    return tuple(found[:shown]), len(found)

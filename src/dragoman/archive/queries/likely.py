"""Cases that may be the same happening as another one: those between the same parties at about the time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from dragoman.archive.case_view import REJECTED, split
from dragoman.archive.projections import case_keys, cases

_NEAR = timedelta(days=14)
_LOOKED_AT = 200
"""Cases of one pair that are compared by their days; of a very busy pair not all of a month."""


def likely(connection: Connection, row: int, most: int = 8) -> list[int]:
    """Rows of other cases between the same parties within a fortnight: those of the same type first, then the nearest."""
    case = connection.execute(select(cases.c.day, cases.c.type, cases.c["keys"]).where(cases.c.id == row)).one()
    if not case.day:
        return []
    middle = date.fromisoformat(case.day)
    found = {other.case_id: other for key in _narrowest(case.keys) for other in _around(connection, key, middle)}
    others = [other for id, other in found.items() if id != row]

    def distance(other: Row[Any]) -> tuple[bool, int, int]:
        return other.type != case.type, abs((date.fromisoformat(other.day) - middle).days), other.case_id

    return [other.case_id for other in sorted(others, key=distance)[:most]]


def _narrowest(joined: str) -> list[str]:
    """The pairs of a case, or its parties where it has no pair."""
    keys = split(joined)[1:]
    return [key for key in keys if ":" in key] or keys


def _around(connection: Connection, key: str, middle: date) -> Iterator[Row[Any]]:
    first = (middle - _NEAR if middle - date.min > _NEAR else date.min).isoformat()
    last = (middle + _NEAR if date.max - middle > _NEAR else date.max).isoformat()
    query: Select[Any] = (
        select(case_keys.c.case_id, case_keys.c.day, case_keys.c.type)
        .where(case_keys.c.key == key, case_keys.c.day.between(first, last), ~case_keys.c.withdrawn)
        .where(case_keys.c.status != REJECTED)
        .order_by(case_keys.c.day.desc())
        .limit(_LOOKED_AT)
    )
    yield from connection.execute(query)

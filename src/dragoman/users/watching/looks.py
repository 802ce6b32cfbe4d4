"""Since when something is new to a user: since he last said that he has seen it, or since the end of his last visit.

A visit ends when he has not looked for half an hour.  What stood before is kept, so that nothing is lost by a look too quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from dragoman.users.watching.tables import looks

_VISIT = timedelta(minutes=30)
_FIRST = timedelta(days=7)
"""At the first visit what was stored in the last days is new."""


@dataclass(frozen=True)
class Look:
    """New is what was stored from `seen_at` on; before that it was from `earlier_at` on; `looked_at` is the last look.  All UTC,
    ISO 8601."""

    seen_at: str
    earlier_at: str
    looked_at: str


def last(connection: Connection, user: int, now: str) -> Look:
    """Since when something is new to a user, were he to look now."""
    row = connection.execute(select(looks).where(looks.c.user_id == user)).one_or_none()
    if row is None:
        first = _shifted(now, -_FIRST)
        return Look(first, first, now)
    if _shifted(row.looked_at, _VISIT) < now:
        return Look(row.looked_at, row.seen_at, now)
    return Look(row.seen_at, row.earlier_at, now)


def look(connection: Connection, user: int, now: str) -> Look:
    """He looks now: since when something is new to him.  To look again at once changes nothing."""
    found = last(connection, user, now)
    _keep(connection, user, found)
    return found


def mark_seen(connection: Connection, user: int, until: str, now: str) -> Look:
    """He has seen all that was stored before `until`, which is not after now."""
    before = last(connection, user, now)
    found = Look(min(until, now), before.seen_at, now)
    _keep(connection, user, found)
    return found


def unmark(connection: Connection, user: int, now: str) -> Look:
    """New is again what was so before he marked it as seen, or before his last visit."""
    before = last(connection, user, now)
    found = Look(before.earlier_at, before.earlier_at, now)
    _keep(connection, user, found)
    return found


def _keep(connection: Connection, user: int, found: Look) -> None:
    row = vars(found)
    connection.execute(insert(looks).values(user_id=user, **row).on_conflict_do_update(index_elements=["user_id"], set_=row))


def _shifted(moment: str, by: timedelta) -> str:
    return (datetime.fromisoformat(moment) + by).isoformat(timespec="microseconds").replace("+00:00", "Z")

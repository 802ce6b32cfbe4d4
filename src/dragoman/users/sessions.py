"""Sessions: who is logged in, kept on the server, so that each can be ended there.

A session ends when nothing was asked for `IDLE`, and in any case `LONGEST` after it began.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, insert, select, update

from dragoman.archive.archive import utc_now
from dragoman.errors import UserError
from dragoman.harmless import one_line
from dragoman.users import tables
from dragoman.users.secrets import hashed, random_secret
from dragoman.users.times import is_past, since_now

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=7)
_SEEN_EVERY = timedelta(minutes=1)
"""So exactly it is known when something was last asked for."""
_AGENT = 200
_s = tables.sessions.c
_COLUMNS = (_s.id, _s.hash, _s.user_id, _s.agent, _s.address, _s.made_at, _s.seen_at)


@dataclass(frozen=True)
class Session:
    """A session that is open: `agent` is what the browser calls itself, `address` from where it began."""

    id: int
    hash: str
    user_id: int
    agent: str
    address: str
    made_at: str
    seen_at: str

    @property
    def is_due(self) -> bool:
        """Whether it should be noted that something was asked for."""
        return is_past(self.seen_at, _SEEN_EVERY)


def begin(connection: Connection, user_id: int, agent: str, address: str) -> str:
    """A new session; its secret, which nothing but the cookie holds.  Those that have ended are taken out."""
    connection.execute(delete(tables.sessions).where(~_open()))
    secret, now = random_secret(), utc_now()
    row = {"hash": hashed(secret), "user_id": user_id, "agent": one_line(agent)[:_AGENT], "address": address}
    connection.execute(insert(tables.sessions).values(**row, made_at=now, seen_at=now))
    return secret


def of_hash(connection: Connection, hash: str) -> Session | None:
    """The open session of a hash, if there is one."""
    row = connection.execute(_all().where(_s.hash == hash)).one_or_none()
    return Session(*row) if row is not None else None


def seen(connection: Connection, id: int) -> None:
    """Note that something was asked for."""
    connection.execute(update(tables.sessions).where(_s.id == id).values(seen_at=utc_now()))


def open_sessions(connection: Connection, user_id: int | None = None) -> Sequence[Session]:
    """All that are open, or those of one user, that used last first."""
    conditions = [_s.user_id == user_id] if user_id is not None else []
    return [Session(*row) for row in connection.execute(_all().where(*conditions).order_by(_s.seen_at.desc()))]


def counts(connection: Connection) -> dict[int, int]:
    """How many are open, by user."""
    rows = connection.execute(select(_s.user_id, func.count()).where(_open()).group_by(_s.user_id))
    return {row[0]: row[1] for row in rows}


def end(connection: Connection, id: int, user_id: int | None = None) -> None:
    """End a session (of a user, where one is named); UserError where there is none."""
    conditions = [_s.user_id == user_id] if user_id is not None else []
    if not connection.execute(delete(tables.sessions).where(_s.id == id, *conditions)).rowcount:
        raise UserError("no_session", f"There is no open session {id}. List them with: dragoman user sessions list")


def end_all(connection: Connection, user_id: int, *, but: str = "") -> int:
    """End all sessions of a user but one, that of a hash; how many were ended."""
    return connection.execute(delete(tables.sessions).where(_s.user_id == user_id, _s.hash != but)).rowcount


def _all() -> Select[Any]:
    return select(*_COLUMNS).where(_open())


def _open() -> ColumnElement[bool]:
    idle, longest = since_now(-IDLE), since_now(-LONGEST)
    return and_(_s.seen_at > idle, _s.made_at > longest)

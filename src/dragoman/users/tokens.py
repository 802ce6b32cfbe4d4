"""Tokens of the HTTP API: each belongs to a user, has a scope and an end, and can be revoked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.archive.archive import utc_now
from dragoman.errors import UserError
from dragoman.harmless import one_line
from dragoman.users import tables
from dragoman.users.secrets import hashed, random_secret
from dragoman.users.times import is_past, since_now

PREFIX = "dragoman_"
"""By which tokens are found that were published by mistake."""
MOST_DAYS = 366
_NAME = 80
_SEEN_EVERY = timedelta(minutes=10)
_t = tables.tokens.c


@dataclass(frozen=True)
class Token:
    """A token without its secret: `writes` where it may also change things, `seen_at` when it was last used, if ever."""

    id: int
    user_id: int
    name: str
    writes: bool
    made_at: str
    ends_at: str
    seen_at: str | None

    @property
    def is_due(self) -> bool:
        """Whether it should be noted that it is used."""
        return is_past(self.seen_at, _SEEN_EVERY)

    @property
    def over(self) -> bool:
        """Whether its time is over."""
        return self.ends_at <= utc_now()


_COLUMNS = (_t.id, _t.user_id, _t.name, _t.writes, _t.made_at, _t.ends_at, _t.seen_at)


def add(connection: Connection, user_id: int, name: str, *, writes: bool, days: int) -> str:
    """A new token; its secret, which is kept nowhere.  UserError for a number of days that is none."""
    called = one_line(name)[:_NAME]
    if not called:
        raise UserError("token_name", "A token needs a name that says what it is for.")
    if not 1 <= days <= MOST_DAYS:
        raise UserError("token_days", f"A token holds 1 to {MOST_DAYS} days, not {days}.", most=MOST_DAYS)
    secret = PREFIX + random_secret()
    row = {"hash": hashed(secret), "user_id": user_id, "name": called, "writes": writes}
    connection.execute(insert(tables.tokens).values(**row, made_at=utc_now(), ends_at=since_now(timedelta(days=days))))
    return secret


def of_hash(connection: Connection, hash: str) -> Token | None:
    """The token of a hash, if there is one whose time is not over."""
    row = connection.execute(select(*_COLUMNS).where(_t.hash == hash, _t.ends_at > utc_now())).one_or_none()
    return Token(*row) if row is not None else None


def seen(connection: Connection, id: int) -> None:
    """Note that it was used."""
    connection.execute(update(tables.tokens).where(_t.id == id).values(seen_at=utc_now()))


def all_tokens(connection: Connection, user_id: int | None = None) -> Sequence[Token]:
    """All tokens, or those of one user, the newest first; also those whose time is over."""
    conditions = [_t.user_id == user_id] if user_id is not None else []
    return [Token(*row) for row in connection.execute(select(*_COLUMNS).where(*conditions).order_by(_t.id.desc()))]


def revoke(connection: Connection, id: int, user_id: int | None = None) -> None:
    """Take out a token (of a user, where one is named); UserError where there is none."""
    conditions = [_t.user_id == user_id] if user_id is not None else []
    if not connection.execute(delete(tables.tokens).where(_t.id == id, *conditions)).rowcount:
        raise UserError("no_token", f"There is no token {id}. List them with: dragoman user tokens list")

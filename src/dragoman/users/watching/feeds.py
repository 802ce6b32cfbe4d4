"""Secret addresses of feeds and calendars: made at random, shown once, kept as hashes, and revoked by who made them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from dragoman.archive.archive import utc_now
from dragoman.dossier.naming import Language
from dragoman.errors import InputError, NotFound
from dragoman.users.secrets import hashed, random_secret
from dragoman.users.watching import watches
from dragoman.users.watching.tables import feeds

MOST = 100
"""Secret addresses of one user."""


@dataclass(frozen=True)
class FeedAddress:
    """A secret address without what is secret of it: of one watch, or of all that the user watches (None)."""

    id: int
    user: int
    watch: int | None
    lang: Language
    made_at: str


def make(connection: Connection, user: int, watch: int | None, lang: Language) -> str:
    """A new secret address in a language; what is secret of it, which nobody is told again.

    NotFound where the user watches no such thing, InputError where he has too many addresses.
    """
    if watch is not None:
        watches.one(connection, user, watch)
    if len(of_user(connection, user)) >= MOST:
        raise InputError(f"There are {MOST} secret addresses already. Revoke some of them first.")
    secret = random_secret()
    row = {"user_id": user, "watch_id": watch, "hash": hashed(secret), "lang": lang, "made_at": utc_now()}
    connection.execute(insert(feeds).values(row))
    return secret


def of_secret(connection: Connection, secret: str) -> FeedAddress:
    """The address that a secret opens; NotFound where it opens none, or none any more."""
    row = connection.execute(select(feeds).where(feeds.c.hash == hashed(secret))).one_or_none()
    if row is None:
        raise NotFound("There is no feed at this address. It may have been revoked: make a new one on your desk.")
    return FeedAddress(row.id, row.user_id, row.watch_id, row.lang, row.made_at)


def of_user(connection: Connection, user: int) -> list[FeedAddress]:
    """All secret addresses of a user, in the order in which they were made."""
    rows = connection.execute(select(feeds).where(feeds.c.user_id == user).order_by(feeds.c.id))
    return [FeedAddress(row.id, row.user_id, row.watch_id, row.lang, row.made_at) for row in rows]


def revoke(connection: Connection, user: int, id: int) -> None:
    """End an address at once; NotFound where the user has none of this number."""
    gone = connection.execute(delete(feeds).where(feeds.c.user_id == user, feeds.c.id == id))
    if not gone.rowcount:
        raise NotFound(f"There is no secret address of the number {id}. Your desk lists yours.")

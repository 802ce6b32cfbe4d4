"""One-time links: with `dragoman serve --token` the start prints one, and who opens it is let in."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert

from dragoman.archive.archive import utc_now
from dragoman.users import audit, sessions, tables
from dragoman.users.file import UserFile
from dragoman.users.login import Caller
from dragoman.users.secrets import hashed, random_secret
from dragoman.users.visitor import LOCAL, local


def make(file: UserFile) -> str:
    """The secret of a new link; those made before lead nowhere any more, and sessions that they began end."""
    secret = random_secret()
    with file.writing() as connection:
        connection.execute(delete(tables.links))
        sessions.end_all(connection, LOCAL)
        connection.execute(insert(tables.links).values(hash=hashed(secret), made_at=utc_now()))
    return secret


def use(file: UserFile, secret: str, caller: Caller) -> str | None:
    """The secret of a session for the local user; None for a link that was used or never made."""
    with file.writing() as connection:
        if not _taken(connection, secret):
            audit.note(connection, "", "link.failed", "", caller.address)
            return None
        audit.note(connection, local().name, "link", caller.agent, caller.address)
        return sessions.begin(connection, LOCAL, caller.agent, caller.address)


def _taken(connection: Connection, secret: str) -> bool:
    return bool(connection.execute(delete(tables.links).where(tables.links.c.hash == hashed(secret))).rowcount)

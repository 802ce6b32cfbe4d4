"""What users watch: kept, named, stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from dragoman.archive.archive import utc_now
from dragoman.dossier.naming import Language
from dragoman.errors import InputError, NotFound
from dragoman.users.watching.tables import watches
from dragoman.users.watching.targets import LONGEST, Target, title

MOST = 200
"""What one user may watch."""


@dataclass(frozen=True)
class Watch:
    """Something that a user watches; `name` is empty where he has given it none."""

    id: int
    target: Target
    name: str
    made_at: str

    def called(self, lang: Language) -> str:
        """As the user calls it, else what it is."""
        return self.name or title(self.target, lang)


def watch(connection: Connection, user: int, watched: Target, name: str = "") -> Watch:
    """Watch something from now on; what is watched already stays as it is, and takes a new name where one is given.

    InputError where the user watches too much or the name is too long.
    """
    if found := of_target(connection, user, watched):
        return rename(connection, user, found.id, name) if name else found
    if len(of_user(connection, user)) >= MOST:
        raise InputError(f"{MOST} things are watched already. Stop watching some of them first.")
    row = {"user_id": user, "kind": watched.kind, "target": watched.target, "name": _name(name), "made_at": utc_now()}
    connection.execute(insert(watches).values(row))
    made = of_target(connection, user, watched)
    assert made is not None
    return made


def rename(connection: Connection, user: int, id: int, name: str) -> Watch:
    """Call something otherwise; an empty name is none.  NotFound where the user watches no such thing."""
    one(connection, user, id)
    connection.execute(update(watches).where(_his(user, id)).values(name=_name(name)))
    return one(connection, user, id)


def stop(connection: Connection, user: int, id: int) -> None:
    """Watch something no more; its secret addresses end.  NotFound where the user watches no such thing."""
    one(connection, user, id)
    connection.execute(delete(watches).where(_his(user, id)))


def of_user(connection: Connection, user: int) -> list[Watch]:
    """All that a user watches, in the order in which he began."""
    rows = connection.execute(select(watches).where(watches.c.user_id == user).order_by(watches.c.id))
    return [_watch(row) for row in rows]


def one(connection: Connection, user: int, id: int) -> Watch:
    """Something that a user watches; NotFound where he watches no such thing."""
    row = connection.execute(select(watches).where(_his(user, id))).one_or_none()
    if row is None:
        raise NotFound(f"There is nothing watched under the number {id}. List what is: dragoman desk list")
    return _watch(row)


def of_target(connection: Connection, user: int, target: Target) -> Watch | None:
    """What a user watches of a target; None where he does not."""
    same = (watches.c.user_id == user, watches.c.kind == target.kind, watches.c.target == target.target)
    row = connection.execute(select(watches).where(*same)).one_or_none()
    return _watch(row) if row is not None else None


def _his(user: int, id: int) -> Any:
    return (watches.c.user_id == user) & (watches.c.id == id)


def _watch(row: Row[Any]) -> Watch:
    return Watch(row.id, Target(row.kind, row.target), row.name, row.made_at)


def _name(given: str) -> str:
    name = " ".join(given.split())
    if len(name) > LONGEST or not name.isprintable():
        raise InputError(f"A name has at most {LONGEST} characters, and no signs of control.")
    return name


def named(found: Sequence[Watch], asked: str) -> Watch:
    """That of a user's watches which is meant by its number or name; NotFound where none or several are."""
    meant = [one for one in found if asked == str(one.id)] or [
        one
        for one in found
        if asked.casefold() in {one.target.target.casefold(), *(one.called(lang).casefold() for lang in get_args(Language))}
    ]
    if len(meant) != 1:
        raise NotFound(f"{asked!r} is not one thing that is watched. List what is: dragoman desk list")
    return meant[0]

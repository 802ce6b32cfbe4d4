"""Who made a secret address, and what he may see today: who is gone, or may see nothing any more, is shown nothing."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dragoman.errors import NotFound
from dragoman.users.tables import grants, users
from dragoman.users.visitor import LOCAL, Role, Visitor, local


def owner(connection: Connection, user: int) -> Visitor:
    """A user as he is today; NotFound where he is gone, and for the local user where people log in."""
    if user == LOCAL and connection.execute(select(users.c.id).limit(1)).first() is None:
        return local()
    row = connection.execute(select(users.c.name, users.c.role).where(users.c.id == user)).one_or_none()
    if row is None:
        raise NotFound("Who made this address is no user any more.")
    roles = connection.execute(select(grants.c.collection, grants.c.role).where(grants.c.user_id == user))
    return Visitor(user, row.name, Role(row.role), {name: Role(role) for name, role in roles} or None)


def readable(visitor: Visitor) -> frozenset[str] | None:
    """The collections that somebody may see; None where he may see all."""
    return frozenset(name for name, role in (visitor.collections or {}).items() if role) if visitor.limited else None


def of_name(connection: Connection, name: str | None) -> Visitor:
    """The user of a name, for whoever may read the file of users; None is the local user.  NotFound where there is none."""
    if name is None:
        return local()
    found = connection.execute(select(users.c.id).where(users.c.name == name)).scalar()
    if found is None:
        raise NotFound(f"There is no user {name!r}. List them: dragoman user list")
    return owner(connection, found)

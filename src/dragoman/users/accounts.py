"""Accounts: who there is, with which password and roles."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from dragoman.archive.archive import utc_now
from dragoman.errors import UserError
from dragoman.harmless import one_line
from dragoman.users import passwords, sessions, tables
from dragoman.users.schema import metadata
from dragoman.users.visitor import LOCAL, ROLES, Role, Visitor, local

_LONGEST = 80


@dataclass(frozen=True)
class Account:
    """A user with his roles, when he was made, and how many sessions are open."""

    visitor: Visitor
    made_at: str
    sessions: int


@dataclass(frozen=True)
class Kept:
    """The hash of a user's password."""

    id: int
    name: str
    password: str = field(repr=False)


def any_user(connection: Connection) -> bool:
    """Whether there are users, so that all must log in."""
    return connection.execute(select(tables.users.c.id).limit(1)).first() is not None


def add(connection: Connection, name: str, password: str, role: Role, collections: Mapping[str, Role] | None = None) -> Visitor:
    """A new user; UserError where there is one of that name or it cannot be one, WeakPassword, and for no role at all."""
    named, grants = _checked(name), dict(collections or {})
    if _row(connection, named) is not None:
        message = f"There is a user {named!r} already. Change him with: dragoman user role, dragoman user password"
        raise UserError("taken", message, name=named)
    _check_roles(role, grants)
    passwords.check_strength(password, named)
    row = {"name": named, "folded": _folded(named), "password": passwords.hash_password(password)}
    made = connection.execute(insert(tables.users).values(**row, role=int(role), made_at=utc_now()))
    assert made.inserted_primary_key is not None
    id = int(made.inserted_primary_key[0])
    _grant(connection, id, grants)
    return Visitor(id, named, role, grants or None)


def all_accounts(connection: Connection) -> list[Account]:
    """All users, by name."""
    grants: dict[int, dict[str, Role]] = defaultdict(dict)
    for row in connection.execute(select(tables.grants).order_by(tables.grants.c.collection)):
        grants[row.user_id][row.collection] = Role(row.role)
    open_ = sessions.counts(connection)
    rows = connection.execute(select(tables.users).order_by(tables.users.c.folded))
    return [
        Account(Visitor(row.id, row.name, Role(row.role), grants.get(row.id)), row.made_at, open_.get(row.id, 0)) for row in rows
    ]


def names(connection: Connection) -> dict[int, str]:
    """The names of all by id, that of the local user among them."""
    rows = connection.execute(select(tables.users.c.id, tables.users.c.name))
    return {LOCAL: local().name} | {row.id: row.name for row in rows}


def of_id(connection: Connection, id: int) -> Visitor | None:
    """The user of an id, if there is one."""
    row = connection.execute(select(tables.users).where(tables.users.c.id == id)).one_or_none()
    if row is None:
        return None
    granted = connection.execute(select(tables.grants).where(tables.grants.c.user_id == id))
    return Visitor(row.id, row.name, Role(row.role), {one.collection: Role(one.role) for one in granted} or None)


def named(connection: Connection, name: str) -> Visitor:
    """The user of a name; UserError where there is none."""
    row = _row(connection, name)
    found = of_id(connection, row.id) if row is not None else None
    if found is None:
        raise UserError("nobody", f"There is no user {one_line(name)!r}. List them with: dragoman user list", name=name)
    return found


def kept(connection: Connection, name: str) -> Kept | None:
    """What is kept of the password of a user; None where there is nobody of that name."""
    row = _row(connection, name)
    return Kept(row.id, row.name, row.password) if row is not None else None


def set_password(connection: Connection, user: Visitor, password: str, *, except_session: str = "") -> None:
    """Another password for a user; all his sessions end but one, that of a hash.  WeakPassword."""
    passwords.check_strength(password, user.name)
    keep_password(connection, user.id, password)
    sessions.end_all(connection, user.id, but=except_session)


def keep_password(connection: Connection, id: int, password: str) -> None:
    """Keep a password anew, as it is kept today."""
    hash = passwords.hash_password(password)
    connection.execute(update(tables.users).where(tables.users.c.id == id).values(password=hash))


def set_roles(connection: Connection, user: Visitor, role: Role, collections: Mapping[str, Role] | None) -> None:
    """Other roles for a user, in place of all that he had; UserError where no administrator would be left."""
    _check_roles(role, collections or {})
    _check_admins(connection, user, role)
    connection.execute(update(tables.users).where(tables.users.c.id == user.id).values(role=int(role)))
    connection.execute(delete(tables.grants).where(tables.grants.c.user_id == user.id))
    _grant(connection, user.id, collections or {})


def remove(connection: Connection, user: Visitor) -> None:
    """Take out a user with all that is his; UserError where others are left without an administrator."""
    if len(all_accounts(connection)) > 1:
        _check_admins(connection, user, Role.NONE)
    for table in metadata.sorted_tables:
        if "user_id" in table.c:
            connection.execute(delete(table).where(table.c.user_id == user.id))
    connection.execute(delete(tables.users).where(tables.users.c.id == user.id))


def _check_admins(connection: Connection, user: Visitor, role: Role) -> None:
    admins = select(tables.users.c.id).where(tables.users.c.role == int(Role.ADMIN), tables.users.c.id != user.id)
    if user.role is Role.ADMIN and role is not Role.ADMIN and connection.execute(admins.limit(1)).first() is None:
        message = f"{user.name} is the only administrator. Make another first: dragoman user role NAME admin"
        raise UserError("last_admin", message, name=user.name)


def _check_roles(role: Role, collections: Mapping[str, Role]) -> None:
    if role is Role.NONE and not collections:
        message = f"A user needs a role ({', '.join(ROLES)}), or one in a collection: --collection NAME=ROLE"
        raise UserError("no_role", message)
    if Role.ADMIN in collections.values():
        raise UserError("admin_of_part", "Nobody is administrator of one collection alone. Give reader or analyst there.")


def _grant(connection: Connection, id: int, collections: Mapping[str, Role]) -> None:
    rows = [{"user_id": id, "collection": name, "role": int(role)} for name, role in collections.items()]
    if rows:
        connection.execute(insert(tables.grants), rows)


def _row(connection: Connection, name: str) -> Row[Any] | None:
    return connection.execute(select(tables.users).where(tables.users.c.folded == _folded(name))).one_or_none()


def _checked(name: str) -> str:
    found = " ".join(unicodedata.normalize("NFC", name).split())
    if not found or len(found) > _LONGEST or one_line(found) != found:
        message = f"The name of a user has 1 to {_LONGEST} characters, none of which controls writing."
        raise UserError("name", message, most=_LONGEST)
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", " ".join(name.split())).casefold()

"""The audit log: who did what when, in words that stay when users and things go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, insert, select

from dragoman.archive.archive import utc_now
from dragoman.harmless import one_line
from dragoman.users import tables

_LONGEST = 500
"""Characters of a name or thing: strangers may send long ones."""


@dataclass(frozen=True)
class Entry:
    """A line of the log: `action` is a word such as "login" or "user.role", `about` the thing, `address` from where."""

    at: str
    who: str
    action: str
    about: str
    address: str


@dataclass(frozen=True)
class Wanted:
    """Which lines are meant; empty means all.  `action` also means all that begin with it and a full stop; `since` and `until`
    are days (UTC), both within."""

    who: str = ""
    action: str = ""
    since: str = ""
    until: str = ""


def note(connection: Connection, who: str, action: str, about: str = "", address: str = "") -> None:
    """Add a line, in a transaction of the file of users that writes."""
    row = {"at": utc_now(), "who": _short(who), "action": action, "about": _short(about), "address": _short(address)}
    connection.execute(insert(tables.audit).values(row))


def entries(connection: Connection, wanted: Wanted, limit: int, offset: int = 0) -> tuple[Sequence[Entry], int]:
    """Lines, the newest first, and how many there are in all."""
    log = tables.audit.c
    conditions = [log.who == wanted.who] if wanted.who else []
    if wanted.action:
        conditions.append((log.action == wanted.action) | log.action.startswith(f"{wanted.action}.", autoescape=True))
    if wanted.since:
        conditions.append(log.at >= wanted.since)
    if wanted.until:
        conditions.append(log.at < (date.fromisoformat(wanted.until) + timedelta(days=1)).isoformat())
    total = connection.execute(select(func.count()).select_from(tables.audit).where(*conditions)).scalar_one()
    columns = select(log.at, log.who, log.action, log.about, log.address)
    rows = connection.execute(columns.where(*conditions).order_by(log.id.desc()).limit(limit).offset(offset))
    return [Entry(*row) for row in rows], total


def actions(connection: Connection) -> list[str]:
    """All actions that were ever noted."""
    return list(connection.execute(select(tables.audit.c.action).distinct().order_by(tables.audit.c.action)).scalars())


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"

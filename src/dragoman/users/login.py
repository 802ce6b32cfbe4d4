"""Logging in and out, and changing one's own password: limited, written down, and the same for names that nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from dragoman.users import accounts, attempts, audit, passwords, sessions
from dragoman.users.file import UserFile
from dragoman.users.visitor import Visitor


class Refusal(Enum):
    """Why somebody is not let in: name or password are wrong (which of them is not told), or there were too many attempts."""

    WRONG = auto()
    TOO_MANY = auto()


@dataclass(frozen=True)
class Caller:
    """From where is asked: an address, and what the browser calls itself."""

    address: str
    agent: str = ""


def log_in(file: UserFile, name: str, password: str, caller: Caller) -> str | Refusal:
    """The secret of a new session, or why there is none."""
    found = _checked(file, name, password, caller)
    if isinstance(found, Refusal):
        return found
    with file.writing() as connection:
        user = accounts.of_id(connection, found)
        if user is None:
            return Refusal.WRONG
        audit.note(connection, user.name, "login", caller.agent, caller.address)
        return sessions.begin(connection, user.id, caller.agent, caller.address)


def change_password(file: UserFile, user: Visitor, old: str, new: str, caller: Caller, session_hash: str) -> Refusal | None:
    """Another password, where the old one is right; all other sessions end.  WeakPassword for the new one."""
    found = _checked(file, user.name, old, caller)
    if isinstance(found, Refusal):
        return found
    with file.writing() as connection:
        accounts.set_password(connection, user, new, except_session=session_hash)
        audit.note(connection, user.name, "password", "", caller.address)
    return None


def log_out(file: UserFile, user: Visitor, session_hash: str, caller: Caller) -> None:
    """End the session of a hash."""
    with file.writing() as connection:
        if found := sessions.of_hash(connection, session_hash):
            sessions.end(connection, found.id)
        audit.note(connection, user.name, "logout", "", caller.address)


def _checked(file: UserFile, name: str, password: str, caller: Caller) -> int | Refusal:
    """The id of the user of a name and password."""
    with file.writing() as connection:
        left = attempts.reserve(connection, name, caller.address)
        kept = accounts.kept(connection, name)
    if not left:
        return Refusal.TOO_MANY
    right = passwords.verify(kept.password if kept else None, password)
    with file.writing() as connection:
        if not right or kept is None:
            # A name that nobody has is not written down: it may be a password that was typed in the wrong place.
            audit.note(connection, kept.name if kept else "", "login.failed" if left > 1 else "login.limited", "", caller.address)
            return Refusal.WRONG
        attempts.forget(connection, name)
        if passwords.is_outdated(kept.password):
            accounts.keep_password(connection, kept.id, password)
    return kept.id

"""Changes to users, sessions and tokens, each written into the audit log with who made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.users import accounts, audit, sessions, tokens
from dragoman.users.visitor import Role, Visitor


@dataclass(frozen=True)
class Administration:
    """Changes in one transaction, made by somebody (his name) from an address; UserError for what cannot be."""

    connection: Connection
    by: str
    address: str = ""

    def add(self, name: str, password: str, role: Role, collections: Mapping[str, Role] | None = None) -> Visitor:
        """A new user."""
        made = accounts.add(self.connection, name, password, role, collections)
        self._note("user.add", f"{made.name}: {roles_text(made)}")
        return made

    def set_password(self, name: str, password: str) -> None:
        """Another password for a user; his sessions end."""
        user = accounts.named(self.connection, name)
        accounts.set_password(self.connection, user, password)
        self._note("user.password", user.name)

    def set_roles(self, name: str, role: Role, collections: Mapping[str, Role] | None) -> Visitor:
        """Other roles for a user, in place of those that he had."""
        user = accounts.named(self.connection, name)
        accounts.set_roles(self.connection, user, role, collections)
        changed = accounts.named(self.connection, name)
        self._note("user.role", f"{user.name}: {roles_text(user)} → {roles_text(changed)}")
        return changed

    def remove(self, name: str) -> None:
        """Take out a user with all that is his."""
        user = accounts.named(self.connection, name)
        accounts.remove(self.connection, user)
        self._note("user.remove", user.name)

    def end_session(self, id: int, of: int | None = None) -> None:
        """End a session, or one of a user alone."""
        sessions.end(self.connection, id, of)
        self._note("session.revoke", str(id))

    def end_sessions(self, name: str, *, but: str = "") -> int:
        """End all sessions of a user but one, that of a hash; how many."""
        user = accounts.named(self.connection, name)
        ended = sessions.end_all(self.connection, user.id, but=but)
        self._note("session.revoke", f"{user.name}: {ended}")
        return ended

    def add_token(self, name: str, called: str, *, writes: bool, days: int) -> str:
        """A token for a user; its secret."""
        user = accounts.named(self.connection, name)
        secret = tokens.add(self.connection, user.id, called, writes=writes, days=days)
        self._note("token.add", f"{user.name}: {called}, {'write' if writes else 'read'}, {days} d")
        return secret

    def revoke_token(self, id: int, of: int | None = None) -> None:
        """Take out a token, or one of a user alone."""
        tokens.revoke(self.connection, id, of)
        self._note("token.revoke", str(id))

    def _note(self, action: str, about: str) -> None:
        audit.note(self.connection, self.by, action, about, self.address)


def roles_text(user: Visitor) -> str:
    """The roles of a user as the command line takes them: "reader, press=analyst"."""
    everywhere = [user.role.word] if user.role else []
    return ", ".join([*everywhere, *(f"{name}={role.word}" for name, role in sorted((user.collections or {}).items()))])

"""Who stands before the door: found by the secret that comes with a request.

Those who were let in are known for two seconds without asking the file again, so that a page that is kept is answered in no
time; so long at most somebody is let in whose session another process has ended.
"""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic

from sqlalchemy import Connection
from starlette.requests import HTTPConnection

from dragoman.users import accounts, sessions, tokens
from dragoman.users.file import UserFile
from dragoman.users.secrets import hashed
from dragoman.users.visitor import LOCAL, Visitor, local
from dragoman.web.access.asker import Asker, local_asker
from dragoman.web.access.cookies import session_secret
from dragoman.web.access.policy import Policy

API = "/api/"
_SECONDS = 2.0
_MOST = 1000
_BEARER = "bearer "


class Doors:
    """Those of one application."""

    def __init__(self, file: UserFile, policy: Policy) -> None:
        self.policy = policy
        self._file = file
        self._known: OrderedDict[str, tuple[Asker, float]] = OrderedDict()
        self._users = (False, float("-inf"))

    def any_user(self) -> bool:
        """Whether there are users, so that all must log in; asked of the file every two seconds."""
        found, at = self._users
        if monotonic() - at >= _SECONDS:
            with self._file.reading() as connection:
                found = accounts.any_user(connection)
            self._users = (found, monotonic())
        return found

    def asker(self, request: HTTPConnection) -> Asker | None:
        """Who asks; None for a stranger.  Tokens are for the HTTP API alone."""
        if not self.any_user() and not self.policy.token:
            return local_asker()
        given = request.headers.get("authorization", "")
        if given and request.url.path.startswith(API):
            return self._of(given[len(_BEARER) :].strip(), "token") if given.lower().startswith(_BEARER) else None
        secret = session_secret(request)
        return self._of(secret, "session") if secret else None

    def forget(self) -> None:
        """Ask the file again for all: a session has ended, somebody's roles are others, or there is a first user."""
        self._known.clear()
        self._users = (False, float("-inf"))

    def _of(self, secret: str, way: str) -> Asker | None:
        hash = hashed(secret)
        kept = self._known.get(f"{way} {hash}")
        if kept and monotonic() - kept[1] < _SECONDS:
            return kept[0]
        found = self._session(hash) if way == "session" else self._token(hash)
        if found:
            self._known[f"{way} {hash}"] = (found, monotonic())
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        else:
            self._known.pop(f"{way} {hash}", None)
        return found

    def _session(self, hash: str) -> Asker | None:
        with self._file.reading() as connection:
            found = sessions.of_hash(connection, hash)
            user = self._user(connection, found.user_id) if found else None
        if found is None or user is None:
            return None
        if found.is_due:
            with self._file.writing() as connection:
                sessions.seen(connection, found.id)
        return Asker(user, "session", hash)

    def _token(self, hash: str) -> Asker | None:
        with self._file.reading() as connection:
            found = tokens.of_hash(connection, hash)
            user = accounts.of_id(connection, found.user_id) if found else None
        if found is None or user is None:
            return None
        if found.is_due:
            with self._file.writing() as connection:
                tokens.seen(connection, found.id)
        return Asker(user, "token", hash, found.writes)

    def _user(self, connection: Connection, id: int) -> Visitor | None:
        """The user of a session; the local one only as long as there are no others."""
        if id != LOCAL:
            return accounts.of_id(connection, id)
        return local() if self.policy.token and not accounts.any_user(connection) else None


def doors(request: HTTPConnection) -> Doors:
    """Those of the application that a request came to."""
    found = request.app.state.doors
    assert isinstance(found, Doors)
    return found

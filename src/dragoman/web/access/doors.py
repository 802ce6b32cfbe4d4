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
from dragoman.web.access.asker import Asker, Way, local_asker
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
        self._known: OrderedDict[tuple[Way, str], tuple[Asker, float]] = OrderedDict()
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
        """Who asks; None for a stranger.  May wait for the file, where he is not `known`."""
        if not self._must_log_in():
            return local_asker()
        if not (given := _given(request)):
            return None
        return self.known(request) or self._of(*given)

    def known(self, request: HTTPConnection) -> Asker | None:
        """Who asks, where that is known without the file."""
        if not self._must_log_in():
            return local_asker()
        given = _given(request)
        kept = self._known.get(given) if given else None
        return kept[0] if kept and monotonic() - kept[1] < _SECONDS else None

    def _must_log_in(self) -> bool:
        return self.any_user() or self.policy.token

    def forget(self) -> None:
        """Ask the file again for all: a session has ended, somebody's roles are others, or there is a first user."""
        self._known.clear()
        self._users = (False, float("-inf"))

    def _of(self, way: Way, hash: str) -> Asker | None:
        found = self._session(hash) if way == "session" else self._token(hash)
        if found:
            self._known[way, hash] = (found, monotonic())
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        else:
            self._known.pop((way, hash), None)
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


def _given(request: HTTPConnection) -> tuple[Way, str] | None:
    """In which way a request proves who asks, with the hash of its secret; None for no proof.  Tokens are for the HTTP API
    alone, and what is given there in their place is not mended by a cookie."""
    given = request.headers.get("authorization", "")
    if given and request.url.path.startswith(API):
        return ("token", hashed(given[len(_BEARER) :].strip())) if given.lower().startswith(_BEARER) else None
    secret = session_secret(request)
    return ("session", hashed(secret)) if secret else None


def doors(request: HTTPConnection) -> Doors:
    """Those of the application that a request came to."""
    found = request.app.state.doors
    assert isinstance(found, Doors)
    return found

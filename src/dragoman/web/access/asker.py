"""Who asks, as the entrance found it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from starlette.requests import HTTPConnection

from dragoman.users import audit
from dragoman.users.file import UserFile
from dragoman.users.login import Caller
from dragoman.users.visitor import Role, Visitor, local

Way: TypeAlias = Literal["local", "session", "token", "none"]
_STATE, _SEEN = "asker", "seen_collections"


@dataclass(frozen=True)
class Asker:
    """A visitor and how he is known: without login, by the cookie of a session, by a token of the HTTP API, or not.

    `mark` stands for the session without telling it; `writes` is False for a token that may only read.
    """

    visitor: Visitor
    way: Way
    mark: str
    writes: bool = True


STRANGER = Asker(Visitor(-1, "", Role.NONE), "none", "")


def local_asker() -> Asker:
    """The user of this machine, while nobody has to log in."""
    return Asker(local(), "local", "local")


def put(request: HTTPConnection, asker: Asker) -> None:
    """Say who asks, for all that works on the request."""
    setattr(request.state, _STATE, asker)


def asker(request: HTTPConnection) -> Asker:
    """Who asks."""
    found = getattr(request.state, _STATE)
    assert isinstance(found, Asker)
    return found


def visitor(request: HTTPConnection) -> Visitor:
    """The visitor who asks."""
    return asker(request).visitor


def see_only(request: HTTPConnection, collections: Iterable[str]) -> None:
    """Let this request see some collections alone."""
    setattr(request.state, _SEEN, tuple(sorted(collections)))


def seen_collections(request: HTTPConnection) -> tuple[str, ...] | None:
    """The collections that the request may see; None for all."""
    found: tuple[str, ...] | None = getattr(request.state, _SEEN, None)
    return found


def users(request: HTTPConnection) -> UserFile:
    """The file of users of the application that a request came to."""
    found = request.app.state.users
    assert isinstance(found, UserFile)
    return found


def note(request: HTTPConnection, action: str, about: str = "") -> None:
    """Write into the audit log what the visitor does."""
    with users(request).writing() as connection:
        audit.note(connection, visitor(request).name, action, about, address(request))


def caller(request: HTTPConnection) -> Caller:
    """From where is asked."""
    return Caller(address(request), request.headers.get("user-agent", ""))


def address(request: HTTPConnection) -> str:
    """From which machine is asked."""
    return request.client.host if request.client else ""

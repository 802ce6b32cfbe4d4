"""Who asks, as the entrance found it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from starlette.requests import HTTPConnection

from dragoman.users import audit
from dragoman.users.file import UserFile
from dragoman.users.visitor import Visitor, local

Way: TypeAlias = Literal["local", "session", "token"]
_STATE = "asker"


@dataclass(frozen=True)
class Asker:
    """A visitor and how he is known: without login, by the cookie of a session, by a token of the HTTP API.

    `mark` stands for the session without telling it; `writes` is False for a token that may only read.
    """

    visitor: Visitor
    way: Way
    mark: str
    writes: bool = True


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


def users(request: HTTPConnection) -> UserFile:
    """The file of users of the application that a request came to."""
    found = request.app.state.users
    assert isinstance(found, UserFile)
    return found


def note(request: HTTPConnection, action: str, about: str = "") -> None:
    """Write into the audit log what the visitor does."""
    with users(request).writing() as connection:
        audit.note(connection, visitor(request).name, action, about, address(request))


def address(request: HTTPConnection) -> str:
    """From which machine is asked."""
    return request.client.host if request.client else ""

"""The cookies of a session and of the page for logging in: out of reach of scripts, of other sites and, behind TLS, of lines
that can be listened to."""

from __future__ import annotations

from typing import Literal

from fastapi import Response
from starlette.requests import HTTPConnection

_SESSION, _LOGIN = "session", "login"
_HOST = "__Host-"
"""A prefix with which browsers take a cookie only over TLS, from the host itself."""


def session_secret(request: HTTPConnection) -> str | None:
    """The secret that a browser holds, if any."""
    return request.cookies.get(_named(request, _SESSION))


def keep_session(request: HTTPConnection, answer: Response, secret: str) -> None:
    """Have the browser hold the secret of a session until it is closed."""
    _set(request, answer, _SESSION, secret, "lax")


def drop_session(request: HTTPConnection, answer: Response) -> None:
    """Have the browser forget its session."""
    answer.delete_cookie(_named(request, _SESSION), secure=is_secure(request), httponly=True, samesite="lax")


def login_mark(request: HTTPConnection) -> str | None:
    """What tells the page for logging in of one browser from that of another."""
    return request.cookies.get(_named(request, _LOGIN))


def keep_login_mark(request: HTTPConnection, answer: Response, mark: str) -> None:
    """Have the browser hold it."""
    _set(request, answer, _LOGIN, mark, "strict")


def is_secure(request: HTTPConnection) -> bool:
    """Whether the way from the browser is protected by TLS."""
    return request.url.scheme == "https"


def _set(request: HTTPConnection, answer: Response, name: str, value: str, same_site: Literal["lax", "strict"]) -> None:
    answer.set_cookie(_named(request, name), value, secure=is_secure(request), httponly=True, samesite=same_site)


def _named(request: HTTPConnection, name: str) -> str:
    return f"{_HOST}{name}" if is_secure(request) else name

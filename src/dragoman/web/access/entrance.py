"""Where every request comes in: it is found out who asks, and strangers are sent to the door.

This comes before anything is read of a request's body, so that nobody can fill the disk who may not come in.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from fastapi import Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.errors import ArchiveError
from dragoman.web.access.asker import STRANGER, Asker, put
from dragoman.web.access.csrf import SAFE
from dragoman.web.access.doors import API, Doors
from dragoman.web.failures import failure, of_error
from dragoman.web.language import language
from dragoman.web.words import words

LOGIN = "/login"
_MOST = 64 * 1024
"""Bytes that a stranger may send."""


class Entrance:
    """ASGI middleware: puts the asker into the request, and lets strangers see the open routes alone."""

    def __init__(self, app: ASGIApp, doors: Doors, open_to_all: Sequence[BaseRoute]) -> None:
        self._app, self._doors, self._open = app, doors, open_to_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        try:
            found = self._doors.known(request) or await run_in_threadpool(self._doors.asker, request)
        except ArchiveError as e:
            await of_error(request, e)(scope, receive, send)
            return
        put(request, found or STRANGER)
        refusal = self._refusal(request, found)
        answer = self._app if refusal is None else refusal
        await answer(scope, receive if found else _short(receive), send)

    def _refusal(self, request: Request, found: Asker | None) -> Response | None:
        """The answer to a request that may not pass; None where it may."""
        if found is None:
            if not any(route.matches(request.scope)[0] is Match.FULL for route in self._open):
                return self._to_the_door(request)
            if _announced(request) > _MOST:
                return failure(request, 413, words(language(request))("access.too_long"))
        elif not found.writes and request.method not in SAFE:
            return failure(request, 403, words(language(request))("access.reads_only"))
        return None

    def _to_the_door(self, request: Request) -> Response:
        """Where one logs in: as a way there, for the API and for what is no page in words."""
        word = words(language(request))
        if request.url.path.startswith(API):
            answer = failure(request, 401, word("access.no_token"))
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        if not self._doors.any_user():
            return failure(request, 401, word("access.no_link"))
        if request.method not in SAFE:
            return failure(request, 401, word("access.ended"))
        if "hx-request" in request.headers:
            return Response(status_code=401, headers={"HX-Redirect": _login(_shown(request))})
        return RedirectResponse(_login(_address(request.url.path, request.url.query)), 303)


def _login(back: str) -> str:
    return f"{LOGIN}?back={quote(back, safe='')}"


def _shown(request: Request) -> str:
    """The page that htmx asks for a part of."""
    shown = urlsplit(request.headers.get("hx-current-url", "/"))
    return _address(shown.path, shown.query)


def _address(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isdecimal() else _MOST + 1


def _short(receive: Receive) -> Receive:
    """What a stranger sends, cut off where it is longer than it said."""
    left = _MOST

    async def limited() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        return message if left >= 0 else {"type": "http.disconnect"}

    return limited

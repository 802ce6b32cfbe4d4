"""Where every request comes in: it is found out who asks."""

from __future__ import annotations

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from dragoman.web.access.asker import local_asker, put


class Entrance:
    """ASGI middleware: puts the asker into the request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            put(HTTPConnection(scope), local_asker())
        await self._app(scope, receive, send)

"""How much a request may bring: little, but where something is added."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.settings import Settings
from dragoman.sources.limits import MIB

_SMALL = MIB
_TEXT = 16 * MIB
"""Room for the longest text that is read, however its signs are written."""
_PASTED = "/add/text"
_UPLOADS = ("/add/files", "/api/v1/articles")


class Bodies:
    """ASGI middleware: the handler that reads more than is allowed ends with 413."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        most = most_bytes(scope["path"], headers.get("content-type", ""))
        claimed = headers.get("content-length", "")
        left = most - int(claimed) if claimed.isascii() and claimed.isdigit() else most

        async def bounded() -> Message:
            nonlocal left
            message: Message = {"type": "http.request"} if left < 0 else await receive()
            if not claimed:
                left -= len(message.get("body", b""))
            if left < 0:
                raise _too_large(most)
            return message

        await self._app(scope, bounded, send)


def most_bytes(path: str, kind: str) -> int:
    """The largest body for a path and media type, in bytes."""
    if path in _UPLOADS and kind.startswith("multipart/"):
        return Settings().max_upload * MIB + _SMALL
    return _TEXT if path in (_PASTED, *_UPLOADS) else _SMALL


def _too_large(most: int) -> HTTPException:
    return HTTPException(413, f"This is larger than the {most // MIB:,} MiB that are taken here. Send less, or use: dragoman add")

"""Ids that lead on: what was put together or apart since keeps every id that it ever had."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from dragoman.archive.queries.homes import Home


def led_on(request: Request, found: Home, uid: str, folder: str) -> Response | None:
    """The way to where the thing of an id is today (which may change again, so not for good); None where it is there."""
    if found.uid == uid:
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{folder}/{quote(found.uid)}{query}", 307)

"""Ids that lead on: what was put together or apart since keeps every id that it ever had."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from dragoman.archive.kinds import Kind
from dragoman.archive.queries.homes import home
from dragoman.web.desk import desk


def led_on(request: Request, kind: Kind, uid: str, folder: str) -> Response | None:
    """The way to where the thing of an id is today (which may change again, so not for good); None where it is there.

    NotFound where the id leads nowhere.
    """
    with desk(request).archive.reading() as connection:
        found = home(connection, uid, kind)
    if found.uid == uid:
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{folder}/{quote(found.uid)}{query}", 307)

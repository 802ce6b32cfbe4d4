"""Fair quotation: how much of an article's words a visitor is shown, on pages and by the HTTP API."""

from __future__ import annotations

from starlette.requests import Request

from dragoman.users.visitor import Role
from dragoman.web.access.asker import visitor
from dragoman.web.access.doors import doors


def limit(request: Request, collection: str | None = None) -> int | None:
    """In characters; None for all.  Analysts see all: of a collection, where one is named, or of the whole archive."""
    return None if visitor(request).may(Role.ANALYST, collection) else doors(request).policy.quote

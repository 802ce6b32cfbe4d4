"""Fair quotation: how much of an article's words a visitor is shown, on pages and by the HTTP API."""

from __future__ import annotations

from starlette.requests import Request

from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import visitor
from dragoman.web.access.doors import doors


def limit(request: Request, collection: str | None = None) -> int | None:
    """In characters; None for all.  Analysts see all: of a collection, where one is named, or of the whole archive."""
    return limit_of(request, visitor(request), collection)


def limit_of(request: Request, who: Visitor, collection: str | None = None) -> int | None:
    """The same for somebody on whose behalf is asked, as the owner of a feed."""
    return None if who.may(Role.ANALYST, collection) else doors(request).policy.quote

"""What those see who have roles in some collections alone: only what can be shown of these, and all else is refused.

A route is answered if it stands here: with its collection named in the query, or as one thing that all who tell of it are in
their collections (`dossier.sight` holds that).  What stands nowhere here is refused, so that a new page leaks nothing.
"""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.datastructures import URL

from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import see_only
from dragoman.web.language import language
from dragoman.web.views.sections import NAMES
from dragoman.web.words import words

COLLECTION = "collection"
_LISTS = (
    "articles", "search", "events", "meetings", "agreements", "statements", "figures", "offices", "partners", "contradictions",
    "pairs", "months",
)  # fmt: skip
BY_COLLECTION = frozenset({
    "/", "/search", "/persons/{name:path}", "/{named}", "/{named}/partners", "/{named}/charts/{chart}.{form}",
    *(f"/{{named}}/{name}" for name in NAMES),
    "/{first}/{second}", "/{first}/{second}/{section}", "/{first}/{second}/charts/{named}.{form}",
    *(f"/api/v1/{name}{form}" for name in _LISTS for form in ("", ".{form}")),
    "/api/v1/persons", "/api/v1/dossiers/{a}/{b}", "/api/v1/states/{a}",
})  # fmt: skip
"""Routes that show one collection alone where it is named in the query."""
THINGS = frozenset({
    "/articles/{uid}", "/events/{uid}", "/events/{uid}.{form}", "/agreements/{uid}",
    "/api/v1/articles/{id}", "/api/v1/events/{id}", "/api/v1/agreements/{id}",
})  # fmt: skip
"""Routes of one thing, which look whether it may be seen."""


class ChooseCollection(Exception):
    """A route must be asked for with a collection: with one of these."""

    def __init__(self, collections: list[str]) -> None:
        super().__init__(", ".join(collections))
        self.collections = collections


def narrow(request: Request, visitor: Visitor, role: Role) -> None:
    """Let a request see the collections alone in which the visitor has the role; 403 where the route cannot be narrowed or its
    collection is another, ChooseCollection where it names none."""
    word = words(language(request))
    allowed = [name for name in visitor.collections or () if visitor.may(role, name)]
    path = request.scope["route"].path
    if not allowed or path not in BY_COLLECTION | THINGS:
        raise HTTPException(403, word("access.unnarrowed", collections=", ".join(allowed) or "–"))
    if path in THINGS:
        see_only(request, allowed)
        return
    asked = [name for name in request.query_params.getlist(COLLECTION) if name]
    if not asked:
        raise ChooseCollection(allowed)
    if len(asked) > 1 or asked[0] not in allowed:
        raise HTTPException(403, word("access.other_collection", collections=", ".join(allowed)))
    see_only(request, asked)


def within(url: URL, collection: str) -> str:
    """The address of a page as one collection tells it."""
    found = url.include_query_params(**{COLLECTION: collection})
    return f"{found.path}?{found.query}"

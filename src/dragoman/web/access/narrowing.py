"""What those see who have roles in some collections alone: only what can be shown of these, and all else is refused.

A handler is asked if it is marked: `by_collection` as one that shows a collection alone where the query names it, `of_one_thing`
as one of a thing of which it looks itself whether all that tells of it is seen (`dossier.sight`).  What is not marked is
refused, so that a new page leaks nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar

from fastapi import HTTPException, Request
from starlette.datastructures import URL

from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import see_only
from dragoman.web.language import language
from dragoman.web.words import words

COLLECTION = "collection"
Way: TypeAlias = Literal["by collection", "of one thing"]
H = TypeVar("H", bound=Callable[..., Any])
_MARK = "narrowed"


def by_collection(handler: H) -> H:
    """Mark a handler that shows, counts and finds what one collection tells alone, where it is named in the query."""
    setattr(handler, _MARK, "by collection")
    return handler


def of_one_thing(handler: H) -> H:
    """Mark a handler of one thing that raises Unseen where not all is seen that tells of it."""
    setattr(handler, _MARK, "of one thing")
    return handler


def way_of(handler: Callable[..., Any]) -> Way | None:
    """How a handler can be narrowed, if it can."""
    found: Way | None = getattr(handler, _MARK, None)
    return found


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
    way = way_of(request.scope["endpoint"])
    if not allowed or way is None:
        raise HTTPException(403, word("access.unnarrowed", collections=", ".join(allowed) or "–"))
    if way == "of one thing":
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

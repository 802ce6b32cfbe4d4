"""`/search?q=`: articles by their words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection

from dragoman.archive.search.question import parse
from dragoman.dossier.facets import Within
from dragoman.dossier.naming import code
from dragoman.errors import InputError
from dragoman.web.access.narrowing import by_collection
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.files import list_files
from dragoman.web.views.search import Sought, search_view

router = APIRouter()
_LAST_PAGE = 1_000


@router.get("/search", include_in_schema=False)
@by_collection
def search(
    request: Request, q: str = "", order: Literal["newest", "relevance"] = "newest", language: str = "", source: str = "",
    collection: str = "", state: str = "", year: Annotated[int | None, Query(ge=1, le=9999)] = None,
    page: Annotated[int, Query(ge=1, le=_LAST_PAGE)] = 1,
) -> Response:  # fmt: skip
    """The form, and what answers; a question of no words is told."""
    if not q.strip():
        return HTMLResponse(_page(request, q))
    try:
        parse(q)
    except InputError:
        return HTMLResponse(_page(request, q, wrong=True), 400)
    within = Within(language or None, source or None, code(state) if state else None, year)
    sought = Sought(q, page, order == "relevance", collection or None, within)
    return desk(request).answer(request, lambda connection: _found(request, connection, sought))


def _found(request: Request, connection: Connection, sought: Sought) -> str:
    view = search_view(connection, sought, language(request))
    return render(
        request, "search.html", q=sought.q, wrong=False, view=view, relevance=sought.relevance, data=_data(request),
        save=urlencode([("kind", "search"), *_asked(request, ("page", "lang", "order"))]),
    )  # fmt: skip


def _page(request: Request, q: str, *, wrong: bool = False) -> str:
    return render(request, "search.html", q=q, wrong=wrong, view=None, relevance=False)


def _data(request: Request) -> tuple[tuple[str, str], ...]:
    """The addresses at which the HTTP API gives the same list."""
    return list_files("search", _asked(request, ("page", "lang")))


def _asked(request: Request, without: Collection[str]) -> list[tuple[str, str]]:
    """What is asked for, but for some parameters."""
    asked = request.query_params.multi_items()
    return [(key, value) for key, value in asked if value and key not in without]

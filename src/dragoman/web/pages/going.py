"""`/go` leads from what was typed to the right place; `/suggest` says while it is typed where it may lead."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman.dossier.completing import completions
from dragoman.dossier.lately_seen import lately_seen
from dragoman.dossier.matrix import Span
from dragoman.dossier.meanings import meanings
from dragoman.web.counting import counted_pairs
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.addresses import search
from dragoman.web.views.ways import way

router = APIRouter()


@router.get("/go", include_in_schema=False)
def go(request: Request, q: str = "") -> Response:
    """To the only place that is meant; to a choice where there are several; else to the search."""
    if not q.strip():
        return RedirectResponse("/", 303)
    with desk(request).archive.reading() as connection:
        ways = [way(meaning, language(request)) for meaning in meanings(connection, q)]
    if not ways:
        return RedirectResponse(search(q), 303)
    if len(ways) == 1:
        return RedirectResponse(ways[0].href, 303)
    return HTMLResponse(render(request, "going.html", q=q, ways=ways, search=search(q)))


@router.get("/suggest", include_in_schema=False)
def suggest(request: Request, q: str = "") -> Response:
    """A list of links, for the box; empty where nothing is typed."""
    if not q.strip():
        return HTMLResponse("")
    told = counted_pairs(desk(request), Span()).value
    people = desk(request).counted(("people",), lately_seen).value
    with desk(request).archive.reading() as connection:
        ways = [way(meaning, language(request)) for meaning in completions(connection, q, told, people)]
    return HTMLResponse(render(request, "_suggestions.html", q=q.strip(), ways=ways, search=search(q.strip())))

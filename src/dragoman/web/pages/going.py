"""`/go` leads from what was typed to the right place; `/suggest` says while it is typed where it may lead."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman.dossier.completing import completions
from dragoman.dossier.lately_seen import lately_seen
from dragoman.dossier.matrix import Span
from dragoman.dossier.meanings import Meaning, meanings, parties_meant
from dragoman.dossier.wish import wish
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access.asker import seen_collections
from dragoman.web.counting import counted_pairs
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.addresses import search
from dragoman.web.views.ways import way

router = APIRouter()


_NEEDS = [Depends(access.needs(Role.READER, anywhere=True))]


@router.get("/go", include_in_schema=False, dependencies=_NEEDS)
def go(request: Request, q: str = "") -> Response:
    """To the only place that is meant; to a choice where there are several; else to the search."""
    if not q.strip():
        return RedirectResponse("/", 303)
    ways = [way(meaning, language(request)) for meaning in _meant(request, q)]
    if not ways:
        return RedirectResponse(search(q), 303)
    if len(ways) == 1:
        return RedirectResponse(ways[0].href, 303)
    return HTMLResponse(render(request, "going.html", q=q, ways=ways, search=search(q)))


def _meant(request: Request, q: str) -> list[Meaning]:
    """All that may be meant; of who sees some collections alone only parties, which all know."""
    if seen_collections(request) is not None:
        asked = wish(q)
        return [] if asked.rest else list(parties_meant(asked))
    with desk(request).archive.reading() as connection:
        return meanings(connection, q)


@router.get("/suggest", include_in_schema=False, dependencies=_NEEDS)
def suggest(request: Request, q: str = "") -> Response:
    """A list of links, for the box; empty where nothing is typed, and for who sees some collections alone, since people and
    agreements of all are suggested."""
    if not q.strip() or seen_collections(request) is not None:
        return HTMLResponse("")
    told = counted_pairs(request, Span()).value
    people = desk(request).counted(("people",), lately_seen).value
    with desk(request).archive.reading() as connection:
        ways = [way(meaning, language(request)) for meaning in completions(connection, q, told, people)]
    return HTMLResponse(render(request, "_suggestions.html", q=q.strip(), ways=ways, search=search(q.strip())))

"""Which parties an address means."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman.dossier.naming import code
from dragoman.errors import InputError
from dragoman.web.failures import API
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.known_names import Known, all_known, like


@dataclass(frozen=True)
class Unmeant:
    """A name that means nothing, or several things: `why`, and whose names are `like` it; `other` is that beside it, if any."""

    asked: str
    why: str
    like: tuple[Known, ...]
    other: str


def pair(request: Request, first: str, second: str, rest: str = "") -> tuple[str, str] | Response:
    """The two codes in alphabetical order; else the answer to send: a way to the one address of the pair, `rest` behind
    it, or to that of the only party that is named, or a page that says which names are known (404)."""
    if request.url.path.startswith(API):
        raise HTTPException(404)
    try:
        codes = sorted({code(first), code(second)})
    except InputError:
        return _unknown(request, (first, second), (second, first))
    if len(codes) == 1:
        return RedirectResponse(f"/{codes[0]}", 301)
    if [first, second] != codes:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/{codes[0]}/{codes[1]}{quote(rest)}{query}", 301)
    return codes[0], codes[1]


def party(request: Request, named: str, rest: str = "") -> str | Response:
    """The code of one party; else the answer to send: a way to its one address, `rest` behind it, or a page that says which
    names are known (404)."""
    if request.url.path.startswith(API):
        raise HTTPException(404)
    try:
        found = code(named)
    except InputError:
        return _unknown(request, (named, ""))
    query = f"?{request.url.query}" if request.url.query else ""
    return found if found == named else RedirectResponse(f"/{found}{quote(rest)}{query}", 301)


def _unknown(request: Request, *named: tuple[str, str]) -> Response:
    """`named` are names, each with the other beside it, empty where there is none."""
    lang = language(request)
    unmeant = []
    for asked, other in named:
        try:
            code(asked)
        except InputError as error:
            unmeant.append(Unmeant(asked, str(error), tuple(like(asked, lang)), other))
    return HTMLResponse(render(request, "unknown.html", unmeant=unmeant, known=all_known(lang)), 404)

"""Which parties an address means."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman.dossier.naming import meanings
from dragoman.web.failures import API
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.known_names import Known, all_known, known, like


@dataclass(frozen=True)
class Unmeant:
    """A name that means nothing, or several things (`several`), with those that may be meant; `other` is that beside it, if
    any."""

    asked: str
    several: bool
    like: tuple[Known, ...]
    other: str


def pair(request: Request, first: str, second: str, rest: str = "") -> tuple[str, str] | Response:
    """The two codes in alphabetical order; else the answer to send: a way to the one address of the pair, `rest` behind
    it, or to that of the only party that is named, or a page that says which names are known (404)."""
    if request.url.path.startswith(API):
        raise HTTPException(404)
    meant = [(asked, meanings(asked)) for asked in (first, second)]
    if any(len(found) != 1 for _, found in meant):
        return _unknown(request, meant)
    codes = sorted({found[0] for _, found in meant})
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
    meant = meanings(named)
    if len(meant) != 1:
        return _unknown(request, [(named, meant)])
    query = f"?{request.url.query}" if request.url.query else ""
    return meant[0] if meant[0] == named else RedirectResponse(f"/{meant[0]}{quote(rest)}{query}", 301)


def _unknown(request: Request, meant: list[tuple[str, tuple[str, ...]]]) -> Response:
    """`meant` are one or two names, each with the codes that it may mean."""
    lang = language(request)
    others = [asked for asked, _ in reversed(meant)] if len(meant) > 1 else [""]
    unmeant = [
        Unmeant(asked, len(found) > 1, tuple(map(known(lang), found)) or tuple(like(asked, lang)), other)
        for (asked, found), other in zip(meant, others, strict=True)
        if len(found) != 1
    ]
    return HTMLResponse(render(request, "unknown.html", unmeant=unmeant, known=all_known(lang)), 404)

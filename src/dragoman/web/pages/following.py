"""`/add/following`: feeds, sitemaps and pages are followed, looked at now, and followed no more."""

from __future__ import annotations

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.archive.incoming import PRESS
from dragoman.archive.queries.following import Follow, followed
from dragoman.archive.writer import following
from dragoman.errors import InputError, NotFound
from dragoman.users.jobs.job import Details, Wish
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding import asking, forms
from dragoman.web.adding.forms import Posted
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.following import followed_views
from dragoman.web.views.known_collections import known_collections
from dragoman.web.words import words

router = APIRouter(prefix="/add/following", dependencies=[Depends(access.needs(Role.ANALYST))], include_in_schema=False)


@router.get("")
def show(request: Request) -> Response:
    """What is followed."""
    return _page(request)


@router.post("")
def follow(request: Request, form: Posted) -> Response:
    """Follow an address from now on, and look at it at once."""
    try:
        url, home = forms.address(form), forms.collection(form)
        asking.check(request, home)
    except InputError as e:
        return _page(request, e, form)
    return _to_job(asking.ask(request, Wish("follow", url, home, Details(urls=(url,)))))


@router.post("/look")
def look_at_all(request: Request) -> Response:
    """Look at all that is followed now."""
    if not access.visitor(request).may(Role.ANALYST):
        raise HTTPException(403, words(language(request))("add.not_all"))
    asking.check(request, PRESS)
    return _to_job(asking.ask(request, Wish("look", words(language(request))("add.all_followed"), PRESS)))


@router.post("/{id}/look")
def look(request: Request, id: int) -> Response:
    """Look at one address now."""
    found = _followed(request, id)
    asking.check(request, found.collection)
    return _to_job(asking.ask(request, Wish("look", found.url, found.collection, Details(follows=(id,)))))


@router.post("/{id}/stop")
def stop(request: Request, id: int) -> Response:
    """Follow it no more; what was kept stays."""
    found = _followed(request, id)
    asking.check(request, found.collection)
    with desk(request).archive.writing() as pen:
        following.change(pen, id, "removed", found.url, found.collection)
    access.note(request, "follow.stop", found.url)
    return RedirectResponse("/add/following", 303)


def _followed(request: Request, id: int) -> Follow:
    with desk(request).archive.reading() as connection:
        found = next((one for one in followed(connection) if one.id == id and one.active), None)
    if found is None:
        raise NotFound(words(language(request))("add.not_followed"))
    return found


def _page(request: Request, error: InputError | None = None, typed: Posted | None = None) -> Response:
    who = access.visitor(request)
    with desk(request).archive.reading() as connection:
        rows = [one for one in followed_views(connection, language(request)) if who.may(Role.READER, one.collection)]
        homes = [name for name in known_collections(connection) if who.may(Role.ANALYST, name)]
    return access.page(
        request, "following.html", status=400 if error else 200, error=str(error) if error else "", typed=forms.typed(typed),
        rows=rows, collections=homes,
    )  # fmt: skip


def _to_job(id: int) -> Response:
    return RedirectResponse(f"/add/jobs/{id}", 303)

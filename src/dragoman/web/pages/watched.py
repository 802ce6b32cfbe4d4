"""`/desk/new` and `/desk/watched`: what is new of what a visitor watches, and how it is managed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.archive.archive import utc_now
from dragoman.dossier.wording import day
from dragoman.users.visitor import Role
from dragoman.users.watching import feeds, looks, watches
from dragoman.users.watching.newness import newness
from dragoman.users.watching.places import place_of
from dragoman.web import access
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.watching import WatchedView, watched_view
from dragoman.web.words import words

router = APIRouter(dependencies=[Depends(access.needs(Role.READER, anywhere=True))])
BRIEF = 3
"""Changes of each thing on the desk; all others are on the page of what is new."""
_LONG = 50
_SEE_OTHER = 303
_DAY = 10


def view(request: Request, shown: int) -> WatchedView:
    """What is new to the visitor, who looks now; to look again within half an hour changes nothing."""
    who = access.visitor(request)
    with access.users(request).writing() as connection:
        look = looks.look(connection, who.id, utc_now())
        watched = watches.of_user(connection, who.id)
    with desk(request).archive.reading() as archive:
        told = newness(archive, who, [one.target for one in watched], look.seen_at, shown)
    return watched_view(list(zip(watched, told, strict=True)), look, language(request))


@router.get("/desk/new", include_in_schema=False)
def new(request: Request) -> Response:
    """All that is new."""
    return access.page(request, "new.html", view=view(request, _LONG))


@router.post("/desk/seen", include_in_schema=False)
def seen(request: Request, until: Annotated[str, Form(max_length=40, pattern=r"^\d{4}-[\d:.TZ-]+$")]) -> Response:
    """All that was stored up to the moment that a page told of has been seen."""
    with access.users(request).writing() as connection:
        looks.mark_seen(connection, access.visitor(request).id, until, utc_now())
    return RedirectResponse("/desk", _SEE_OTHER)


@router.post("/desk/unseen", include_in_schema=False)
def unseen(request: Request) -> Response:
    """New is again what was so before."""
    with access.users(request).writing() as connection:
        looks.unmark(connection, access.visitor(request).id, utc_now())
    return RedirectResponse("/desk/new", _SEE_OTHER)


@router.get("/desk/watched", include_in_schema=False)
def managed(request: Request) -> Response:
    """All that is watched, and the secret addresses."""
    return _managed(request)


@router.post("/desk/watched/{id}/name", include_in_schema=False)
def rename(request: Request, id: int, name: Annotated[str, Form()] = "") -> Response:
    """Call something otherwise."""
    with access.users(request).writing() as connection:
        watches.rename(connection, access.visitor(request).id, id, name)
    return RedirectResponse("/desk/watched", _SEE_OTHER)


@router.post("/desk/watched/{id}/stop", include_in_schema=False)
def stop(request: Request, id: int) -> Response:
    """Watch something no more."""
    with access.users(request).writing() as connection:
        watches.stop(connection, access.visitor(request).id, id)
    return RedirectResponse("/desk/watched", _SEE_OTHER)


@router.post("/desk/feeds", include_in_schema=False)
def make_feed(request: Request, of: Annotated[str, Form(pattern=r"^\d{0,18}$")] = "") -> Response:
    """Make a secret address, of one thing or (empty) of all; it stands in this answer alone."""
    with access.users(request).writing() as connection:
        secret = feeds.make(connection, access.visitor(request).id, int(of) if of else None, language(request))
    access.note(request, "feed.made", of or "all")
    return _managed(request, str(request.base_url) + f"feeds/{secret}")


@router.post("/desk/feeds/{id}/revoke", include_in_schema=False)
def revoke(request: Request, id: int) -> Response:
    """End a secret address."""
    with access.users(request).writing() as connection:
        feeds.revoke(connection, access.visitor(request).id, id)
    access.note(request, "feed.revoked", str(id))
    return RedirectResponse("/desk/watched#feeds", _SEE_OTHER)


def _managed(request: Request, made: str = "") -> Response:
    """The page; `made` is the beginning of an address that was made just now."""
    lang, user = language(request), access.visitor(request).id
    with access.users(request).reading() as connection:
        watched = watches.of_user(connection, user)
        addresses = feeds.of_user(connection, user)
    called = {one.id: one.called(lang) for one in watched}
    every = words(lang)("watching.all")
    shown = [
        {"id": one.id, "of": called[one.watch] if one.watch else every, "day": day(one.made_at[:_DAY], lang)} for one in addresses
    ]
    return access.page(request, "watched.html", watched=watched, called=called, feeds=shown, made=made, place_of=place_of)

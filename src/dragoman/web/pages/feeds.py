"""`/feeds/SECRET.atom` and `.ics`: the secret is the only leave that is needed, so that programs can ask."""

from __future__ import annotations

from typing import Literal, TypeAlias

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from dragoman.users.watching import feeds, watches
from dragoman.users.watching.newness import newest_of, visits_of
from dragoman.users.watching.owners import owner
from dragoman.users.watching.places import place_of
from dragoman.users.watching.watches import Watch
from dragoman.web import access
from dragoman.web.desk import desk, send
from dragoman.web.feeds import atom, calendar
from dragoman.web.sheets import finished
from dragoman.web.words import words

router = APIRouter()
ENTRIES = 50
"""Changes of a feed: the newest."""
Form: TypeAlias = Literal["atom", "ics"]
_KINDS: dict[Form, str] = {"atom": atom.KIND, "ics": calendar.KIND}


@router.get("/feeds/{secret}.{form}", include_in_schema=False)
def feed(request: Request, secret: str, form: Form) -> Response:
    """The changes of what somebody watches, or the visits; 404 where the secret opens nothing (any more)."""
    with access.users(request).reading() as connection:
        address = feeds.of_secret(connection, secret)
        who = owner(connection, address.user)
        watched = _watched(connection, address)
    own, server = str(request.url.replace(query="")), str(request.base_url).rstrip("/")
    lang, targets = address.lang, [one.target for one in watched]
    title = watched[0].called(lang) if address.watch else words(lang)("watching.all")

    def make(archive: Connection) -> bytes:
        if form == "ics":
            return calendar.calendar(title, visits_of(archive, who, targets), lang, server)
        page = place_of(targets[0]) if address.watch else "/desk"
        source = atom.Source(title, own, server + page, address.made_at)
        return atom.atom(source, newest_of(archive, who, targets, ENTRIES), lang, server)

    key = ("feed", own, title, tuple(targets), who.rights)
    return send(request, finished(desk(request).counted(key, make).value), _KINDS[form], lang)


def _watched(connection: Connection, address: feeds.FeedAddress) -> list[Watch]:
    """What an address is of."""
    if address.watch is None:
        return watches.of_user(connection, address.user)
    return [watches.one(connection, address.user, address.watch)]

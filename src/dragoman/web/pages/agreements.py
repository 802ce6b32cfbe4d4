"""`/agreements/ID`: an agreement with its life."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from dragoman.archive.kinds import AGREEMENT
from dragoman.archive.queries.decisions import of_thing
from dragoman.archive.queries.history import entries
from dragoman.archive.queries.homes import home
from dragoman.dossier.instrument import instrument, parties_of
from dragoman.web.access.narrowing import of_one_thing
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.moved import led_on
from dragoman.web.render import render
from dragoman.web.views.agreement import agreement_view
from dragoman.web.views.judgements import judgement_views

router = APIRouter()


@router.get("/agreements/{uid}", include_in_schema=False)
@of_one_thing
def agreement(request: Request, uid: str) -> Response:
    """The agreement; an old id leads on."""
    with desk(request).archive.reading() as connection:
        found = home(connection, uid, AGREEMENT)
        parties = parties_of(connection, found.row)
    if answer := led_on(request, found, uid, "agreements"):
        return answer
    lang = language(request)

    def make(connection: Connection) -> str:
        judged = judgement_views(connection, entries(connection, of_thing(connection, uid)), lang)
        return render(request, "agreement.html", view=agreement_view(instrument(connection, uid), lang), judgements=judged)

    return desk(request).answer(request, make, keys=parties)

"""`/events/ID`: an event, at the same address for good; `.bib` and `.ris` how it is cited."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman import __version__
from dragoman.archive.queries.history import entries
from dragoman.archive.queries.homes import home
from dragoman.dossier import sight
from dragoman.dossier.citing.bibtex import bibtex
from dragoman.dossier.citing.chicago import note
from dragoman.dossier.citing.ris import ris
from dragoman.dossier.citing.works import works
from dragoman.dossier.happening import happening, keys_of
from dragoman.dossier.told import case_lines
from dragoman.web.access.narrowing import of_one_thing
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.moved import led_on
from dragoman.web.render import render
from dragoman.web.views.event import event_view
from dragoman.web.views.judgements import judgement_views
from dragoman.web.views.reasons import reason_views

router = APIRouter()
_PROGRAM = f"Dragoman {__version__}"
_KINDS = {"bib": "application/x-bibtex; charset=utf-8", "ris": "application/x-research-info-systems; charset=utf-8"}


@router.get("/events/{uid}.{form}", include_in_schema=False)
@of_one_thing
def citation(request: Request, uid: str, form: Literal["bib", "ris"]) -> Response:
    """The event and its articles as a library wants them."""
    lang = language(request)

    def make(connection: Connection) -> str:
        row = home(connection, uid).row
        sight.check_whole(connection, row)
        (line,) = case_lines(connection, [row])
        cited = works(line, lang, _PROGRAM)
        return bibtex(cited) if form == "bib" else ris(cited)

    return desk(request).answer(request, make, kind=_KINDS[form])


@router.get("/events/{uid}", include_in_schema=False)
@of_one_thing
def event(request: Request, uid: str, page: Annotated[int, Query(ge=1)] = 1) -> Response:
    """The event, fifty reports a page; an old id leads on."""
    with desk(request).archive.reading() as connection:
        found = home(connection, uid)
        keys = keys_of(connection, found.row)
    if answer := led_on(request, found, uid, "events"):
        return answer
    lang = language(request)

    def make(connection: Connection) -> str:
        known = happening(connection, uid)
        cited = works(known.line, lang, _PROGRAM)
        return render(
            request, "event.html", view=event_view(known, lang, page), title=cited[0].title,
            reasons=reason_views(known.together, lang), explained=known.together,
            judgements=judgement_views(connection, entries(connection, known.judgements), lang),
            notes=[note(work) for work in cited], bibtex=bibtex(cited), ris=ris(cited),
        )  # fmt: skip

    return desk(request).answer(request, make, keys=keys)

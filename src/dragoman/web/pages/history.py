"""`/history`: all that people decided, the newest first; `/judgements/ID/undo` takes a decision back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection

from dragoman.archive.queries.history import authors, history, together_with
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access import needs
from dragoman.web.desk import desk
from dragoman.web.judging.acts import undo
from dragoman.web.judging.answers import undone
from dragoman.web.judging.forms import Ids, Note, Place, Text, id_in, note_of
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.judgements import judgement_views
from dragoman.web.views.paging import ROWS, counted

router = APIRouter(include_in_schema=False)
_JUDGING = [Depends(needs(Role.ANALYST))]


@router.get("/history")
def show(request: Request, author: str = "", item: str = "", page: Annotated[int, Query(ge=1, le=1_000_000)] = 1) -> Response:
    """Judgements of an author and on a thing, where these are chosen, fifty a page."""
    lang, thing = language(request), id_in(item)

    def make(connection: Connection) -> str:
        found, total = history(connection, ROWS, (page - 1) * ROWS, author or None, thing or None)
        return render(
            request, "history.html", judgements=judgement_views(connection, found, lang), authors=authors(connection),
            author=author, item=item, thing=thing, total=total, paging=counted(page, len(found), total),
        )  # fmt: skip

    return desk(request).answer(request, make)


@router.get("/judgements/{uid}/undo", dependencies=_JUDGING)
def form(request: Request, uid: str) -> Response:
    """What is to be undone, once more, with all that was judged by the same form."""
    with desk(request).archive.reading() as connection:
        found = judgement_views(connection, together_with(connection, uid), language(request))
    return access.page(request, "undo.html", found=found, things=next((one.things for one in found if one.things), ()))


@router.post("/judgements/undo", dependencies=_JUDGING)
def take_back(request: Request, judgement: Ids, thing: Text = "", note: Note = "", where: Place = "page") -> Response:
    """Judgements hold no more; an undoing is undone in the same way."""
    undo(request, judgement, note_of(note))
    return undone(request, thing, where)

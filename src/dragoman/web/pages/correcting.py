"""`/correct/ID`: the form in which a thing is confirmed, corrected, put together or apart, or rejected, and what it posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request, Response

from dragoman.archive import corrections
from dragoman.archive.writer.pen import Pen
from dragoman.errors import InputError
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access import needs
from dragoman.web.desk import desk
from dragoman.web.judging.acts import judge
from dragoman.web.judging.answers import judged
from dragoman.web.judging.forms import Ids, Note, Place, Text, Where, changed, given, id_in, note_of
from dragoman.web.language import language
from dragoman.web.views.correcting import correcting

router = APIRouter(dependencies=[Depends(needs(Role.ANALYST))], include_in_schema=False)


@router.get("/correct/{uid}")
def form(request: Request, uid: str, where: Annotated[Where, Query()] = "page") -> Response:
    """The form; of it alone what stands in place, where htmx asks."""
    with desk(request).archive.reading() as connection:
        view = correcting(connection, uid, language(request))
    template = "_correct.html" if request.headers.get("hx-request") else "correct.html"
    return access.page(request, template, view=view, where=where)


@router.post("/correct/{uid}/confirm")
def confirm(request: Request, uid: str, note: Note = "", where: Place = "page") -> Response:
    """All that is shown is right."""

    def decide(pen: Pen, author: str) -> Sequence[str]:
        return [corrections.confirm(pen, uid, None, author, note_of(note))]

    return judged(request, "confirm", uid, judge(request, [uid], decide), where)


@router.post("/correct/{uid}/fields")
def fields(
    request: Request, uid: str, seen: Annotated[str, Form(max_length=5000)], values: Annotated[dict[str, str], Depends(given)],
    note: Note = "", where: Place = "page",
) -> Response:  # fmt: skip
    """The fields that were changed are right so."""
    right = changed(values, seen)

    def decide(pen: Pen, author: str) -> Sequence[str]:
        return corrections.correct(pen, uid, right, author, note_of(note))

    return judged(request, "value", uid, judge(request, [uid], decide), where)


@router.post("/correct/{uid}/merge")
def merge(
    request: Request, uid: str, other: Text = "", address: Text = "", note: Note = "", where: Place = "page"
) -> Response:
    """It is one with another: one that was offered, or that of an address."""
    with_it = id_in(address) or other
    if not with_it:
        raise InputError("With which one? Choose it, or give the address of its page.")

    def decide(pen: Pen, author: str) -> Sequence[str]:
        return [corrections.merge(pen, uid, with_it, author, note_of(note))]

    return judged(request, "merge", uid, judge(request, [uid, with_it], decide), where)


@router.post("/correct/{uid}/split")
def split(request: Request, uid: str, article: Ids, note: Note = "", where: Place = "page") -> Response:
    """What some articles tell is another thing."""

    def decide(pen: Pen, author: str) -> Sequence[str]:
        return [corrections.split(pen, uid, article, author, note_of(note))]

    return judged(request, "split", uid, judge(request, [uid], decide), where)


@router.post("/correct/{uid}/reject")
def reject(request: Request, uid: str, note: Note = "", where: Place = "page") -> Response:
    """There is no such thing."""

    def decide(pen: Pen, author: str) -> Sequence[str]:
        return [corrections.reject(pen, uid, author, note_of(note))]

    return judged(request, "reject", uid, judge(request, [uid], decide), where)

"""`/notes/on`: the notes on one item, and the forms in which they are written, changed and taken away."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from dragoman.errors import InputError
from dragoman.users.notes import reading, writing
from dragoman.users.notes.items import Item, item
from dragoman.users.notes.note import MOST_CHARS, Draft, ItemKind, Note, Ref, draft
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding.forms import Posted
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.notes import item_address, note_views, notes_address
from dragoman.web.words import words

router = APIRouter(prefix="/notes", include_in_schema=False)
Name: TypeAlias = Annotated[str, Query(max_length=300)]
Id: TypeAlias = Annotated[str, Query(max_length=500)]


@router.get("/on")
def on(request: Request, kind: ItemKind, item: Id, name: Name = "") -> Response:
    """The notes on one item, with the form for another."""
    return _shown(request, kind, item, name)


@router.post("/on")
def add(request: Request, form: Posted, kind: ItemKind, item: Id, name: Name = "") -> Response:
    """Put a note on an item."""
    found = _item(request, kind, item, name)
    try:
        told = _draft(request, form)
    except InputError as e:
        return _shown(request, kind, item, name, e, form)
    with access.users(request).writing() as connection:
        writing.add(connection, access.visitor(request), found.ref, found.title, told)
    return _back(found.ref, found.title)


@router.get("/{id}/edit")
def edit(request: Request, id: int) -> Response:
    """A note of one's own, to be changed."""
    return _form(request, _own(request, id))


@router.post("/{id}")
def change(request: Request, id: int, form: Posted) -> Response:
    """Keep a note's new words."""
    found = _own(request, id)
    try:
        told = _draft(request, form)
    except InputError as e:
        return _form(request, found, e, form)
    with access.users(request).writing() as connection:
        writing.change(connection, access.visitor(request), id, told)
    return _back(found.on, found.title)


@router.post("/{id}/remove")
def remove(request: Request, id: int) -> Response:
    """Take a note away."""
    found = _own(request, id)
    with access.users(request).writing() as connection:
        writing.remove(connection, access.visitor(request), id)
    return _back(found.on, found.title)


def _own(request: Request, id: int) -> Note:
    """A note of the visitor; NotFound for one he may not see, 403 for one of somebody else."""
    who = access.visitor(request)
    with access.users(request).reading() as connection:
        found = reading.note(connection, id, who.id)
    if found.user_id != who.id:
        raise HTTPException(403, words(language(request))("notes.not_yours"))
    return found


def _item(request: Request, kind: ItemKind, asked: str, name: str) -> Item:
    with desk(request).archive.reading() as connection:
        return item(connection, kind, asked, language(request), name)


def _draft(request: Request, form: FormData) -> Draft:
    """What was typed; 403 where one shares who may not."""
    shared = form.get("shared") == "yes"
    if shared and not access.visitor(request).may(Role.ANALYST):
        word = words(language(request))
        raise HTTPException(403, word("access.forbidden", role=word.of("access.roles", Role.ANALYST.word)))
    text, tags = (str(form.get(name) or "") for name in ("text", "tags"))
    return draft(text, [tags], shared)


def _shown(
    request: Request, kind: ItemKind, asked: str, name: str, error: InputError | None = None, form: FormData | None = None
) -> Response:  # fmt: skip
    found, who = _item(request, kind, asked, name), access.visitor(request)
    with access.users(request).reading() as connection:
        notes = reading.notes_on(connection, kind, found.ids, who.id)
    with desk(request).archive.reading() as connection:
        views = note_views(connection, notes, who.id, language(request))
        href = item_address(connection, found.ref, found.title)
    own = notes_address(kind, found.ref.item, found.title if kind == "person" else "")
    return access.page(
        request, "notes_on.html", status=_status(request, error), item=found, href=href, own=own, notes=views,
        **_typed(form, error), **_rights(request),
    )  # fmt: skip


def _form(request: Request, note: Note, error: InputError | None = None, form: FormData | None = None) -> Response:
    kept = {"text": note.text, "tags": ", ".join(note.tags), "shared": note.shared}
    typed = _typed(form, error) if form is not None else {"typed": kept, "error": ""}
    answer = access.page(request, "note_form.html", status=_status(request, error), note=note, **typed, **_rights(request))
    if error:
        answer.headers["HX-Retarget"] = answer.headers["HX-Reselect"] = "#note-form"
    return answer


def _typed(form: FormData | None, error: InputError | None) -> dict[str, Any]:
    told = form or FormData()
    typed = {name: str(told.get(name) or "") for name in ("text", "tags")} | {"shared": told.get("shared") == "yes"}
    return {"typed": typed, "error": str(error) if error else ""}


def _rights(request: Request) -> dict[str, Any]:
    return {"may_share": access.visitor(request).may(Role.ANALYST), "most_chars": MOST_CHARS}


def _status(request: Request, error: InputError | None) -> int:
    """htmx puts only what went well in its place, and the form says itself what is wrong."""
    return 400 if error and "hx-request" not in request.headers else 200


def _back(on: Ref, title: str) -> Response:
    return RedirectResponse(notes_address(on.kind, on.item, title if on.kind == "person" else ""), 303)

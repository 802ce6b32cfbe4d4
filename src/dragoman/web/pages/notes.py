"""`/notes`: the notes and tags that a visitor may see, as a list and as files."""

from __future__ import annotations

import io
from typing import Annotated, TypeAlias
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from dragoman import __version__
from dragoman.dossier.export.about import About
from dragoman.dossier.export.table import Table
from dragoman.dossier.export.writing import FORMS, WITH_PLACE, Form, write
from dragoman.dossier.export.writing import KINDS as MEDIA
from dragoman.users.notes import reading
from dragoman.users.notes.note import KINDS
from dragoman.users.notes.reading import Wanted
from dragoman.users.notes.rows import COLUMNS, note_row
from dragoman.web import access
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.files import called
from dragoman.web.views.notes import note_views
from dragoman.web.views.paging import ROWS, counted

router = APIRouter(prefix="/notes", include_in_schema=False)
Page: TypeAlias = Annotated[int, Query(ge=1, le=1_000_000)]
Short: TypeAlias = Annotated[str, Query(max_length=300)]


@router.get("")
def listed(request: Request, tag: Short = "", author: Short = "", kind: str = "", q: Short = "", page: Page = 1) -> Response:
    """Notes, the last changed first, fifty a page."""
    who, lang = access.visitor(request), language(request)
    wanted = _wanted(tag, author, kind, q)
    with access.users(request).reading() as connection:
        found, total = reading.listed(connection, wanted, who.id, ROWS, (page - 1) * ROWS)
        tags, authors = reading.tags(connection, who.id), reading.authors(connection, who.id)
    with desk(request).archive.reading() as connection:
        views = note_views(connection, found, who.id, lang)
    return access.page(
        request, "notes.html", notes=views, total=total, paging=counted(page, len(views), total), wanted=wanted, tags=tags,
        authors=authors, kinds=KINDS, files=_files(wanted),
    )  # fmt: skip


@router.get(".{form}")
def exported(
    request: Request, form: Form, tag: Short = "", author: Short = "", kind: str = "", q: Short = ""
) -> Response:  # fmt: skip
    """All notes of a list, as a file."""
    wanted = _wanted(tag, author, kind, q)
    with access.users(request).reading() as connection:
        found, _ = reading.listed(connection, wanted, access.visitor(request).id, None)
    about = About("notes", _asked(wanted), None, None, f"Dragoman {__version__}")
    out = io.BytesIO()
    write(form, Table(COLUMNS, map(note_row, found), about, language(request)), out, about=form in WITH_PLACE)
    told = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="{about.file_name(form)}"'}
    return Response(out.getvalue(), media_type=MEDIA[form], headers=told)


def _wanted(tag: str, author: str, kind: str, words: str) -> Wanted:
    return Wanted(tag or None, author or None, next((one for one in KINDS if one == kind), None), words or None)


def _asked(wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """What is wanted, by the parameters of the address."""
    given = (("tag", wanted.tag), ("author", wanted.author), ("kind", wanted.kind), ("q", wanted.words))
    return tuple((name, value) for name, value in given if value)


def _files(wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """The forms in which the list goes out, each with its address."""
    return tuple((called(form), f"/notes.{form}?{urlencode(_asked(wanted))}") for form in FORMS)

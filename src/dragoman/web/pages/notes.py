"""`/notes`: the notes and tags that a visitor may see, as a list and as files."""

from __future__ import annotations

import io
import json
from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Query, Request, Response

from dragoman.dossier.tabular import write_csv
from dragoman.users.notes import reading
from dragoman.users.notes.note import KINDS
from dragoman.users.notes.reading import Wanted
from dragoman.users.notes.rows import COLUMNS, note_row
from dragoman.web import access
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.notes import note_views
from dragoman.web.views.paging import ROWS, counted

router = APIRouter(prefix="/notes", include_in_schema=False)
Page: TypeAlias = Annotated[int, Query(ge=1, le=1_000_000)]
Short: TypeAlias = Annotated[str, Query(max_length=300)]
_KINDS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}


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
        authors=authors, kinds=KINDS,
    )  # fmt: skip


@router.get(".{form}")
def exported(
    request: Request, form: Literal["csv", "jsonl"], tag: Short = "", author: Short = "", kind: str = "", q: Short = ""
) -> Response:  # fmt: skip
    """All notes of a list, as a file."""
    with access.users(request).reading() as connection:
        found, _ = reading.listed(connection, _wanted(tag, author, kind, q), access.visitor(request).id, None)
    rows = [note_row(one) for one in found]
    out = io.StringIO()
    if form == "csv":
        write_csv(COLUMNS, rows, out)
    else:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    told = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="dragoman-notes.{form}"'}
    return Response(out.getvalue().encode(), media_type=_KINDS[form], headers=told)


def _wanted(tag: str, author: str, kind: str, words: str) -> Wanted:
    return Wanted(tag or None, author or None, next((one for one in KINDS if one == kind), None), words or None)

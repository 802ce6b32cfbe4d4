"""Lists as files: a part of one, or the whole."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from itertools import islice
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import Any, BinaryIO, TypeVar

from fastapi import HTTPException, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy import Connection

from dragoman import __version__
from dragoman.archive.queries import stamps
from dragoman.dossier import sight
from dragoman.dossier.export.about import About
from dragoman.dossier.export.table import Table
from dragoman.dossier.export.writing import KINDS, MOST, WITH_PLACE, Form, write
from dragoman.web.access.asker import seen_collections, visitor
from dragoman.web.api.asking import MOST as AT_ONCE
from dragoman.web.api.asking import Paged
from dragoman.web.api.pages import Page
from dragoman.web.api.rows import columns_of
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.quotation import limit
from dragoman.web.sheets import Sheet

P = TypeVar("P", bound=Paged)
Make = Callable[[Connection, P], Page[Any]]
_NO_FILTERS = frozenset({"limit", "cursor", "all", "about", "lang", "facets", "collection"})
_TURNS = BoundedSemaphore(2)
"""Whole lists that are made at a time: a long one takes a minute of the processor for which pages wait."""
_CHUNK = 1 << 18
_BUSY = "Other whole lists are being made. Ask again in a minute, or for a part: limit=1000."


def one_part(request: Request, asked: Paged, row: type[BaseModel], found: Page[Any], form: Form, connection: Connection) -> Sheet:
    """Some rows of a list as a file."""
    about, out = _about(request, asked, found, connection), io.BytesIO()
    rows = (one.model_dump(by_alias=True) for one in found.rows)
    write(form, Table(columns_of(row), rows, about, language(request)), out, about=_telling(asked, form))
    return Sheet(out.getvalue(), (_named(about, form),))


def whole(request: Request, asked: P, row: type[BaseModel], make: Make[P], form: Form) -> Response:
    """All rows of a list, at most `MOST`, as a file; 503 where others are being made.

    It is made on the disk before any of it is sent, so that what fails halfway is told, and is kept by the browser alone.
    """
    with _seen(request) as connection:
        headers = {
            "ETag": _etag(request, form, connection), "Cache-Control": "private, no-cache",
            "Vary": "Accept, Accept-Language, Cookie", "Content-Language": language(request),
        }  # fmt: skip
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if not _TURNS.acquire(blocking=False):
            raise HTTPException(503, _BUSY)
        try:
            file = TemporaryFile()  # noqa: SIM115  (it is closed once all of it is sent)
            about = _written(request, asked, row, partial(make, connection), form, connection, file)
        finally:
            _TURNS.release()
    name, value = _named(about, form)
    sent = {**headers, name: value, "Content-Length": str(file.tell())}
    file.seek(0)
    return StreamingResponse(_chunks(file), media_type=KINDS[form], headers=sent)


@contextmanager
def _seen(request: Request) -> Iterator[Connection]:
    """The archive for long lists, as far as the visitor may see it."""
    seen = seen_collections(request)
    with desk(request).archive.reading_through() as connection:
        yield connection if seen is None else sight.limit(connection, seen)


def _written(
    request: Request, asked: P, row: type[BaseModel], read: Callable[[P], Page[Any]], form: Form, connection: Connection,
    file: BinaryIO,
) -> About:  # fmt: skip
    first = read(asked.model_copy(update={"limit": AT_ONCE, "cursor": None}))
    about = _about(request, asked, first, connection)
    rows = islice(_every(first, asked, read), MOST)
    write(form, Table(columns_of(row), rows, about, language(request)), file, about=_telling(asked, form))
    file.seek(0, io.SEEK_END)
    return about


def _every(part: Page[Any], asked: P, read: Callable[[P], Page[Any]]) -> Iterator[dict[str, Any]]:
    """The rows of a list from its first part on, a part at a time."""
    yield from (one.model_dump(by_alias=True) for one in part.rows)
    while part.next:
        part = read(asked.model_copy(update={"limit": AT_ONCE, "cursor": part.next}))
        yield from (one.model_dump(by_alias=True) for one in part.rows)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _etag(request: Request, form: Form, connection: Connection) -> str:
    """A mark of what is asked for and of the whole archive."""
    asked = (request.url.path, request.url.query, form, language(request), visitor(request).rights, limit(request), __version__)
    return f'W/"{sha256(repr((asked, stamps.newest(connection))).encode()).hexdigest()[:24]}"'


def _about(request: Request, asked: Paged, found: Page[Any], connection: Connection) -> About:
    filters = tuple((name, value) for name, value in request.query_params.multi_items() if value and name not in _NO_FILTERS)
    return About(
        request.url.path.rpartition("/")[2].partition(".")[0], filters, getattr(asked, "collection", None),
        stamps.last_change(connection), f"Dragoman {__version__}", found.total, found.at_least,
    )  # fmt: skip


def _telling(asked: Paged, form: Form) -> bool:
    return asked.about or form in WITH_PLACE


def _named(about: About, form: Form) -> tuple[str, str]:
    return "Content-Disposition", f'attachment; filename="{about.file_name(form)}"'

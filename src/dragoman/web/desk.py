"""What the handlers of pages share: the archive, and how an answer is made, kept and sent."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any, TypeVar

from fastapi import Request, Response
from sqlalchemy import Connection

from dragoman.archive.archive import Archive
from dragoman.archive.queries import stamps
from dragoman.dossier import sight
from dragoman.web.access.asker import seen_collections, visitor
from dragoman.web.language import language
from dragoman.web.sheets import Made, Sheet, finished
from dragoman.web.shelf import Kept, Shelf, State

HTML = "text/html; charset=utf-8"
JSON = "application/json"
OLD_ENOUGH: tuple[str, ...] = ()
"""In place of `keys`, for what is dear to count and may be half a minute old while articles come in (`shelf`)."""
_ROOM = 64 * 1024 * 1024
"""Bytes of answers that are kept."""
_COUNTS = 64
"""Counts that are kept."""
T = TypeVar("T")


class Desk:
    """Answers from one archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._answers = Shelf[Made](lambda made: made.size, _ROOM)
        self._counts = Shelf[Any](lambda _: 1, _COUNTS)

    def answer(
        self, request: Request, make: Callable[[Connection], str | bytes | Sheet], *, keys: Sequence[str] | None = None,
        kind: str = HTML, also: Hashable = None,
    ) -> Response:  # fmt: skip
        """The answer that `make` gives from the archive, in the language of the request, by its whole address.

        `keys` are those ("TUR", "TUR:UZB") under which all stands that it shows; None where it may show anything; `also`
        changes with what else it shows (`counted`).  What `make` raises (NotFound, InputError) becomes an
        error page.  The answer goes to all visitors of the same rights: it holds nothing of one of them.
        """
        with self.archive.reading() as connection:
            whole = stamps.newest(connection)
            here = whole if keys is None else stamps.of_keys(connection, keys)
        state = State((date.today(), here.decided), (also, here.told), whole.told)
        lang = language(request)
        rights = visitor(request).rights
        key = (request.url.path, request.url.query, lang, request.headers.get("hx-request"), kind, rights)
        seen = seen_collections(request)
        return send(request, self._answers.get(key, state, lambda: finished(self._asked(make, seen))).value, kind, lang)

    def _asked(self, make: Callable[[Connection], T], seen: tuple[str, ...] | None = None) -> T:
        """What `make` finds in the archive as it stands now, or in some collections, in whatever thread."""
        with self.archive.reading() as connection:
            return make(connection if seen is None else sight.limit(connection, seen))

    def counted(
        self, key: tuple[Hashable, ...], make: Callable[[Connection], T], seen: tuple[str, ...] | None = None, *,
        patient: bool = False,
    ) -> Kept[T]:  # fmt: skip
        """What `make` counts in the archive as far as collections are `seen` (None: all), kept by a key that holds all else it
        depends on; `patient` as the shelf has it."""
        with self.archive.reading() as connection:
            whole = stamps.newest(connection)
        state = State(whole.decided, (), whole.told)
        return self._counts.get((key, seen), state, lambda: self._asked(make, seen), patient=patient)


def as_seen(request: Request, connection: Connection) -> Connection:
    """A connection through which a request sees what it may see, where no answer is made and kept (`Desk.answer`)."""
    seen = seen_collections(request)
    return connection if seen is None else sight.limit(connection, seen)


def desk(request: Request) -> Desk:
    """The desk of the application that a request came to."""
    found = request.app.state.desk
    assert isinstance(found, Desk)
    return found


def send(request: Request, made: Made, kind: str, lang: str) -> Response:
    """An answer, or 304 where the browser holds it already."""
    headers = dict(made.headers) | {
        "ETag": made.etag, "Cache-Control": "private, no-cache", "Content-Language": lang,
        "Vary": "Accept, Accept-Encoding, Accept-Language, Cookie, HX-Request",
    }  # fmt: skip
    if made.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(made.packed, media_type=kind, headers=headers | {"Content-Encoding": "gzip"})
    return Response(made.plain, media_type=kind, headers=headers)

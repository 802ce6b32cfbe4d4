"""What is answered to a judgement: the way on, or where htmx asks what stands in the place of the thing now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from dragoman.archive.case_view import REJECTED
from dragoman.archive.kinds import EVENT
from dragoman.archive.queries.fact_ids import is_fact
from dragoman.archive.queries.homes import home, kind_of
from dragoman.dossier.told import case_lines
from dragoman.web import access
from dragoman.web.desk import desk
from dragoman.web.judging.forms import Where
from dragoman.web.language import language
from dragoman.web.views import links
from dragoman.web.views.cases import CaseItem, case_item
from dragoman.web.views.review import review_item

_QUEUE = "/review"
_CHANGED = {"HX-Trigger": "judged"}
"""Tells the page that its counts are old."""


def judged(request: Request, done: str, thing: str, made: Sequence[str], where: Where) -> Response:
    """After judgements (by their ids) on a thing; `done` is what they are."""
    if not request.headers.get("hx-request"):
        return _way_on(request, thing, where, done=made)
    with desk(request).archive.reading() as connection:
        item = _item(connection, request, thing)
    return _fragment(request, "_judged.html", done=done, made=made, thing=thing, where=where, item=item)


def undone(request: Request, thing: str, where: Where) -> Response:
    """After judgements on a thing were undone."""
    if not request.headers.get("hx-request"):
        return _way_on(request, thing, where)
    with desk(request).archive.reading() as connection:
        item = _item(connection, request, thing)
        waiting = None
        if where == "review" and not is_fact(thing):
            waiting = review_item(connection, home(connection, thing, kind_of(thing)).row, language(request))
    return _fragment(request, "_undone.html", thing=thing, where=where, item=item, waiting=waiting)


def _fragment(request: Request, template: str, **context: Any) -> Response:
    answer = access.page(request, template, **context)
    answer.headers.update(_CHANGED)
    return answer


def _way_on(request: Request, thing: str, where: Where, done: Sequence[str] = ()) -> Response:
    """Back to the queue, with what can be undone, or to the page of the thing as it stands now, else to the history."""
    if where == "review":
        query = urlencode([("done", uid) for uid in done])
        return RedirectResponse(f"{_QUEUE}?{query}" if query else _QUEUE, 303)
    if not thing:
        return RedirectResponse("/history", 303)
    with desk(request).archive.reading() as connection:
        found = thing if is_fact(thing) else home(connection, thing, kind_of(thing)).uid
    if page := links.judged(found):
        return RedirectResponse(page if is_fact(found) else f"{page}#judgements", 303)
    return RedirectResponse(f"/history?{urlencode({'item': found})}", 303)


def _item(connection: Connection, request: Request, thing: str) -> CaseItem | None:
    """The happening as a list shows it; None where there is none any more, and for other kinds."""
    if is_fact(thing) or kind_of(thing) is not EVENT:
        return None
    (line,) = case_lines(connection, [home(connection, thing).row])
    return None if line.view.status == REJECTED else case_item(line, language(request))

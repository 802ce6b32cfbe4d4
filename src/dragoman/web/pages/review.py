"""`/review`: what a person should look at, what is in dispute first, then the most doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection

from dragoman.archive.case_view import ALL, pair_key
from dragoman.archive.queries import judged
from dragoman.archive.queries.history import entries
from dragoman.archive.queries.review import Wanted
from dragoman.dossier.naming import code
from dragoman.ontology.plover import Ontology
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access import needs
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.filters import types
from dragoman.web.views.judgements import JudgementView, judgement_views
from dragoman.web.views.review import Kind, Queue, queue

router = APIRouter(dependencies=[Depends(needs(Role.ANALYST))], include_in_schema=False)
_BETWEEN = re.compile(r"\s*[:/–,]\s*|\s+-\s+")
_MOST_DONE = 20


@dataclass(frozen=True)
class Asked:
    """What of the queue is asked for: `pair` in words, two parties or one; what a form leaves empty is not asked for."""

    pair: str
    type: str
    reason: Kind | None
    page: int

    @property
    def wanted(self) -> Wanted:
        """The same as a question; InputError for a party that is not known."""
        codes = [code(part) for part in _BETWEEN.split(self.pair.strip()) if part]
        key = pair_key(*codes[:2]) if len(codes) > 1 else codes[0] if codes else ALL
        reason = None if self.reason == "unplaced" else self.reason
        return Wanted(key, self.type if self.type in Ontology.load().types else None, reason)

    def address(self, reason: str | None) -> str:
        """The first page of what waits for another reason, within the same pair and type."""
        told = {"reason": reason or "", "pair": self.pair, "type": self.type}
        return f"/review?{urlencode({name: value for name, value in told.items() if value})}"


def asked(
    pair: str = "", type: str = "", reason: Kind | None = None, page: Annotated[int, Query(ge=1, le=1_000_000)] = 1
) -> Asked:
    """The filters of an address."""
    return Asked(pair, type, reason, page)


@router.get("/review")
def show(request: Request, asked: Annotated[Asked, Depends(asked)], done: Annotated[list[str], Query()] = []) -> Response:  # noqa: B006
    """Fifty a page; `done` are judgements that were just made, and can be undone."""
    with desk(request).archive.reading() as connection:
        view = _queue(request, connection, asked)
        made = _done(request, connection, done[:_MOST_DONE])
    kinds = types(asked.type, language(request))
    counted = f"/review/count?{request.url.query}"
    return access.page(
        request, "review.html", view=view, asked=asked, address=asked.address, types=kinds, done=made, counted=counted
    )


@router.get("/review/count")
def count(request: Request, asked: Annotated[Asked, Depends(asked)]) -> Response:
    """How many wait, for each reason: what changes of the page when something is judged."""
    with desk(request).archive.reading() as connection:
        view = _queue(request, connection, asked)
    return access.page(request, "_review_counts.html", view=view, asked=asked, address=asked.address)


def _queue(request: Request, connection: Connection, asked: Asked) -> Queue:
    return queue(connection, asked.wanted, asked.reason, asked.page, language(request))


def _done(request: Request, connection: Connection, wanted: list[str]) -> tuple[JudgementView, ...]:
    rows = [judged.judgement(connection, uid) for uid in wanted]
    return judgement_views(connection, entries(connection, rows), language(request))

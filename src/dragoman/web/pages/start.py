"""`/`: the world and its pairs over a time, and what is new."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.matrix import Span, months
from dragoman.web.access.asker import seen_collections
from dragoman.web.access.narrowing import by_collection
from dragoman.web.counting import counted_pairs
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.start import Asking, start

router = APIRouter()
SIZES = (20, 40)
"""Parties that the matrix has at first, and when more are asked for."""
_LAST_PAGE = 10_000


@router.get("/", include_in_schema=False)
@by_collection
def show(
    request: Request, since: Annotated[str, Query(alias="from")] = "", until: Annotated[str, Query(alias="to")] = "",
    collection: str = "", parties: Annotated[int, Query(ge=2, le=SIZES[-1])] = SIZES[0],
    page: Annotated[int, Query(ge=1, le=_LAST_PAGE)] = 1,
) -> Response:  # fmt: skip
    """The start."""
    asking = Asking(Span.of(since, until), collection or None, parties, page)
    found = counted_pairs(request, asking.span, asking.collection)
    told = desk(request).counted(("months",), months, seen_collections(request))

    def make(connection: Connection) -> str:
        view = start(connection, found.value, told.value, asking, language(request))
        return render(request, "start.html", view=view, asking=asking, more=SIZES[-1])

    return desk(request).answer(request, make, also=(found.at, told.at))

"""`/ledger`: what was added, what failed and why."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.ledger import SHOWS, Show, ledger_view

router = APIRouter()
_LAST_PAGE, _LAST_RUN = 1_000_000, 2**62


@router.get("/ledger", include_in_schema=False)
def ledger(
    request: Request, show: Show = "runs", run: Annotated[int | None, Query(ge=1, le=_LAST_RUN)] = None,
    page: Annotated[int, Query(ge=1, le=_LAST_PAGE)] = 1,
) -> Response:  # fmt: skip
    """Runs, failures or looks, fifty a page."""

    def make(connection: Connection) -> str:
        view = ledger_view(connection, show, run, page, language(request))
        return render(request, "ledger.html", view=view, shows=SHOWS)

    return desk(request).answer(request, make)

"""`/sources`: from where the articles come, when they appeared, and what is followed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.errors import NotFound
from dragoman.web.charts.chart import Theme
from dragoman.web.charts.serving import KINDS, Form, drawn
from dragoman.web.counting import counted_months, counted_sources
from dragoman.web.desk import OLD_ENOUGH, desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.sources import months_chart, sources_view

router = APIRouter()
_LAST_PAGE = 100_000


@router.get("/sources", include_in_schema=False)
def sources(request: Request, page: Annotated[int, Query(ge=1, le=_LAST_PAGE)] = 1) -> Response:
    """The outlets, fifty a page."""
    found, counted = counted_sources(request), counted_months(request)

    def make(connection: Connection) -> str:
        view = sources_view(connection, found.value, counted.value, page, language(request))
        return render(request, "sources.html", view=view)

    return desk(request).answer(request, make, keys=OLD_ENOUGH, also=(found.at, counted.at))


@router.get("/sources/charts/months.{form}", include_in_schema=False)
def months(request: Request, form: Form, theme: Theme = "light", narrow: bool = False) -> Response:
    """Articles by month; NotFound while there are none of two months."""
    counted = counted_months(request)

    def make(_: Connection) -> str:
        chart = months_chart(counted.value, language(request))
        if chart is None:
            raise NotFound("There is nothing to draw yet: articles of two months are needed.")
        return drawn(chart, form, theme, narrow=narrow)

    return desk(request).answer(request, make, keys=OLD_ENOUGH, kind=KINDS[form], also=counted.at)

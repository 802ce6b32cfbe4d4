"""`/TUR/UZB`: the dossier of a pair, its sections page by page, and its charts."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from dragoman.web.access.narrowing import by_collection
from dragoman.web.charts.chart import Theme
from dragoman.web.charts.serving import Form
from dragoman.web.counting import counted_entries
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.pairs import pair
from dragoman.web.pages.sections import Asked, Page, address, files, keys, show_chart, show_section
from dragoman.web.render import render
from dragoman.web.views.dossier import dossier

router = APIRouter()


@router.get("/{first}/{second}", include_in_schema=False)
@by_collection
def whole(request: Request, first: str, second: str, collection: str = "") -> Response:
    """The dossier."""
    codes = pair(request, first, second)
    if isinstance(codes, Response):
        return codes

    counted = counted_entries(request, ":".join(codes), collection or None)

    def make(connection: Connection) -> str:
        view = dossier(connection, codes, address(codes), language(request), collection or None, counted.value)
        return render(
            request, "dossier.html", view=view, address=address(codes), collection=collection, files=files(codes, collection)
        )

    return desk(request).answer(request, make, keys=keys(codes), also=counted.value)


@router.get("/{first}/{second}/{section}", include_in_schema=False)
@by_collection
def one_section(request: Request, first: str, second: str, section: str, asked: Asked, page: Page = 1) -> Response:
    """A page of one section, fifty rows."""
    codes = pair(request, first, second, f"/{section}")
    return codes if isinstance(codes, Response) else show_section(request, codes, section, asked, page)


@router.get("/{first}/{second}/charts/{named}.{form}", include_in_schema=False)
@by_collection
def drawing(
    request: Request, first: str, second: str, named: str, form: Form, asked: Asked, theme: Theme = "light", series: str = "",
    page: Page = 1, narrow: bool = False,
) -> Response:  # fmt: skip
    """A chart of the dossier."""
    codes = pair(request, first, second, f"/charts/{named}.{form}")
    if isinstance(codes, Response):
        return codes
    return show_chart(request, codes, named, form, asked, theme, series, page, narrow=narrow)

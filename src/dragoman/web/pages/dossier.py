"""`/TUR/UZB`: the dossier of a pair, its sections page by page, and its charts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection

from dragoman.archive.case_view import pair_key
from dragoman.dossier.naming import name
from dragoman.dossier.page_words import page_words
from dragoman.errors import NotFound
from dragoman.web.charts.chart import Theme
from dragoman.web.charts.serving import KINDS, Form, drawn
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.pairs import pair
from dragoman.web.render import render
from dragoman.web.views.charts import CHARTS, Order, chart
from dragoman.web.views.dossier import dossier
from dragoman.web.views.filters import Filters
from dragoman.web.views.sections import NAMES, Wanted, section_page
from dragoman.web.views.timeline import timeline_page

router = APIRouter()
_LAST_PAGE = 1_000_000


def filters(
    type: str = "", status: str = "", source: str = "", since: Annotated[str, Query(alias="from")] = "",
    until: Annotated[str, Query(alias="to")] = "", collection: str = "",
) -> Filters:  # fmt: skip
    """The filters of an address; what a form leaves empty is not asked for."""
    return Filters(type.strip(), status.strip(), source, since.strip(), until.strip(), collection)


Asked = Annotated[Filters, Depends(filters)]
Page = Annotated[int, Query(ge=1, le=_LAST_PAGE)]


@router.get("/{first}/{second}", include_in_schema=False)
def whole(request: Request, first: str, second: str, collection: str = "") -> Response:
    """The dossier."""
    codes = pair(request, first, second)
    if isinstance(codes, Response):
        return codes
    address, lang = _address(codes), language(request)

    def make(connection: Connection) -> str:
        view = dossier(connection, codes, address, lang, collection or None)
        return render(request, "dossier.html", view=view, address=address, collection=collection)

    return desk(request).answer(request, make, keys=_keys(codes))


@router.get("/{first}/{second}/{section}", include_in_schema=False)
def one_section(request: Request, first: str, second: str, section: str, asked: Asked, page: Page = 1) -> Response:
    """A page of one section, fifty rows."""
    codes = pair(request, first, second, f"/{section}")
    if isinstance(codes, Response):
        return codes
    if section not in NAMES:
        raise NotFound(f"A dossier has no section {section!r}. There are: {', '.join(NAMES)}.")
    address, lang = _address(codes), language(request)
    wanted = Wanted(codes, page, asked.collection or None, lang)

    def make(connection: Connection) -> str:
        view = (
            timeline_page(connection, wanted, asked, address)
            if section == "timeline"
            else section_page(connection, section, wanted)
        )
        return render(
            request, "dossier_section.html", view=view, address=address, names=tuple(name(code, lang) for code in codes),
            section=section, sections=_headings(request), collection=asked.collection,
        )  # fmt: skip

    return desk(request).answer(request, make, keys=_keys(codes))


@router.get("/{first}/{second}/charts/{named}.{form}", include_in_schema=False)
def drawing(
    request: Request, first: str, second: str, named: str, form: Form, asked: Asked, theme: Theme = "light", series: str = "",
    page: Page = 1, narrow: bool = False,
) -> Response:  # fmt: skip
    """A chart of the dossier."""
    codes = pair(request, first, second, f"/charts/{named}.{form}")
    if isinstance(codes, Response):
        return codes
    if named not in CHARTS:
        raise NotFound(f"A dossier has no chart {named!r}. There are: {', '.join(CHARTS)}.")
    order = Order(pair_key(*codes), asked, _address(codes), language(request), series, page)

    def make(connection: Connection) -> str:
        return drawn(chart(connection, named, order), form, theme, narrow=narrow)

    return desk(request).answer(request, make, keys=_keys(codes), kind=KINDS[form])


def _address(codes: tuple[str, str]) -> str:
    return f"/{codes[0]}/{codes[1]}"


def _keys(codes: tuple[str, str]) -> tuple[str, str, str]:
    return *codes, pair_key(*codes)


def _headings(request: Request) -> dict[str, str]:
    words = page_words(language(request))
    return {section: words.section(section) for section in NAMES}

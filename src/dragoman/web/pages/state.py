"""`/TUR`: one state, organisation or group and its relations, its sections page by page, and its charts."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.matrix import Span
from dragoman.errors import NotFound
from dragoman.web.access.narrowing import by_collection
from dragoman.web.charts.chart import Theme
from dragoman.web.charts.network import network
from dragoman.web.charts.partners import partners
from dragoman.web.charts.serving import KINDS, Form, drawn
from dragoman.web.counting import counted_entries, counted_pairs
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.pages.pairs import party
from dragoman.web.pages.sections import Asked, Page, address, files, keys, show_chart, show_section
from dragoman.web.render import render
from dragoman.web.views.sections import NAMES
from dragoman.web.views.state import all_partners, state

router = APIRouter()
_DRAWN = {"partners": partners, "network": network}
"""Charts that a pair has not."""


@router.get("/{named}", include_in_schema=False)
@by_collection
def whole(request: Request, named: str, collection: str = "") -> Response:
    """All that is known of one party."""
    code = party(request, named)
    if isinstance(code, Response):
        return code
    pairs = counted_pairs(request, Span(), collection or None)
    counted = counted_entries(request, code, collection or None)

    def make(connection: Connection) -> str:
        view = state(connection, code, pairs.value, counted.value, language(request), collection or None)
        return render(
            request, "state.html", view=view.dossier, relations=view, address=address((code,)), collection=collection,
            files=files((code,), collection),
        )  # fmt: skip

    return desk(request).answer(request, make, keys=keys((code,)), also=(pairs.at, counted.value))


@router.get("/{named}/partners", include_in_schema=False)
@by_collection
def every_partner(request: Request, named: str, collection: str = "") -> Response:
    """All parties with which one has to do."""
    code = party(request, named, "/partners")
    if isinstance(code, Response):
        return code
    pairs = counted_pairs(request, Span(), collection or None)

    def make(_: Connection) -> str:
        items = all_partners(code, pairs.value, language(request))
        return render(request, "partners.html", code=code, items=items, collection=collection)

    return desk(request).answer(request, make, keys=keys((code,)), also=pairs.at)


def _section(section: str) -> Callable[..., Response]:
    @by_collection
    def shown(request: Request, named: str, asked: Asked, page: Page = 1) -> Response:
        code = party(request, named, f"/{section}")
        return code if isinstance(code, Response) else show_section(request, (code,), section, asked, page)

    return shown


# Each by its name, so that other words after a code are those of a second party.
for _name in NAMES:
    router.add_api_route(f"/{{named}}/{_name}", _section(_name), include_in_schema=False)


@router.get("/{named}/charts/{chart}.{form}", include_in_schema=False)
@by_collection
def drawing(
    request: Request, named: str, chart: str, form: Form, asked: Asked, theme: Theme = "light", series: str = "",
    page: Page = 1, narrow: bool = False,
) -> Response:  # fmt: skip
    """A chart."""
    code = party(request, named, f"/charts/{chart}.{form}")
    if isinstance(code, Response):
        return code
    if chart not in _DRAWN:
        return show_chart(request, (code,), chart, form, asked, theme, series, page, narrow=narrow)
    pairs = counted_pairs(request, Span(), asked.collection or None)

    def make(_: Connection) -> str:
        found = _DRAWN[chart](pairs.value, code, language(request))
        if found is None:
            raise NotFound(f"There is nothing to draw: the chart {chart!r} is empty.")
        return drawn(found, form, theme, narrow=narrow)

    return desk(request).answer(request, make, keys=keys((code,)), kind=KINDS[form], also=pairs.at)

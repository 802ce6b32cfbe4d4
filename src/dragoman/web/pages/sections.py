"""Sections and charts of a dossier, be it of a pair or of one party."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.naming import name
from dragoman.dossier.page_words import page_words
from dragoman.errors import NotFound
from dragoman.web.charts.chart import Theme
from dragoman.web.charts.serving import KINDS, Form, drawn
from dragoman.web.counting import counted_entries
from dragoman.web.desk import OLD_ENOUGH, desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.charts import CHARTS, Order, chart
from dragoman.web.views.files import section_files
from dragoman.web.views.filters import Filters
from dragoman.web.views.sections import NAMES, Wanted, section_page
from dragoman.web.views.timeline import timeline_page

_LAST_PAGE = 1_000_000


def filters(
    type: str = "", status: str = "", source: str = "", since: Annotated[str, Query(alias="from")] = "",
    until: Annotated[str, Query(alias="to")] = "", collection: str = "", min_confidence: str = "",
) -> Filters:  # fmt: skip
    """The filters of an address; what a form leaves empty is not asked for."""
    return Filters(type.strip(), status.strip(), source, since.strip(), until.strip(), collection, min_confidence.strip())


Asked = Annotated[Filters, Depends(filters)]
Page = Annotated[int, Query(ge=1, le=_LAST_PAGE)]


def show_section(request: Request, codes: tuple[str, ...], section: str, asked: Filters, page: int) -> Response:
    """A page of one section, fifty rows; NotFound for a name that none has."""
    if section not in NAMES:
        raise NotFound(f"A dossier has no section {section!r}. There are: {', '.join(NAMES)}.")
    lang = language(request)
    known = counted_entries(request, ":".join(codes), asked.collection or None).value
    wanted = Wanted(codes, page, asked.collection or None, lang, known)

    def make(connection: Connection) -> str:
        view = (
            timeline_page(connection, wanted, asked, address(codes))
            if section == "timeline"
            else section_page(connection, section, wanted)
        )
        return render(
            request, "dossier_section.html", view=view, address=address(codes), names=tuple(name(code, lang) for code in codes),
            section=section, sections=_headings(request), collection=asked.collection,
            files=section_files(section, codes, asked) if view.items else (),
        )  # fmt: skip

    return desk(request).answer(request, make, keys=keys(codes), also=known)


def show_chart(
    request: Request, codes: tuple[str, ...], named: str, form: Form, asked: Filters, theme: Theme, series: str, page: int,
    *, narrow: bool,
) -> Response:  # fmt: skip
    """A chart of a dossier; NotFound for a name that none has."""
    if named not in CHARTS:
        raise NotFound(f"A dossier has no chart {named!r}. There are: {', '.join(CHARTS)}.")
    order = Order(":".join(codes), asked, address(codes), language(request), series, page)

    def make(connection: Connection) -> str:
        return drawn(chart(connection, named, order), form, theme, narrow=narrow)

    return desk(request).answer(request, make, keys=keys(codes), kind=KINDS[form])


def address(codes: tuple[str, ...]) -> str:
    """Where the dossier of codes in their order is."""
    return f"/{'/'.join(codes)}"


def keys(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The keys under which stands what the dossier of one or two codes in their order shows.

    What is told of a pair shows at once; what is told only of one of its sides (the offices of its people), and all that is
    told of a single party, of which every other article tells, up to half a minute late.
    """
    return (":".join(codes),) if len(codes) > 1 else OLD_ENOUGH


def files(codes: tuple[str, ...], collection: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """All sections of a dossier as files, by name."""
    return {section: section_files(section, codes, Filters(collection=collection)) for section in NAMES}


def _headings(request: Request) -> dict[str, str]:
    words = page_words(language(request))
    return {section: words.section(section) for section in NAMES}

"""The charts of a dossier by their names in addresses."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import articles_by_month, gaps
from dragoman.dossier.naming import Language
from dragoman.dossier.registers import MOST
from dragoman.dossier.registers import figures as figures_under
from dragoman.dossier.series_names import slug
from dragoman.errors import NotFound
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.coverage import coverage
from dragoman.web.charts.figures import figures
from dragoman.web.views.figures import is_drawn
from dragoman.web.views.filters import Filters
from dragoman.web.views.timeline import chart_of

CHARTS = ("timeline", "figures", "coverage")


@dataclass(frozen=True)
class Order:
    """What a chart shows: of a key, with the filters of an address; of figures the series of a slug on a page of these."""

    key: str
    filters: Filters
    address: str
    lang: Language
    series: str = ""
    page: int = 1


def chart(connection: Connection, named: str, order: Order) -> Chart:
    """A chart of `CHARTS`; NotFound where there is nothing to draw."""
    found = _MAKERS[named](connection, order, collection_id(connection, order.filters.collection or None))
    if found is None:
        raise NotFound(f"There is nothing to draw: the chart {named!r} is empty.")
    return found


def _timeline(connection: Connection, order: Order, _: int) -> Chart | None:
    return chart_of(connection, order.key, order.filters, order.address, order.lang)


def _figures(connection: Connection, order: Order, within: int) -> Chart | None:
    register, claims = figures_under(connection, order.key, within, (order.page - 1) * MOST)
    found = next((one for one in register.entries if slug(one) == order.series and is_drawn(one)), None)
    return figures(found, claims, order.lang) if found else None


def _coverage(connection: Connection, order: Order, within: int) -> Chart | None:
    months = articles_by_month(connection, order.key, within)
    return coverage(months, gaps(list(months)), order.lang) if months else None


_MAKERS = {"timeline": _timeline, "figures": _figures, "coverage": _coverage}

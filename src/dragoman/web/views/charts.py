"""The charts of a dossier by their names in addresses."""

from __future__ import annotations

from sqlalchemy import Connection

from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import articles_by_month, gaps
from dragoman.dossier.naming import Language
from dragoman.dossier.registers import figures as figures_under
from dragoman.errors import NotFound
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.coverage import coverage
from dragoman.web.charts.figures import figures
from dragoman.web.views.figures import is_drawn, slug
from dragoman.web.views.filters import Filters
from dragoman.web.views.timeline import chart_of

CHARTS = ("timeline", "figures", "coverage")


def chart(
    connection: Connection, named: str, key: str, asked: Filters, series: str, address: str, lang: Language
) -> Chart:
    """A chart of `CHARTS` of a key; `series` is the slug of that which is drawn.  NotFound where there is nothing to draw."""
    found = _MAKERS[named](connection, key, asked, series, address, lang)
    if found is None:
        raise NotFound(f"There is nothing to draw yet: the chart {named!r} is empty.")
    return found


def _timeline(connection: Connection, key: str, asked: Filters, _: str, address: str, lang: Language) -> Chart | None:
    return chart_of(connection, key, asked, address, lang)


def _figures(connection: Connection, key: str, asked: Filters, series: str, _: str, lang: Language) -> Chart | None:
    register, claims = figures_under(connection, key, collection_id(connection, asked.collection or None))
    found = next((one for one in register.entries if slug(one) == series and is_drawn(one)), None)
    return figures(found, claims, lang) if found else None


def _coverage(connection: Connection, key: str, asked: Filters, _: str, __: str, lang: Language) -> Chart | None:
    months = articles_by_month(connection, key, collection_id(connection, asked.collection or None))
    return coverage(months, gaps(list(months)), lang) if months else None


_MAKERS = {"timeline": _timeline, "figures": _figures, "coverage": _coverage}

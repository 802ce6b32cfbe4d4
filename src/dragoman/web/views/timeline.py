"""The time line: its chart, its zoom, its filters and its entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from dragoman.dossier.asked import STATUSES, Asked, by_month_and_type
from dragoman.dossier.contents import cases_asked, cases_from
from dragoman.dossier.coverage import outlets
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wording import number
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.timeline import drawn, timeline
from dragoman.web.views.cases import CaseItem, case_items
from dragoman.web.views.filters import EVERY_STATUS, Choice, Filters, Zoom, earlier, narrowed, types, zoom
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.views.sections import Wanted, told_of
from dragoman.web.words import words

_MOST_SOURCES = 100
CONFIDENCES = ("40", "50", "60", "70", "80")
"""Percent of confidence that can be asked for."""


@dataclass(frozen=True)
class Overview:
    """The chart with what can be chosen of it; `remarks` say what is not drawn, each with the query that shows it or None.

    `query` is that of the filters; `chart` is None where nothing is dated.
    """

    chart: Chart | None
    query: str
    filters: Filters
    zoom: Zoom
    remarks: tuple[tuple[str, str | None], ...]
    types: Mapping[str, Sequence[Choice]]
    statuses: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    confidences: tuple[Choice, ...]


@dataclass(frozen=True)
class TimelinePage:
    """A page of the time line."""

    heading: str
    overview: Overview
    items: tuple[CaseItem, ...]
    paging: Paging
    told: str


Counts = dict[tuple[str, str], int]


def chart_of(connection: Connection, key: str, filters: Filters, address: str, lang: Language) -> Chart | None:
    """The chart alone."""
    return timeline(_counts(connection, key, filters), lang, _bars(address, filters))


def overview(
    connection: Connection, key: str, filters: Filters, address: str, lang: Language, counts: Counts | None = None
) -> Overview:
    """The chart and the choices of the time line at an address; `counts` of what is asked for, where they are known."""
    counts = _counts(connection, key, filters) if counts is None else counts
    narrow = filters.since or filters.until or filters.source or filters.min_confidence
    open_ = replace(filters, since="", until="", source="", min_confidence="")
    whole = _counts(connection, key, open_) if narrow else counts
    known = outlets(connection, key)[:_MOST_SOURCES]
    told_by = tuple(Choice(name, name, name == filters.source, number(n, lang)) for name, n in known)
    return Overview(
        timeline(counts, lang, _bars(address, filters)), filters.query(), filters, zoom(whole, filters, lang),
        _remarks(counts, filters, lang), types(filters.type, lang), _statuses(filters.status, lang), told_by,
        tuple(Choice(least, least, least == filters.min_confidence) for least in CONFIDENCES),
    )  # fmt: skip


def timeline_page(connection: Connection, wanted: Wanted, filters: Filters, address: str) -> TimelinePage:
    """A page of what the filters leave."""
    asked, lang = _asked(wanted.key, filters), wanted.lang
    counts = by_month_and_type(connection, asked)
    total = sum(counts.values())
    lines = cases_from(connection, asked, ROWS, wanted.first)
    paging = counted(wanted.page, len(lines), total)
    shown = overview(connection, wanted.key, filters, address, lang, counts)
    heading = page_words(lang).section("timeline")
    return TimelinePage(heading, shown, case_items(lines, lang), paging, told_of(paging, total, lang))


def _asked(key: str, filters: Filters) -> Asked:
    return narrowed(cases_asked(key, filters.collection or None)["timeline"], filters)


def _counts(connection: Connection, key: str, filters: Filters) -> Counts:
    return by_month_and_type(connection, _asked(key, filters))


def _bars(address: str, filters: Filters) -> str:
    """Where the bars of the chart lead to, but for their months."""
    query = filters.query(since="", until="")
    return f"{address}/timeline?{query}" if query else f"{address}/timeline"


def _remarks(counts: Counts, filters: Filters, lang: Language) -> tuple[tuple[str, str | None], ...]:
    found, said = drawn(counts), words(lang)
    remarks: list[tuple[str, str | None]] = []
    if found and found.before:
        text = said.n("dossier.not_drawn", found.before, year=found.first[:4])
        remarks.append((text, earlier(found.first, filters)))
    if found and found.undated:
        remarks.append((said.n("dossier.undated", found.undated), None))
    return tuple(remarks)


def _statuses(chosen: str, lang: Language) -> tuple[Choice, ...]:
    said = words(lang)
    names = (*STATUSES, EVERY_STATUS)
    return tuple(Choice(name, said.of("dossier.statuses", name), name == (chosen or STATUSES[0])) for name in names)

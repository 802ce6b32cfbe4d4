"""Sections of a pair's dossier: what of each stands on the dossier's page, and all of one in pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from dragoman.dossier import entries, registers
from dragoman.dossier.asked import collection_id
from dragoman.dossier.contents import attended, cases_asked, listed
from dragoman.dossier.disputes import contradictions
from dragoman.dossier.entries import Entries, Stretch
from dragoman.dossier.naming import Language
from dragoman.dossier.offices import offices
from dragoman.dossier.page_words import page_words
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.figures import charts_of
from dragoman.web.views.agreements import agreement_items
from dragoman.web.views.cases import case_items
from dragoman.web.views.disputes import dispute_items
from dragoman.web.views.figures import series_items
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.views.people import holders
from dragoman.web.views.sayings import saying_items
from dragoman.web.words import words

NAMES = (
    "timeline", "agreements", "meetings", "statements", "figures", "offices", "contradictions", "not-occurred", "withdrawn",
)  # fmt: skip
"""Sections with pages of their own, in the order of the page."""


@dataclass(frozen=True)
class Wanted:
    """One page of a section of the dossier of one or two codes, as a collection (None: all) tells it, in a language; `known` says
    how many agreements and sayings there are."""

    codes: tuple[str, ...]
    page: int
    collection: str | None
    lang: Language
    known: Entries

    @property
    def key(self) -> str:
        """The key of the party or pair."""
        return ":".join(sorted(self.codes))

    @property
    def first(self) -> int:
        """The first row of a page of fifty."""
        return (self.page - 1) * ROWS


@dataclass(frozen=True)
class SectionPage:
    """A page of a section: its `items` as the views of the section make them; `told` says of how many they are, `charts` are
    those of series by their slugs."""

    name: str
    heading: str
    items: tuple[Any, ...]
    paging: Paging
    told: str
    charts: Mapping[str, Chart]


def section_page(connection: Connection, name: str, wanted: Wanted) -> SectionPage:
    """A page of any section but the time line, whose filters `timeline` knows."""
    made = _MAKERS[name](connection, name, wanted)
    return SectionPage(name, page_words(wanted.lang).section(name), made.items, made.paging, made.told, made.charts)


def told_of(paging: Paging, total: int, lang: Language) -> str:
    """Which rows of how many a page shows."""
    if total == 0:
        return words(lang)("dossier.none")
    word = "dossier.rows" if paging.needed else "dossier.every_one"
    return words(lang).n(word, total, first=paging.first, last=paging.last)


@dataclass(frozen=True)
class _Made:
    items: tuple[Any, ...]
    paging: Paging
    told: str
    charts: Mapping[str, Chart] = field(default_factory=dict)


def _cases(connection: Connection, name: str, wanted: Wanted) -> _Made:
    found = listed(connection, cases_asked(wanted.key, wanted.collection)[name], ROWS, wanted.first)
    there = attended(connection, found.lines) if name == "meetings" else None
    paging = counted(wanted.page, len(found.lines), found.total)
    return _Made(case_items(found.lines, wanted.lang, there), paging, told_of(paging, found.total, wanted.lang))


def _register(
    find: Callable[..., Stretch[Any]], items: Callable[..., tuple[Any, ...]]
) -> Callable[[Connection, str, Wanted], _Made]:
    def made(connection: Connection, name: str, wanted: Wanted) -> _Made:
        within, total = collection_id(connection, wanted.collection), getattr(wanted.known, name)
        found = find(connection, wanted.key, ROWS, within, wanted.first, total)
        paging = counted(wanted.page, len(found.entries), total)
        return _Made(items(found.entries, wanted.lang), paging, told_of(paging, total, wanted.lang))

    return made


def _figures(connection: Connection, name: str, wanted: Wanted) -> _Made:
    """Figures are compared in stretches of a hundred mentions."""
    first = (wanted.page - 1) * registers.MOST
    register, claims = registers.figures(connection, wanted.key, collection_id(connection, wanted.collection), first)
    paging = counted(wanted.page, register.told, register.total, registers.MOST)
    items = series_items(register.entries, claims, wanted.lang)
    charts = charts_of(register.entries, claims, items, wanted.lang)
    return _Made(items, paging, _mentions(paging, register.total, wanted.lang), charts)


def _offices(connection: Connection, name: str, wanted: Wanted) -> _Made:
    """Of each party a hundred sightings a page."""
    first, within = (wanted.page - 1) * registers.MOST, collection_id(connection, wanted.collection)
    found = [offices(connection, code, within, first) for code in wanted.codes]
    seen = [entry for register in found for entry in register.entries]
    most = max(found, key=lambda register: register.total)
    paging = counted(wanted.page, most.told, most.total, registers.MOST)
    told = _mentions(paging, sum(register.total for register in found), wanted.lang)
    return _Made(holders(seen, wanted.codes, wanted.lang), paging, told)


def _mentions(paging: Paging, total: int, lang: Language) -> str:
    if total == 0:
        return words(lang)("dossier.none")
    word = "dossier.mentions" if paging.needed else "dossier.read_all"
    return words(lang).n(word, total, first=paging.first, last=paging.last)


def _contradictions(connection: Connection, name: str, wanted: Wanted) -> _Made:
    within = collection_id(connection, wanted.collection)
    found, total = contradictions(connection, wanted.key, within, ROWS, wanted.first)
    paging = counted(wanted.page, len(found), total)
    return _Made(dispute_items(found, wanted.lang), paging, told_of(paging, total, wanted.lang))


_MAKERS: dict[str, Callable[[Connection, str, Wanted], _Made]] = {
    "meetings": _cases, "not-occurred": _cases, "withdrawn": _cases, "figures": _figures, "offices": _offices,
    "contradictions": _contradictions, "agreements": _register(entries.agreements, agreement_items),
    "statements": _register(entries.statements, saying_items),
}  # fmt: skip

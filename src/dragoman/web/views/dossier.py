"""The dossier of a pair as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from dragoman.dossier.asked import collection_id
from dragoman.dossier.contents import Contents, Listed, contents
from dragoman.dossier.coverage import articles_by_month
from dragoman.dossier.naming import Language, name
from dragoman.dossier.notables import notable
from dragoman.dossier.page_words import page_words
from dragoman.dossier.registers import Register
from dragoman.dossier.wording import listed, number
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.coverage import coverage
from dragoman.web.charts.figures import figures
from dragoman.web.views.agreements import agreement_items
from dragoman.web.views.cases import case_items
from dragoman.web.views.covering import CoverageItem, covering
from dragoman.web.views.disputes import dispute_items
from dragoman.web.views.figures import SeriesItem, is_drawn, series_items, slug
from dragoman.web.views.filters import Filters
from dragoman.web.views.people import holders
from dragoman.web.views.sayings import saying_items
from dragoman.web.views.sections import NAMES
from dragoman.web.views.summing import SentenceItem, sentences
from dragoman.web.views.timeline import Overview, overview
from dragoman.web.words import words

_MOST_SERIES = 30
_MOST_OF_EACH = 10
"""Periods of a series, and values of a period, that stand on the page."""
_MOST_CHARTS = 8
_MONTHS = 2
"""Months from which on the coverage is drawn."""


@dataclass(frozen=True)
class Part:
    """A section on the page: the first of its items, how many there are in all, and whether its own page holds more."""

    name: str
    heading: str
    items: tuple[Any, ...]
    told: str
    number: str
    more: bool


@dataclass(frozen=True)
class DossierView:
    """All that the page of a pair shows; `lacking` names the sections of which nothing is known."""

    codes: tuple[str, str]
    names: tuple[str, str]
    empty: bool
    summary: tuple[SentenceItem, ...]
    overview: Overview
    parts: Mapping[str, Part]
    lacking: str
    charts: Mapping[str, Chart]
    more_offices: int
    coverage: CoverageItem
    coverage_chart: Chart | None


def dossier(connection: Connection, codes: tuple[str, str], address: str, lang: Language, collection: str | None) -> DossierView:
    """The dossier of two codes at its address."""
    found = contents(connection, codes, collection)
    everybody = [entry for register in found.offices.values() for entry in register.entries]
    shown = notable(everybody, found)
    months = articles_by_month(connection, found.asked.key, collection_id(connection, collection))
    parts = _parts(found, holders(shown, codes, lang), len(shown), lang)
    return DossierView(
        codes=codes, names=(name(codes[0], lang), name(codes[1], lang)), empty=not any(part.items for part in parts.values()),
        summary=sentences(found, address, lang),
        overview=overview(connection, found.asked.key, Filters(collection=collection or ""), address, lang), parts=parts,
        lacking=listed((part.heading for part in parts.values() if not part.items), lang),
        charts=_charts(found, parts["figures"].items, lang), more_offices=len(everybody) - len(shown),
        coverage=covering(found.coverage, found.tellers, lang),
        coverage_chart=coverage(months, found.coverage.gaps, lang) if len(months) >= _MONTHS else None,
    )  # fmt: skip


def _parts(found: Contents, people: tuple[Any, ...], shown: int, lang: Language) -> dict[str, Part]:
    sightings = sum(register.total for register in found.offices.values())
    series = series_items(found.figures.entries, found.claims, lang, _MOST_SERIES, _MOST_OF_EACH)
    made = {
        "timeline": _listed(found.timeline, "timeline", lang),
        "meetings": _listed(found.meetings, "meetings", lang, found.attended),
        "not-occurred": _listed(found.not_occurred, "not-occurred", lang),
        "withdrawn": _listed(found.withdrawn, "withdrawn", lang),
        "agreements": _registered(found.agreements, agreement_items(found.agreements.entries, lang), "agreements", lang),
        "statements": _registered(found.statements, saying_items(found.statements.entries, lang), "statements", lang),
        "figures": _registered(found.figures, series, "figures", lang),
        "offices": _part("offices", people, words(lang).n("dossier.sightings", sightings) if sightings else "", shown, bool(sightings), lang),
        "contradictions": _counted(
            "contradictions", dispute_items(found.contradictions, lang), len(found.contradictions), found.all_contradictions, lang
        ),
    }  # fmt: skip
    return {section: made[section] for section in NAMES}


def _listed(found: Listed, section: str, lang: Language, attended: Mapping[str, Any] | None = None) -> Part:
    return _counted(section, case_items(found.lines, lang, attended), len(found.lines), found.total, lang)


def _counted(section: str, items: tuple[Any, ...], shown: int, total: int, lang: Language) -> Part:
    word = "dossier.shown" if total > shown else "dossier.every_one"
    told = words(lang).n(word, total, shown=number(shown, lang)) if total else ""
    return _part(section, items, told, total, total > shown, lang)


def _registered(register: Register[Any], items: tuple[Any, ...], section: str, lang: Language) -> Part:
    """Of how many mentions a register was made; where of all, its entries are all there are."""
    more = register.total > register.told or len(items) < len(register.entries) or not all(getattr(item, "whole", True) for item in items)
    word = "dossier.read" if register.total > register.told else "dossier.read_all"
    told = words(lang).n(word, register.total, told=number(register.told, lang)) if items else ""
    return _part(section, items, told, len(items), more, lang)


def _part(section: str, items: tuple[Any, ...], told: str, n: int, more: bool, lang: Language) -> Part:
    return Part(section, page_words(lang).section(section), items, told, number(n, lang), more)


def _charts(found: Contents, shown: Sequence[SeriesItem], lang: Language) -> dict[str, Chart]:
    """The charts of the series that tell a development, by their names in addresses."""
    wanted = {item.slug for item in shown if item.drawn}
    drawn = [one for one in found.figures.entries if is_drawn(one) and slug(one) in wanted]
    most = sorted(drawn, key=lambda one: -len(one.points))[:_MOST_CHARTS]
    return {slug(one): figures(one, found.claims, lang) for one in most}

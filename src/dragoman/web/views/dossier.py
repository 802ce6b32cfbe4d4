"""The dossier of a pair as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from dragoman.dossier.asked import collection_id
from dragoman.dossier.attendance import Attendance
from dragoman.dossier.contents import Contents, Listed, contents
from dragoman.dossier.coverage import articles_by_month
from dragoman.dossier.entries import Entries
from dragoman.dossier.naming import Language, name
from dragoman.dossier.notables import notable
from dragoman.dossier.page_words import page_words
from dragoman.dossier.registers import Register
from dragoman.dossier.wording import listed, number
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.coverage import coverage
from dragoman.web.charts.figures import charts_of
from dragoman.web.views.agreements import agreement_items
from dragoman.web.views.cases import case_items
from dragoman.web.views.covering import CoverageItem, covering
from dragoman.web.views.disputes import dispute_items
from dragoman.web.views.figures import SeriesItem, series_items
from dragoman.web.views.filters import Filters
from dragoman.web.views.people import holders
from dragoman.web.views.sayings import saying_items
from dragoman.web.views.summing import SentenceItem, sentences
from dragoman.web.views.timeline import Overview, overview
from dragoman.web.words import words

_MOST_SERIES = 30
_MOST_OF_EACH = 10
"""Periods of a series, and values of a period, that stand on the page."""
_PAIR = 2
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
    """All that the page of a pair or of one party shows; `lacking` names the sections of which nothing is known."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    empty: bool
    summary: tuple[SentenceItem, ...]
    overview: Overview
    parts: Mapping[str, Part]
    lacking: str
    charts: Mapping[str, Chart]
    more_offices: int
    coverage: CoverageItem
    coverage_chart: Chart | None


def dossier(
    connection: Connection, codes: tuple[str, ...], address: str, lang: Language, collection: str | None, known: Entries
) -> DossierView:
    """The dossier of one or two codes at its address, where so many agreements and sayings are; a pair alone has a summary."""
    found = contents(connection, codes, collection, known=known)
    everybody = [entry for register in found.offices.values() for entry in register.entries]
    shown = notable(everybody, found)
    months = articles_by_month(connection, found.asked.key, collection_id(connection, collection))
    parts = _parts(found, holders(shown, codes, lang), len(shown), lang)
    lacking = (part.heading for part in parts.values() if not part.items and part.name != "withdrawn")
    return DossierView(
        codes=codes, names=tuple(name(code, lang) for code in codes), empty=not any(part.items for part in parts.values()),
        summary=sentences(found, address, lang) if len(codes) == _PAIR else (),
        overview=overview(connection, found.asked.key, Filters(collection=collection or ""), address, lang), parts=parts,
        lacking=listed(lacking, lang), more_offices=len(everybody) - len(shown),
        charts=charts_of(found.figures.entries, found.claims, parts["figures"].items, lang),
        coverage=covering(found.coverage, found.tellers, lang),
        coverage_chart=coverage(months, found.coverage.gaps, lang) if len(months) >= _MONTHS else None,
    )  # fmt: skip


def _parts(found: Contents, people: tuple[Any, ...], shown: int, lang: Language) -> dict[str, Part]:
    series = series_items(found.figures.entries, found.claims, lang, _MOST_SERIES, _MOST_OF_EACH)
    made = (
        _listed("timeline", found.timeline, lang),
        _counted("agreements", agreement_items(found.agreements.entries, lang), found.agreements.total, lang),
        _listed("meetings", found.meetings, lang, found.attended),
        _counted("statements", saying_items(found.statements.entries, lang), found.statements.total, lang),
        _figures(found.figures, series, lang),
        _offices(found, people, shown, lang),
        _counted("contradictions", dispute_items(found.contradictions, lang), found.all_contradictions, lang),
        _listed("not-occurred", found.not_occurred, lang),
        _listed("withdrawn", found.withdrawn, lang),
    )
    return {part.name: part for part in made}


def _listed(section: str, found: Listed, lang: Language, attended: Mapping[str, Attendance] | None = None) -> Part:
    return _counted(section, case_items(found.lines, lang, attended), found.total, lang)


def _counted(section: str, items: tuple[Any, ...], total: int, lang: Language) -> Part:
    more = total > len(items)
    told = words(lang).n("dossier.shown" if more else "dossier.every_one", total, shown=number(len(items), lang)) if total else ""
    return _part(section, items, told, total, more, lang)


def _figures(register: Register[Any], series: tuple[SeriesItem, ...], lang: Language) -> Part:
    """Of how many mentions the series were made; where of all and none is cut, they are all there are."""
    more = register.total > register.told
    word = "dossier.read" if more else "dossier.read_all"
    told = words(lang).n(word, register.total, told=number(register.told, lang)) if series else ""
    part = _part("figures", series, told, len(series), more, lang)
    if more:
        part = replace(part, number=f"{part.number}+")
    cut = len(series) < len(register.entries) or not all(one.whole for one in series)
    return replace(part, more=part.more or cut)


def _offices(found: Contents, people: tuple[Any, ...], shown: int, lang: Language) -> Part:
    """Only those who count between the two parties stand on the page."""
    sightings = sum(register.total for register in found.offices.values())
    told = words(lang).n("dossier.sightings", sightings) if sightings else ""
    return _part("offices", people, told, shown, sightings > 0, lang)


def _part(section: str, items: tuple[Any, ...], told: str, n: int, more: bool, lang: Language) -> Part:
    return Part(section, page_words(lang).section(section), items, told, number(n, lang), more)

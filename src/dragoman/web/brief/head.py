"""The head of a brief: what it is on, of which time, made when, from how many sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.dossier.asked import OCCURRED
from dragoman.dossier.contents import Contents
from dragoman.dossier.naming import Language, name
from dragoman.dossier.told import ArticleLine
from dragoman.dossier.wording import day
from dragoman.ontology.plover import Ontology
from dragoman.web.brief.order import Order
from dragoman.web.views.filters import TONES
from dragoman.web.words import words

_PAIR = 2


def title(order: Order) -> str:
    """The title that was given, else the names of the parties."""
    return order.title or names(order.codes, order.lang)


def names(codes: Sequence[str], lang: Language) -> str:
    """The names of one or two parties."""
    return " – ".join(name(code, lang) for code in codes)


def subtitle(order: Order) -> str:
    """What kind of document it is; under a title of one's own also the names."""
    kind = words(order.lang)("brief.kind" if len(order.codes) == _PAIR else "brief.kind_one")
    return f"{names(order.codes, order.lang)}. {kind}" if order.title else kind


def facts(order: Order, found: Contents, cited: Sequence[ArticleLine], today: date) -> tuple[tuple[str, str], ...]:
    """Labels and words of the head."""
    return tuple(_facts(order, found, cited, today))


def _facts(order: Order, found: Contents, cited: Sequence[ArticleLine], today: date) -> Iterator[tuple[str, str]]:
    said, lang = words(order.lang), order.lang
    yield said("brief.period"), _period(order, found)
    yield said("brief.made"), day(today.isoformat(), lang)
    outlets = said.n("brief.outlets", len({line.source or line.uid for line in cited}))
    yield said("brief.sources"), said.n("brief.sources_n", len(cited), outlets=outlets) if cited else said("brief.no_sources")
    if order.collection:
        yield said("brief.collection"), order.collection
    if narrowed := "; ".join(_narrowed(order)):
        yield said("brief.narrowed"), narrowed


def _period(order: Order, found: Contents) -> str:
    said, lang = words(order.lang), order.lang
    since, until = order.days
    if since and until:
        return said("brief.from_to", first=day(since, lang), last=day(until, lang))
    if since:
        return said("brief.from", first=day(since, lang))
    if until:
        return said("brief.to", last=day(until, lang))
    first, last = found.coverage.first, found.coverage.last
    if first and last:
        return said("brief.whole_months", first=day(first, lang), last=day(last, lang))
    return said("brief.whole")


def _narrowed(order: Order) -> Iterator[str]:
    """How the chronology was narrowed."""
    said, filters, lang = words(order.lang), order.filters, order.lang
    if filters.type:
        tone = said.of("dossier.tones", filters.type)
        yield said("brief.narrowed_type", value=tone if filters.type in TONES else Ontology.load().label(filters.type, lang))
    if filters.status not in ("", *OCCURRED):
        yield said("brief.narrowed_status", value=said.of("dossier.statuses", filters.status))
    if filters.source:
        yield said("brief.narrowed_source", value=filters.source)

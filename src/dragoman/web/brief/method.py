"""The end of a brief: its sources and what they cover, how it was made, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.dossier.contents import Contents
from dragoman.dossier.months import ALWAYS
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wording import listed, number
from dragoman.web.brief.document import Block, Grid, Heading, Paragraph, Run, Section
from dragoman.web.brief.inlines import plain
from dragoman.web.brief.order import Order, offered
from dragoman.web.brief.registered import bullets, picture
from dragoman.web.charts.coverage import coverage
from dragoman.web.views.covering import CoverageItem, covering
from dragoman.web.words import words

_MONTHS = 2
"""Months from which on the coverage is drawn."""


def ending(
    found: Contents, months: Mapping[str, int], sections: Sequence[Section], lacking: Sequence[str], order: Order
) -> Section:
    """The last section; `sections` are those before it, `lacking` the headings of those in which nothing stands."""
    lang = order.lang
    covered = covering(found.coverage, found.tellers, lang)
    return Section("coverage", words(lang)("brief.coverage"), (
        *_covered(found, months, covered, order), *_method(order), *_left_out(sections, lacking, order),
    ))  # fmt: skip


def _covered(found: Contents, months: Mapping[str, int], covered: CoverageItem, order: Order) -> Iterator[Block]:
    said, lang = words(order.lang), order.lang
    tellers = ""
    if covered.tellers:
        counts = {
            "articles": said.n("dossier.articles", covered.tellers.articles),
            "sources": said.n("dossier.sources_n", covered.tellers.sources),
        }
        tellers = f" {said('dossier.tellers', **counts)}"
    yield Paragraph(plain(f"{covered.told}{tellers}"))
    if len(months) >= _MONTHS:
        yield picture(coverage(months, found.coverage.gaps, lang))
    yield from bullets((*covered.gaps, *covered.failing))
    if covered.sources:
        rows = tuple(
            ((Run(one.name, exact=True) if one.name else Run(said("dossier.no_source")),), plain(number(one.articles, lang)),
             plain(one.reliability or "–"))
            for one in covered.sources
        )  # fmt: skip
        columns = (said("dossier.source"), said("dossier.number"), said("dossier.reliability"))
        yield Heading(said("dossier.listed_sources"))
        yield Grid(said("dossier.listed_sources"), columns, rows, (60, 20, 20), (1,))


def _method(order: Order) -> Iterator[Block]:
    said = words(order.lang)
    yield Heading(said("brief.method"))
    names = ["method_read", *(["method_days"] if order.days != ALWAYS else []), "method_numbers", "method_notes"]
    yield from (Paragraph(plain(said(f"brief.{name}"))) for name in names)


def _left_out(sections: Sequence[Section], lacking: Sequence[str], order: Order) -> Iterator[Block]:
    """What of the sections is not shown, which were not asked for, and of which nothing is known."""
    said, lang = words(order.lang), order.lang
    told = [said("brief.left_part", section=one.heading, told=one.told) for one in sections if one.cut]
    heading = page_words(lang).section
    unasked = [heading(name) for name in offered(order.codes) if name not in order.sections]
    if unasked:
        told.append(said("brief.left_sections", sections=listed(unasked, lang)))
    if lacking:
        told.append(said("brief.left_nothing", sections=listed(lacking, lang)))
    if told:
        yield Heading(said("brief.left_out"))
        yield from bullets(told)

"""Agreements, statements, figures and offices of a brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.archive.merging.series import Claim, Series
from dragoman.dossier.naming import Language
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.quoting import excerpt
from dragoman.dossier.registers import AgreementEntry, SayingEntry
from dragoman.dossier.series_names import slug
from dragoman.dossier.told import FactLine
from dragoman.dossier.wording import day, number
from dragoman.dossier.wordings import Wordings, joined
from dragoman.web.brief.document import Block, Grid, Heading, Inlines, Paragraph, Picture, Run
from dragoman.web.brief.inlines import calling, plain
from dragoman.web.brief.notes import Notebook, cut
from dragoman.web.brief.typography import MARKS
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.drawing import svg
from dragoman.web.charts.figures import charts_of
from dragoman.web.views.agreements import agreement_items
from dragoman.web.views.figures import period_text, series_items
from dragoman.web.views.people import OfficeItem, holders
from dragoman.web.views.sayings import saying_items
from dragoman.web.words import words

_LONGEST = 700
"""Characters of a quotation in the text at most."""
_PERIODS, _VALUES = 6, 4
"""Periods of a series, and values of a period, that are printed."""


def agreements(entries: Sequence[AgreementEntry], notebook: Notebook, lang: Language, title: str) -> Iterator[Block]:
    """Instruments with their lives in a table."""
    said = words(lang)
    rows: list[tuple[Inlines, ...]] = []
    for entry, item in zip(entries, agreement_items(entries, lang), strict=True):
        named = Run(item.title, "strong", exact=True) if item.title else Run(said("dossier.untitled"), "strong")
        steps = "; ".join(f"{step.label} ({step.day or said('dossier.step_undated')})" for step in item.steps)
        rows.append((
            calling((named, Run(f" — {item.kind}", "quiet")), notebook.cite(entry.lines)), plain(item.parties), plain(steps),
        ))  # fmt: skip
    yield Grid(title, tuple(said(f"brief.{name}") for name in ("agreement", "parties", "life")), tuple(rows), (48, 22, 30))


def statements(entries: Sequence[SayingEntry], notebook: Notebook, lang: Language) -> Iterator[Block]:
    """Sayings as quotations in the words of their sources, each with who said it and when."""
    said = words(lang)
    for entry, item in zip(entries, saying_items(entries, lang), strict=True):
        line = entry.wordings[0]
        opened, closed = MARKS[lang]
        quoted = (Run(piece.text, exact=True, lang=line.article.lang) for piece in cut(excerpt(line), _LONGEST))
        yield Paragraph((Run(opened), *quoted, Run(closed), notebook.refer(line)), "quotation")
        speaker = Run(item.speaker, "strong", exact=True) if item.speaker else Run(said("dossier.somebody"), "strong")
        role = (Run(", "), Run(" ".join(item.role.split()), exact=True, lang=line.article.lang)) if item.role else ()
        state = f" ({item.state})" if item.state else ""
        about = said("dossier.about", names=item.about) if item.about else ""
        published = day(line.article.day, lang) if line.article.day else ""
        how = "" if item.direct else said("dossier.reported")
        rest = joined((about, published, how), ", ")
        yield Paragraph((Run("— "), speaker, *role, Run(f"{state}, {rest}" if rest else state)), "speaker")


def figures(
    found: Sequence[Series], claims: Mapping[Claim, FactLine], notebook: Notebook, lang: Language, most: int
) -> Iterator[Block]:
    """Series, those of most values first: each with its chart, where one is drawn, and a table of its values."""
    items = series_items(found, claims, lang, most)
    drawn = charts_of(found, claims, items, lang)
    if drawn:
        yield Paragraph(plain(words(lang)("dossier.figures_note")), "remark")
    by_slug = {slug(one): one for one in found}
    for item in items:
        yield Heading(item.title)
        if item.slug in drawn:
            chart = drawn[item.slug]
            yield Picture(svg(chart, "light"), chart.title)
        yield _values(by_slug[item.slug], claims, notebook, lang, item.title)
        if (left := len(item.points) - _PERIODS) > 0:
            yield Paragraph(plain(words(lang).n("brief.periods_cut", _PERIODS, m=number(_PERIODS + left, lang))), "remark")


def _values(series: Series, claims: Mapping[Claim, FactLine], notebook: Notebook, lang: Language, title: str) -> Grid:
    said = words(lang)
    rows: list[tuple[Inlines, ...]] = []
    for point in series.points[::-1][:_PERIODS]:
        told = list(Wordings(lang).amounts(series, point, claims).items())
        period = period_text(point.period, lang)
        for at, (value, lines) in enumerate(told[:_VALUES]):
            disputed = Run(f" [{said('dossier.disputed')}]", "tag") if point.disputed and not at else Run("")
            who = ", ".join(dict.fromkeys(line.named for line in lines))
            amount = calling((Run(value),), notebook.cite(lines, 1))
            rows.append(((Run("" if at else period), disputed), amount, (Run(who, exact=True),)))
        if more := len(told) - _VALUES if len(told) > _VALUES else 0:
            rows.append((plain(""), (Run(said.n("brief.values_cut", more), "quiet"),), plain("")))
    columns = (said("dossier.period"), said("dossier.value"), said("dossier.source"))
    return Grid(title, columns, tuple(rows), (30, 35, 35))


def offices(entries: Sequence[OfficeEntry], codes: Sequence[str], lang: Language) -> Iterator[Block]:
    """Office holders in a table for each party."""
    said = words(lang)
    columns = tuple(said(f"dossier.{name}") for name in ("person", "office", "seen"))
    for party in holders(entries, codes, lang):
        yield Heading(party.state)
        yield Grid(party.state, columns, tuple(_office(one, lang) for one in party.offices), (32, 36, 32))


def _office(one: OfficeItem, lang: Language) -> tuple[Inlines, ...]:
    said = words(lang)
    seen = one.first if one.first == one.last else said("dossier.seen_from", first=one.first, last=one.last)
    over = said("dossier.over", day=one.over) if one.over else ""
    more = joined((said.n("dossier.seen_in", one.articles), over), ", ")
    return (Run(one.person, exact=True),), plain(one.office), (Run(seen), Run(f" ({more})", "quiet"))


def picture(chart: Chart) -> Picture:
    """A chart over the whole line, its title below it."""
    return Picture(svg(chart, "light"), chart.title, chart.title)


def bullets(texts: Iterable[str]) -> Iterator[Block]:
    """Sentences of ours as items of a list."""
    return (Paragraph(plain(text), "item") for text in texts)

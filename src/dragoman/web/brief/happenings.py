"""Happenings of a brief: chronology, visits, contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.dossier.attendance import Attendance
from dragoman.dossier.disputes import Contradiction
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.dossier.wording import day, number
from dragoman.dossier.wordings import Wordings
from dragoman.web.brief.document import Block, Entry, Grid, Heading, Inlines, Run
from dragoman.web.brief.inlines import calling, happening, plain, sides, tags, tellers
from dragoman.web.brief.notes import Notebook
from dragoman.web.views.cases import case_item
from dragoman.web.words import words

_YEAR = 4
_WIDTHS = (19, 47, 17, 17)


def chronology(lines: Iterable[CaseLine], notebook: Notebook, lang: Language) -> Iterator[Block]:
    """Happenings under their years, the newest first."""
    year: str | None = None
    for line in lines:
        begun = (line.view.date or "")[:_YEAR]
        if begun != year:
            yield Heading(begun or words(lang)("brief.undated"))
            year = begun
        yield _entry(line, notebook, lang)


def _entry(line: CaseLine, notebook: Notebook, lang: Language) -> Entry:
    item = case_item(line, lang)
    told = tellers(item, lang)
    return Entry(
        item.day or words(lang)("brief.undated"), calling(happening(item, lang), notebook.cite(line.reports)),
        ((Run(told, "quiet"),),) if told else (), "conflict" if item.tone == "conflict" else "cooperation",
    )  # fmt: skip


def visits(
    lines: Iterable[CaseLine], attended: dict[str, Attendance], notebook: Notebook, lang: Language, title: str
) -> Iterator[Block]:
    """Visits and meetings in a table."""
    rows = tuple(_visit(line, attended[line.id], notebook, lang) for line in lines)
    said = words(lang)
    columns = tuple(said(f"brief.{name}") for name in ("date", "who", "level", "place"))
    yield Grid(title, columns, rows, _WIDTHS)


def _visit(line: CaseLine, attended: Attendance, notebook: Notebook, lang: Language) -> tuple[Inlines, ...]:
    item = case_item(line, lang, attended)
    who = calling((*sides(item, lang), *tags(item, lang)), notebook.cite(line.reports, 1))
    return plain(item.day or words(lang)("brief.undated")), who, plain(item.level or "–"), plain(item.place or "–")


def contradictions(found: Iterable[Contradiction], notebook: Notebook, lang: Language) -> Iterator[Block]:
    """What is in dispute, and under it each claim with who makes it."""
    for one in found:
        item = case_item(one.case, lang)
        field = one.dispute.field if one.dispute else "status"
        disputed = words(lang)("dossier.in_dispute", field=labels(lang).field(field))
        claims = tuple(_claim(what, told, field, notebook, lang) for what, told in Wordings(lang).claims(one))
        yield Entry(
            item.day or words(lang)("brief.undated"), (*happening(item, lang), Run(". "), Run(f"{disputed}.", "strong")), claims,
            "conflict",
        )  # fmt: skip


def _claim(what: str, told: Sequence[FactLine], field: str, notebook: Notebook, lang: Language) -> Inlines:
    claimed = day(what, lang) if field == "date" else what
    counted = words(lang).n("dossier.articles", len({line.article.uid for line in told}))
    return calling((Run(claimed, "strong"), Run(f" ({counted})")), notebook.cite(told))


def partners(found: Iterable[tuple[str, int]], lang: Language, title: str) -> Grid:
    """Other parties, by name, with how much happened between the two."""
    said = words(lang)
    rows = tuple((plain(name), plain(number(n, lang))) for name, n in found)
    return Grid(title, (said("brief.partner"), said("brief.happenings")), rows, (75, 25), (1,))

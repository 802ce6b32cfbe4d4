"""Words of the views of pages, as a document holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.dossier.naming import Language
from dragoman.web.brief.document import Call, Inlines, Run
from dragoman.web.brief.typography import MARKS
from dragoman.web.views.cases import CaseItem, Named
from dragoman.web.words import words


def sides(item: CaseItem, lang: Language) -> Iterator[Run]:
    """Who does it, and to whom."""
    yield from _named(item.doers, lang)
    if item.whom:
        yield Run(" → ")
        yield from _named(item.whom, lang)


def _named(found: tuple[Named, ...], lang: Language) -> Iterator[Run]:
    between = "; " if any(one.office for one in found) else ", "
    for at, one in enumerate(found):
        if at:
            yield Run(between)
        yield from _one(one, lang)


def _one(one: Named, lang: Language) -> Iterator[Run]:
    if one.person:
        office, state = (f", {one.office}" if one.office else ""), (f" ({one.state})" if one.state else "")
        yield Run(one.person, exact=True)
        yield Run(f"{office}{state}")
    elif one.state:
        yield Run(one.state)
    else:
        opened, closed = MARKS[lang]
        yield Run(opened)
        yield Run(" ".join(one.words.split()), exact=True)
        yield Run(closed)


def happening(item: CaseItem, lang: Language) -> Iterator[Run]:
    """What a happening is, between whom, where, and how real."""
    yield Run(f"{item.kind[:1].upper()}{item.kind[1:]}", "strong")
    yield Run(" — ")
    yield from sides(item, lang)
    yield from (Run(f" · {part}", "quiet") for part in (item.place,) if part)
    yield from tags(item, lang)


def tags(item: CaseItem, lang: Language) -> Iterator[Run]:
    """What limits a happening: that it did not happen, or is told no more."""
    gone = words(lang)("dossier.withdrawn") if item.withdrawn else ""
    yield from (Run(f" [{part}]", "tag") for part in (item.reality, gone) if part)


def tellers(item: CaseItem, lang: Language) -> str:
    """How many tell of it, where more than one article does."""
    if item.articles <= 1:
        return item.told
    said = words(lang)
    counts = f"{said.n('dossier.independent', item.independent)}, {said.n('dossier.articles', item.articles)}"
    return f"{counts}, {item.told}" if item.told else counts


def calling(parts: Iterable[Run], calls: Iterable[Call]) -> Inlines:
    """Words with the calls of their notes behind them."""
    return (*parts, *calls)


def plain(text: str) -> Inlines:
    """Words of ours."""
    return (Run(text),)

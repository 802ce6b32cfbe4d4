"""Pairs of parties as a matrix and as lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.dossier.matrix import Codes, Matrix, Tally
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import number
from dragoman.web.views.addresses import Within, pair, party
from dragoman.web.views.shares import share, told, tone
from dragoman.web.words import words


@dataclass(frozen=True)
class Cell:
    """What happened between two parties; without `href` where they are one, or nothing did."""

    href: str
    number: str
    tone: str
    title: str


@dataclass(frozen=True)
class Row:
    """A party with the address of its page, and what happened between it and each of those at the head."""

    name: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Entry:
    """A line of a list: names with the address of their page, and what happened in numbers."""

    href: str
    name: str
    happenings: str
    share: str
    tone: str


def rows(matrix: Matrix, shown: int, within: Within, lang: Language) -> tuple[Row, ...]:
    """The parties with most, each beside all of them."""
    codes = list(matrix.parties)[:shown]
    return tuple(
        Row(name(a, lang), party(a, within), tuple(_cell(matrix.between(a, b), a, b, within, lang) for b in codes)) for a in codes
    )


def _cell(tally: Tally, a: str, b: str, within: Within, lang: Language) -> Cell:
    if not tally.total:
        return Cell("", "", "self" if a == b else "none", "")
    title = words(lang)("start.told", name=_both(a, b, lang), told=told(tally, lang))
    return Cell(pair(a, b, within), number(tally.total, lang), tone(tally), title)


def pairs(found: Iterable[tuple[Codes, Tally]], within: Within, lang: Language) -> tuple[Entry, ...]:
    """Pairs as a list."""
    return tuple(_entry(pair(a, b, within), _both(a, b, lang), tally, lang) for (a, b), tally in found)


def parties(found: Iterable[tuple[str, Tally]], within: Within, lang: Language) -> tuple[Entry, ...]:
    """Parties as a list."""
    return tuple(_entry(party(code, within), name(code, lang), tally, lang) for code, tally in found)


def _both(a: str, b: str, lang: Language) -> str:
    return words(lang)("start.pair", a=name(a, lang), b=name(b, lang))


def _entry(href: str, named: str, tally: Tally, lang: Language) -> Entry:
    return Entry(href, named, number(tally.total, lang), share(tally, lang), tone(tally))

"""Stretches of months from which a reader chooses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.dossier.matrix import Span
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import day
from dragoman.web.words import words

_YEARS = 4
_MONTHS = 12


@dataclass(frozen=True)
class Choice:
    """A stretch with what it is called."""

    label: str
    first: str | None
    last: str | None
    chosen: bool


def choices(told: Span, asked: Span, lang: Language) -> tuple[Choice, ...]:
    """All the time that is `told` of, its last twelve months, its last years."""
    found = [(words(lang)("start.all_times"), Span())]
    if told.last:
        end = min(told.last, date.today().isoformat()[:7])
        found.append((words(lang)("start.last_months"), Span(_back(end), end)))
        found += [(year, Span(f"{year}-01", f"{year}-12")) for year in _years(told.first or end, end)]
    return tuple(Choice(label, span.first, span.last, span == asked) for label, span in found)


def _back(month: str) -> str:
    """The first of the twelve months of which this is the last."""
    year, number = int(month[:4]), int(month[5:])
    return f"{month[:4]}-01" if number == _MONTHS else f"{year - 1}-{number + 1:02}"


def _years(first: str, last: str) -> Iterator[str]:
    end = int(last[:4])
    yield from map(str, range(end, max(int(first[:4]), end - _YEARS + 1) - 1, -1))


def called(span: Span, lang: Language) -> str:
    """A stretch in words; empty for all time."""
    if span.first and span.last:
        return words(lang)("start.from_to", first=day(span.first, lang), last=day(span.last, lang))
    if span.first:
        return words(lang)("start.since", first=day(span.first, lang))
    return words(lang)("start.until", last=day(span.last, lang)) if span.last else ""

"""Notes as the Chicago Manual of Style has them for news and for items of a database (17th edition, 14.191 and 14.9)."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from babel.dates import format_date

from dragoman.dossier.citing.works import Work

_LOCALE = "en_US"
_ENDS = "?!…"
_AFTER_TITLE = re.compile(r"([^”])”([.,])")
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’", "«": "‘", "»": "’"})
"""Quotation marks within a title that stands in double ones."""


class Note(NamedTuple):
    """A note: words, the name of a newspaper that stands in italics (empty where none is known), words."""

    before: str
    italic: str
    after: str

    def __str__(self) -> str:
        return "".join(self)


def note(work: Work) -> Note:
    """The note of a work; what is not known is left out, and only an article without a date has a day of access."""
    title = f"“{_quoted(work.title)}”" if work.title else "Untitled article"
    if work.kind == "event":
        return Note(_pointed(f"{title}, {work.outlet}, {_small(work.note)}."), "", "")
    before = [part for part in (work.author.translate(_INNER), title) if part]
    after = [part for part in (_day(work.day), _accessed(work), work.url) if part]
    if work.outlet:
        return Note(_pointed(f"{', '.join(before)}, "), work.outlet, f"{', '.join(['', *after])}.")
    return Note(_pointed(f"{', '.join(before + after)}."), "", "")


def _pointed(words: str) -> str:
    """Commas and points within the quotation marks, and none after a question or exclamation."""
    return _AFTER_TITLE.sub(lambda found: f"{found[1]}{'' if found[1] in _ENDS else found[2]}”", words)


def _quoted(title: str) -> str:
    """A title whose own double quotation marks are single ones, the first of a pair opening."""
    parts = title.split('"')
    marks = ("‘" if n % 2 == 0 else "’" for n in range(len(parts)))
    return "".join(part + mark for part, mark in zip(parts, marks, strict=True))[:-1].translate(_INNER).rstrip(".,")


def _day(value: str) -> str:
    parts = [int(part) for part in value.split("-")] if value else []
    if len(parts) < 2:
        return value
    if len(parts) == 2:
        return format_date(date(parts[0], parts[1], 1), "LLLL y", locale=_LOCALE)
    return format_date(date(parts[0], parts[1], parts[2]), "long", locale=_LOCALE)


def _accessed(work: Work) -> str:
    return f"accessed {_day(work.accessed)}" if work.accessed and not work.day else ""


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]

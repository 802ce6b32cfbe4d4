"""One article of a press review, and what the export says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.language.dates import find_dates
from dragoman.settings import LANGUAGES

# So long are the lines of a text that was broken to the width of a page.
_NARROWEST, _WIDEST = 60, 90
_BLANK_LINES = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class Clipping:
    """An article as an export gives it; `date` is in the words of the export, `day` what they mean."""

    text: str
    title: str | None = None
    source: str | None = None
    author: str | None = None
    date: str | None = None

    @property
    def day(self) -> str | None:
        """The day that the export names, YYYY-MM-DD; None where it names none."""
        return day_in(self.date) if self.date else None


def day_in(words: str) -> str | None:
    """The first whole date in words of any language, YYYY-MM-DD."""
    for lang in LANGUAGES:
        for mention in find_dates(words, lang):
            if mention.value and mention.precision == "day":
                return mention.value
    return None


def paragraphs(lines: Iterable[str]) -> str:
    """The running text of lines: blank lines part paragraphs; where there are none, each line is one.

    Lines that are all about as long as a page is wide are one paragraph, broken by whoever made the export.
    """
    text = "\n".join(line.strip() for line in lines).strip()
    if "\n\n" in text:
        return "\n\n".join(" ".join(part.split()) for part in _BLANK_LINES.split(text) if part.strip())
    whole = text.split("\n")
    wrapped = len(whole) > 1 and all(_NARROWEST <= len(line) <= _WIDEST for line in whole[:-1]) and len(whole[-1]) <= _WIDEST
    return (" " if wrapped else "\n\n").join(whole)

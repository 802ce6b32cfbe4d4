"""The words of articles as pages quote them, each with its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import Piece, different, excerpt
from dragoman.dossier.told import FactLine
from dragoman.dossier.wording import day
from dragoman.packs import PACKS
from dragoman.records import Office, Statement

MOST = 3
"""Wordings shown in a list; the page of the thing itself shows all."""
_UNKNOWN = ("“", "”")
"""Marks for words in a language that is not known."""


@dataclass(frozen=True)
class Quote:
    """Words of an article: what shows the fact is marked in its sentence.

    `lang` is that of the words, `source` who tells them, `day` when, in words; `marks` are quotation marks of that language
    where somebody is quoted word by word, else empty; `why` says by which rule it was read, in English.
    """

    pieces: tuple[Piece, ...]
    lang: str | None
    source: str
    day: str
    article: str
    url: str | None
    withdrawn: bool
    marks: tuple[str, str]
    why: str


@dataclass(frozen=True)
class Quotes:
    """The first wordings of something, and how many `more` there are."""

    first: Quote | None
    others: tuple[Quote, ...]
    more: int


def quote(line: FactLine, lang: Language) -> Quote:
    """The words of one article."""
    article = line.article
    direct = isinstance(line.item, Statement) and line.item.kind == "direct"
    marks = _marks(article.lang) if direct else ("", "")
    return Quote(
        excerpt(line), article.lang, line.named, article.day and day(article.day, lang), article.uid, article.url,
        line.withdrawn, marks, "" if isinstance(line.item, Office) else line.item.why,
    )  # fmt: skip


def _marks(lang: str | None) -> tuple[str, str]:
    return PACKS[lang].marks if lang in PACKS else _UNKNOWN


def quotes(lines: Iterable[FactLine], lang: Language) -> Quotes:
    """The first of the different wordings."""
    found = different(lines)
    shown = [quote(line, lang) for line in found[:MOST]]
    return Quotes(shown[0] if shown else None, tuple(shown[1:]), len(found) - len(shown))

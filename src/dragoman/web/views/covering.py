"""From which sources a dossier is known, and when nothing was told."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.dossier.coverage import Coverage, Tellers
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wording import day


@dataclass(frozen=True)
class SourceItem:
    """A source with its number of articles among what is listed; `name` is empty where none is known."""

    name: str
    articles: int
    reliability: str | None


@dataclass(frozen=True)
class CoverageItem:
    """`told` says in words from when to when articles tell of it, `gaps` and `failing` what may be missing."""

    told: str
    tellers: Tellers | None
    gaps: tuple[str, ...]
    failing: tuple[str, ...]
    sources: tuple[SourceItem, ...]


def covering(known: Coverage, tellers: Tellers | None, lang: Language) -> CoverageItem:
    """The coverage in words."""
    said = page_words(lang)
    gaps = tuple(said("gap", first=day(gap.first, lang), last=day(gap.last, lang)) for gap in known.gaps)
    failing = tuple(said("failing", url=url, since=day(since, lang)) for url, since in known.failing)
    sources = tuple(SourceItem(*source) for source in known.sources)
    return CoverageItem(_told(known, lang), tellers, gaps, failing, sources)


def _told(known: Coverage, lang: Language) -> str:
    said = page_words(lang)
    if known.first is None or known.last is None:
        return said("nothing")
    name = "told_in_one" if known.first == known.last else "told"
    return said(name, first=day(known.first, lang), last=day(known.last, lang))

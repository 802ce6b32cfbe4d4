"""Headline, standfirst, byline and dateline of a page: found, and taken out of the tree so that the text is body alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from dragoman.language.dates import find_dates
from dragoman.packs import LANGUAGES
from dragoman.records import DateWitness
from dragoman.sources.dating import dated, witness
from dragoman.sources.html.cleaning import words
from dragoman.sources.html.patterns import is_called
from dragoman.sources.html.structured import Told

_LONGEST_LINE = 200
_LONGEST_STANDFIRST = 900
_SITE = re.compile(r"\s+(?:[|·•»–—-]|::)\s+[^|·•»–—]{2,50}$")
_BY = re.compile(r"^(?:par|by|de|propos recueillis par|texte|written by|from)\s*:?\s+", re.I)
_AFTER_NAMES = re.compile(r"\s*(?:[|•·–—(\n]| - |, (?=\d)|(?:publi|mis à jour|updated|posted|le \d|on \d)).*$", re.I | re.S)
_INLINE = frozenset(("p", "li", "blockquote", "td"))
_MOST_TIMES = 4


@dataclass(frozen=True)
class Parts:
    """What stands around the body of an article; `dates` are what the page shows of its day of publication."""

    title: str | None
    standfirst: str | None
    author: str | None
    dateline: str | None
    dates: tuple[DateWitness, ...]


def take_parts(tree: HtmlElement, told: Told, metas: dict[str, str], lang: str) -> Parts:
    """The parts of a cleaned page, which are taken out of its tree."""
    headline = _headline(tree, told, metas)
    title = words(headline) if headline is not None else _told_title(tree, told, metas)
    standfirst = _standfirst(tree, headline)
    standfirst_words = words(standfirst) if standfirst is not None else None
    bylines = [e for e in tree.iter() if _is_byline(e)]
    author = ", ".join(told.authors) or metas.get("author") or _names(bylines)
    datelines = [e for e in tree.iter() if _is_line(e) and is_called(e, "dateline")]
    dates, shown = _shown_dates(tree, lang)
    parts = Parts(title, standfirst_words, author or None, words(datelines[0]) if datelines else None, tuple(dates))
    for element in (headline, standfirst, *bylines, *datelines, *shown):
        if element is not None and element.getparent() is not None:
            element.drop_tree()
    return parts


def _headline(tree: HtmlElement, told: Told, metas: dict[str, str]) -> HtmlElement | None:
    """The element that shows the headline: the heading that says what the page says for machines, or is called so."""
    known = told.headline or metas.get("og:title") or metas.get("twitter:title")
    heads = [e for e in tree.iter("h1", "h2") if 0 < len(words(e)) <= _LONGEST_LINE * 2]
    if known:
        like = max(heads, key=lambda e: _overlap(words(e), known), default=None)
        if like is not None and _overlap(words(like), known) >= 0.6:
            return like
    called = [e for e in heads if is_called(e, "headline") or e.get("itemprop") == "headline"]
    first = [e for e in heads if e.tag == "h1"]
    return next(iter(called or first), None)


def _overlap(one: str, other: str) -> float:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / max(min(len(a), len(b)), 1) if a and b else 0.0


def _told_title(tree: HtmlElement, told: Told, metas: dict[str, str]) -> str | None:
    if told.headline or metas.get("og:title"):
        return told.headline or metas["og:title"]
    title = next(tree.iter("title"), None)
    return _SITE.sub("", words(title)) or None if title is not None else None


def _standfirst(tree: HtmlElement, headline: HtmlElement | None) -> HtmlElement | None:
    for element in tree.iter("p", "div", "h2", "h3", "strong", "section"):
        if element is not headline and _is_standfirst(element) and len(words(element)) <= _LONGEST_STANDFIRST:
            return element
    after = headline.getnext() if headline is not None else None
    if after is not None and after.tag == "h2" and len(words(after)) > 60:
        return after
    return None


def _is_standfirst(element: HtmlElement) -> bool:
    named = is_called(element, "standfirst") or element.get("itemprop") in ("description", "alternativeHeadline")
    return named and len(words(element)) >= 20


def _is_line(element: HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in ("html", "body", "main", "article")
        and (len(words(element)) <= _LONGEST_LINE)
    )


def _is_byline(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or not (
        element.get("rel") == "author" or element.get("itemprop") == "author" or is_called(element, "byline")
    ):
        return False
    return _is_line(element)


def _names(bylines: Iterable[HtmlElement]) -> str | None:
    for element in bylines:
        line = _AFTER_NAMES.sub("", _BY.sub("", words(element)))
        if 2 < len(line) <= 100:
            return line
    return None


def _shown_dates(tree: HtmlElement, lang: str) -> tuple[list[DateWitness], list[HtmlElement]]:
    """What elements of time and lines called so say, and those that stand outside running text."""
    witnesses: list[DateWitness] = []
    shown: list[HtmlElement] = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or not (
            element.tag == "time" or element.get("itemprop") == "datePublished" or is_called(element, "published")
        ):
            continue
        if not _is_line(element):
            continue
        if next(element.iterancestors(*_INLINE), None) is None:
            shown.append(element)
        if len(witnesses) < _MOST_TIMES:
            witnesses += _said(element, lang)
    return witnesses, shown


def _said(element: HtmlElement, lang: str) -> list[DateWitness]:
    said = element.get("datetime") or element.get("content")
    if said:
        return [witness("time", said)]
    line = words(element)
    return [dated("time", line, value) for value in [dated_line(line, lang)] if value]


def dated_line(line: str, lang: str) -> str | None:
    """The first whole date that a line shows, in any language, its own first."""
    for one in dict.fromkeys((lang, *LANGUAGES)):
        for mention in find_dates(line, one):
            if mention.value and mention.precision == "day":
                return mention.value
    return None

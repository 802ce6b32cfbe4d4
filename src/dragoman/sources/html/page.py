"""A page of the web becomes its article: trafilatura finds the main text in what cleaning leaves of the page.

Cleaning comes first because what trafilatura keeps by mistake (comments, links to more, notices of a paywall) has names
in the markup that say what it is; the headline, the standfirst, the byline and the dateline are kept apart.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from importlib.metadata import version

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from dragoman.language.blocks import dateline
from dragoman.language.detect import detect
from dragoman.records import DateWitness, Locus
from dragoman.settings import LANGUAGES
from dragoman.sources.dating import address_witness, choose, dated, witness
from dragoman.sources.document import Document
from dragoman.sources.html.cleaning import blocks, clean, shown_text
from dragoman.sources.html.locate import loci
from dragoman.sources.html.parts import Parts, take_parts
from dragoman.sources.html.patterns import is_furniture_line
from dragoman.sources.html.structured import Told, metas, published_witnesses, told
from dragoman.sources.html.tree import parsed
from dragoman.sources.html.withheld import Why, notices, withheld

VERSION = f"html 1 (trafilatura {version('trafilatura')}, htmldate {version('htmldate')})"
_SHORT = 80
_LATEST = "2200-01-01"
"""htmldate's own bound is today, and the clock must play no part; ours is the time of fetching."""


@dataclass(frozen=True)
class Page:
    """What was taken out of a page; `text` is empty where the article is `withheld` or there is none."""

    text: str
    title: str | None
    standfirst: str | None
    author: str | None
    dateline: str | None
    url: str | None
    published: str | None
    date_reason: str | None
    dates: tuple[DateWitness, ...]
    loci: tuple[Locus, ...]
    withheld: Why | None


def page_of(document: Document) -> Page:
    """The article of an HTML page.  EmptyInput or InputError where the bytes are no page."""
    tree = parsed(document.data, document.charset)
    said, meta = told(tree), metas(tree)
    told_of_wall, walled = notices(tree)
    work = deepcopy(tree)
    paths = _Paths(tree, work)
    clean(work)
    lang = _language(tree)
    parts = take_parts(work, said, meta, lang)
    lines, elements = _body(work, tree, said)
    body = "\n\n".join(lines)
    why = withheld(shown_text(tree), told_of_wall, walled, said, body)
    url = document.url or _address(tree, meta)
    all_dates = _witnesses(document, tree, said, meta, parts, body, url)
    checked, chosen = choose(all_dates, document.retrieved)
    text = "" if why else body
    line = parts.dateline or _dateline(text)
    return Page(
        text, parts.title, parts.standfirst, parts.author, line, url, chosen.value, chosen.reason, checked,
        () if why else loci(_starts(lines), elements, paths.of(elements)), why,
    )  # fmt: skip


class _Paths:
    """XPaths in the page as it came, of elements in the copy that is worked on."""

    def __init__(self, tree: HtmlElement, work: HtmlElement) -> None:
        self._tree = tree.getroottree()
        self._pairs = dict(zip(work.iter(), tree.iter(), strict=True))

    def of(self, elements: list[HtmlElement]) -> dict[HtmlElement, str]:
        return {e: self._tree.getpath(self._pairs.get(e, e)) for e in elements}


def _language(tree: HtmlElement) -> str:
    declared = (tree.get("lang") or "")[:2].lower()
    return declared if declared in LANGUAGES else LANGUAGES[0]


def _body(work: HtmlElement, tree: HtmlElement, said: Told) -> tuple[list[str], list[HtmlElement]]:
    """The paragraphs of the article and the elements they may stand in."""
    elements = list(blocks(work))
    lines = _lines(work)
    if _length(lines) >= _SHORT:
        return lines, elements
    if said.body and said.element is not None and len(said.body.split()) > _length(lines):
        return said.body.split("\n\n"), [said.element]
    whole = _lines(tree) if _length(lines) < _SHORT // 4 else []
    return (whole, list(blocks(tree))) if _length(whole) > _length(lines) else (lines, elements)


def _lines(tree: HtmlElement) -> list[str]:
    found = bare_extraction(tree, include_comments=False, include_tables=True)
    text = (found.text if found is not None and not isinstance(found, dict) else "") or ""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line and not is_furniture_line(line)]


def _length(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _starts(lines: list[str]) -> list[tuple[int, str]]:
    starts, at = [], 0
    for line in lines:
        starts.append((at, line))
        at += len(line) + 2
    return starts


def _address(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    links = (e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical")
    found = next((href for href in links if href), None) or meta.get("og:url")
    return found if found and found.startswith(("http://", "https://")) else None


def _dateline(text: str) -> str | None:
    found = dateline(text[:2000], _reading_language(text)) if text else None
    return text[found.start : found.end].strip(" -–—:") if found is not None else None


def _reading_language(text: str) -> str:
    lang = detect(text)
    return lang if lang in LANGUAGES else LANGUAGES[0]


def _witnesses(
    document: Document, tree: HtmlElement, said: Told, meta: dict[str, str], parts: Parts, body: str, url: str | None
) -> list[DateWitness]:
    found = [witness("feed", document.feed_date)] if document.feed_date else []
    found += published_witnesses(meta, said)
    found += parts.dates
    line = dateline(body[:2000], _reading_language(body)) if body else None
    if line is not None and line.date:
        found.append(dated("dateline", body[line.start : line.end], line.date))
    address = address_witness(url) if url else None
    found += [address] if address else []
    if not any(w.value and w.precision == "day" for w in found):
        guessed = find_date(tree, original_date=True, max_date=_LATEST)
        found += [dated("markup", guessed, guessed)] if guessed else []
    if document.last_modified:
        found.append(witness("http", document.last_modified))
    return found

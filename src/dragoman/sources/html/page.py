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
from dragoman.sources.html.cleaning import blocks, clean, shown_text, words
from dragoman.sources.html.locate import loci, squeezed
from dragoman.sources.html.parts import take_parts
from dragoman.sources.html.patterns import is_furniture_line, names
from dragoman.sources.html.structured import Told, metas, published_witnesses, told
from dragoman.sources.html.tree import parsed
from dragoman.sources.html.unfold import unfold
from dragoman.sources.html.withheld import Why, notices, withheld

VERSION = f"html 1 (trafilatura {version('trafilatura')}, htmldate {version('htmldate')})"
_SHORT = 80
# What holds less than this of a cleaned page's paragraphs is looked for again, more slowly.
_LEAST_SHARE = 0.6
_LONGEST_OPENING = 600
# Where the page says so much more for machines than it shows, what it shows is not the whole.
_MORE = 1.5
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
    whole = shown_text(tree)
    told_of_wall, walled = notices(tree, whole)
    work = deepcopy(tree)
    origins = dict(zip(_numbered(work), _numbered(tree), strict=True))
    clean(work)
    unfold(work, origins)
    parts = take_parts(work, said, meta, _declared(tree))
    lines, elements = _body(work, tree, said)
    lines = [line for line in lines if squeezed(line) != squeezed(parts.title or "")]
    why = withheld(whole, told_of_wall, walled, said, "\n\n".join(lines))
    line, lines = _opening(lines)
    url = document.url or _address(tree, meta)
    witnesses = [*published_witnesses(meta, said), *parts.dates, *([line] if line else [])]
    checked, chosen = choose(_all_witnesses(document, tree, witnesses, url), document.retrieved)
    shown = [] if why else lines
    root = tree.getroottree()
    return Page(
        "\n\n".join(shown), parts.title, parts.standfirst, parts.author, parts.dateline or (line.words if line else None), url,
        chosen.value, chosen.reason, checked, loci(_starts(shown), elements, lambda e: str(root.getpath(origins.get(e, e)))), why,
    )  # fmt: skip


def _numbered(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that may hold running text, in an order that a copy of the tree has too."""
    return list(tree.iter(*names("blocks")))


def _declared(tree: HtmlElement) -> str:
    declared = (tree.get("lang") or "")[:2].lower()
    return declared if declared in LANGUAGES else LANGUAGES[0]


def _body(work: HtmlElement, tree: HtmlElement, said: Told) -> tuple[list[str], list[HtmlElement]]:
    """The paragraphs of the article and the elements they may stand in."""
    elements = list(blocks(work))
    lines = _lines(work, fast=True)
    if _length(lines) < _LEAST_SHARE * sum(len(words(p).split()) for p in work.iter("p")):
        lines = max(lines, _lines(work, fast=False), key=_length)
    told_length = len(said.body.split()) if said.body else 0
    if said.element is not None and said.body and (told_length > _MORE * _length(lines) or not _stands_in(lines, work)):
        return said.body.split("\n\n"), [said.element]
    if _length(lines) >= _SHORT:
        return lines, elements
    whole = _lines(tree, fast=False) if _length(lines) < _SHORT // 4 else []
    return (whole, list(blocks(tree))) if _length(whole) > _length(lines) else (lines, elements)


def _stands_in(lines: list[str], tree: HtmlElement) -> bool:
    """Whether lines were taken from what the page shows; trafilatura too turns to JSON-LD where it shows nothing."""
    return bool(lines) and squeezed(lines[0]) in squeezed(shown_text(tree))


def _lines(tree: HtmlElement, *, fast: bool) -> list[str]:
    found = bare_extraction(tree, include_comments=False, include_tables=True, fast=fast)
    text = (found.text if found is not None and not isinstance(found, dict) else "") or ""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line and not is_furniture_line(line)]


def _length(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _opening(lines: list[str]) -> tuple[DateWitness | None, list[str]]:
    """The dateline that opens the text, as a witness, and the text without it where it is a line of its own."""
    opening = "\n\n".join(lines[:2])[:_LONGEST_OPENING]
    lang = detect(opening) if opening else LANGUAGES[0]
    found = dateline(opening, lang if lang in LANGUAGES else LANGUAGES[0]) if opening else None
    if found is None:
        return None, lines
    line = opening[found.start : found.end].strip(" -–—:")
    apart = squeezed(line) == squeezed(lines[0])
    return dated("dateline", line, found.date), lines[1:] if apart else lines


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


def _all_witnesses(document: Document, tree: HtmlElement, on_page: list[DateWitness], url: str | None) -> list[DateWitness]:
    """The witnesses on the page with those around it; htmldate looks at its markup where none of them names a day."""
    found = [witness("feed", document.feed_date)] if document.feed_date else []
    address = address_witness(url) if url else None
    found += [*on_page, address] if address else on_page
    if not any(w.value and w.precision == "day" for w in found):
        guessed = find_date(tree, original_date=True, max_date=_LATEST)
        found += [dated("markup", guessed, guessed)] if guessed else []
    return found + ([witness("http", document.last_modified)] if document.last_modified else [])

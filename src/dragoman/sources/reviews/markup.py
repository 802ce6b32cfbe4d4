"""Press reviews in HTML: Europresse and Factiva put each article into an element of its own."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.html.cleaning import words
from dragoman.sources.html.tree import parsed
from dragoman.sources.reviews.clipping import Clipping, day_in
from dragoman.sources.reviews.split import article

# What only such exports hold, looked for before the page is parsed for them.
_EUROPRESSE = b"DocPublicationName"
_FACTIVA = re.compile(rb"class=[\"'][^\"']*\b(?:en|fr)Article\b")
_BODIES = ("docOcurrContainer", "DocText")


def clippings_of(document: Document) -> list[Article]:
    """The articles of an export in HTML; empty where the page is none."""
    if _EUROPRESSE in document.data:
        found = [_europresse(e) for e in parsed(document.data, document.charset).iter("article")]
        return [article(c, document, "europresse") for c in found if c.text]
    if _FACTIVA.search(document.data):
        tree = parsed(document.data, document.charset)
        found = [_factiva(e) for e in tree.iter("div") if {"enArticle", "frArticle"} & set(e.get("class", "").split())]
        return [article(c, document, "factiva") for c in found if c.text]
    return []


def _with_class(element: HtmlElement, *names: str) -> HtmlElement | None:
    return next((e for e in element.iter() if set(names) & set((e.get("class") or "").split())), None)


def _words(element: HtmlElement | None) -> str | None:
    return (words(element) or None) if element is not None else None


def _body(element: HtmlElement | None) -> str:
    """The paragraphs of an element, or its whole text where it has none."""
    if element is None:
        return ""
    found = [words(p) for p in element.iter("p")] or [words(element)]
    return "\n\n".join(line for line in found if line)


def _europresse(element: HtmlElement) -> Clipping:
    source = _words(_with_class(element, "DocPublicationName"))
    title = _words(_with_class(element, "titreArticle", "TitreArticleVisu"))
    author = _words(_with_class(element, "sm-margin-bottomNews", "docAuthors"))
    body = _body(_with_class(element, *_BODIES))
    outlet = re.split(r"\s*[,•(]", source)[0] if source else None
    return Clipping(body, title, outlet, author, _words(_with_class(element, "DocHeader")))


def _factiva(element: HtmlElement) -> Clipping:
    lines = [words(e) for e in element.iter("div") if not len(e) and words(e)]
    date = next((line for line in lines if day_in(line)), None)
    source = lines[lines.index(date) + 1] if date in lines[:-1] else None
    # The time of the day may stand between the day and the source.
    if source and re.fullmatch(r"\d{1,2}:\d{2}.*", source) and date in lines[:-2]:
        source = lines[lines.index(date) + 2]
    body = "\n\n".join(words(p) for p in element.iter("p") if words(p))
    headline = _with_class(element, "enHeadline", "frHeadline", "hd")
    return Clipping(body, _words(headline), source, _words(_with_class(element, "author")), date)

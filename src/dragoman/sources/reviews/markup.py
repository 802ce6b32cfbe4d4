"""Press reviews in HTML: Europresse and Factiva put each article into an element of its own, LexisNexis one below another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.html.cleaning import words
from dragoman.sources.html.tree import parsed
from dragoman.sources.reviews import factiva, lexisnexis
from dragoman.sources.reviews.clipping import Clipping, day_in
from dragoman.sources.reviews.split import article

# What only such exports hold, looked for before the page is parsed for them.
_EUROPRESSE = b"DocPublicationName"
_FACTIVA = re.compile(rb"class=[\"'][^\"']*\b[a-z]{2}Article\b")
_NEXIS = re.compile(rb">\s*\d+ (?:of|de|sur|von) \d+ DOCUMENTS?\s*<", re.I)
_OF_FACTIVA = re.compile(r"[a-z]{2}Article")
_HEADLINE = re.compile(r"[a-z]{2}Headline|hd")
_LETTERS = re.compile(r"[A-Z]{2,3}")
_BODIES = ("docOcurrContainer", "DocText")
_NUMBER = re.compile(r"\bnews·(\d{4})(\d{2})(\d{2})·")
_ALSO_AT = re.compile(r"^(?:Cet article est paru dans|This article appeared in)\b")


def clippings_of(document: Document) -> list[Article]:
    """The articles of an export in HTML; empty where the page is none."""
    found: Iterable[Clipping]
    if _EUROPRESSE in document.data:
        form, found = "europresse", map(_europresse, _tree(document).iter("article"))
    elif _FACTIVA.search(document.data):
        form, found = "factiva", map(_factiva, _articles_of_factiva(_tree(document)))
    elif _NEXIS.search(document.data):
        form, found = "lexisnexis", lexisnexis.clippings(_lines(_tree(document)))
    else:
        return []
    return [article(clipping, document, form) for clipping in found if clipping.text]


def _tree(document: Document) -> HtmlElement:
    return parsed(document.data, document.charset)


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _with_class(element: HtmlElement, *names: str) -> HtmlElement | None:
    """The first element of the first of these classes that there is."""
    return next((e for name in names for e in element.iter() if name in _classes(e)), None)


def _words(element: HtmlElement | None) -> str | None:
    return (words(element) or None) if element is not None else None


def _body(element: HtmlElement | None) -> str:
    """The paragraphs of an element, or its whole text where it has none."""
    if element is None:
        return ""
    found = [words(p) for p in element.iter("p")] or [words(element)]
    return "\n\n".join(line for line in found if line and not _ALSO_AT.match(line))


def _europresse(element: HtmlElement) -> Clipping:
    source = _words(_with_class(element, "DocPublicationName"))
    title = _words(_with_class(element, "rdp__articletitle", "titreArticleVisu", "TitreArticleVisu", "titreArticle"))
    author = _words(_with_class(element, "sm-margin-bottomNews", "docAuthors"))
    outlet = re.split(r"\s*[,•(]", source)[0] if source else None
    return Clipping(_body(_with_class(element, *_BODIES)), title, outlet, author, _date_of_europresse(element))


def _date_of_europresse(element: HtmlElement) -> str | None:
    """The day in the head of an article, or that in the number of its certificate."""
    header = _words(_with_class(element, "DocHeader"))
    if header and day_in(header):
        return header
    number = _NUMBER.search(_words(_with_class(element, "publiC-lblNodoc")) or "")
    return "-".join(number.groups()) if number else header


def _articles_of_factiva(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (e for e in tree.iter("div") if any(_OF_FACTIVA.fullmatch(name) for name in _classes(e)))


def _factiva(element: HtmlElement) -> Clipping:
    fields = dict(_fields_of_factiva(element))
    if found := factiva.of_fields(fields):
        return found
    lines = [words(e) for e in element.iter("div") if not len(e) and words(e)]
    date = next((line for line in lines if day_in(line)), None)
    source = lines[lines.index(date) + 1] if date in lines[:-1] else None
    # The time of the day may stand between the day and the source.
    if source and re.fullmatch(r"\d{1,2}:\d{2}.*", source) and date in lines[:-2]:
        source = lines[lines.index(date) + 2]
    headline = next((e for e in element.iter() if any(_HEADLINE.fullmatch(name) for name in _classes(e))), None)
    return Clipping("\n\n".join(_paragraphs(element)), _words(headline), source, _words(_with_class(element, "author")), date)


def _fields_of_factiva(element: HtmlElement) -> Iterator[tuple[str, list[str]]]:
    """The fields of an article in a table: letters in the first cell of a row, their value in the second."""
    for row in element.iter("tr"):
        cells = list(row.iter("td", "th"))
        if len(cells) == 2 and _LETTERS.fullmatch(words(cells[0])):
            yield words(cells[0]), _paragraphs(cells[1]) or [words(cells[1])]


def _paragraphs(element: HtmlElement) -> list[str]:
    return [line for p in element.iter("p") if (line := words(p)) and not factiva.END.match(line)]


def _lines(tree: HtmlElement) -> str:
    """The lines of a page, a paragraph each."""
    return "\n\n".join(line for p in tree.iter("p") if (line := words(p)))

"""EPUB: each chapter that holds running text is an article, in the order of the book."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from dragoman.errors import InputError
from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.formats.xml import local, text_of, tree_of
from dragoman.sources.formats.zipped import member, opened
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Limits, Options
from dragoman.sources.making import joined, made

# Title pages, tables of contents and notices are shorter.
_LEAST_WORDS = 40


def read(document: Document, options: Options) -> Iterable[Article]:
    """One article for each chapter of running text."""
    with opened(BytesIO(document.data), options.limits) as archive:
        package_name = _package(archive, options.limits)
        package = tree_of(member(archive, package_name, options.limits))
        chapters = [(name, member(archive, name, options.limits)) for name in _spine(package, posixpath.dirname(package_name))]
    date = next((text_of(e) for e in package.iter() if local(e) == "date"), None)
    return [article for name, data in chapters for article in _chapter(document, name, data, date)]


def _package(archive: zipfile.ZipFile, limits: Limits) -> str:
    container = tree_of(member(archive, "META-INF/container.xml", limits))
    found = next((e.get("full-path") for e in container.iter() if local(e) == "rootfile"), None)
    if not found:
        raise InputError("It names no package, as an EPUB must. Check the file.")
    return found


def _spine(package: etree._Element, folder: str) -> Iterator[str]:
    items = {e.get("id"): e.get("href") for e in package.iter() if local(e) == "item"}
    for reference in (e.get("idref") for e in package.iter() if local(e) == "itemref"):
        href = items.get(reference)
        if href:
            yield posixpath.normpath(posixpath.join(folder, unquote(href)))


def _chapter(document: Document, name: str, data: bytes, date: str | None) -> Iterator[Article]:
    from dragoman.sources.html.cleaning import blocks, clean, words  # lxml's HTML parser and its patterns
    from dragoman.sources.html.tree import parsed

    tree = parsed(data)
    clean(tree)
    heading = next(tree.iter("h1", "h2", "h3"), None)
    lines = [(e, words(e)) for e in blocks(tree) if e is not heading and words(e)]
    text, loci = joined((f"{name} {tree.getroottree().getpath(e)}", line) for e, line in lines)
    if len(text.split()) >= _LEAST_WORDS:
        dates = [witness("document", date)] if date else []
        yield made(document, text, "epub 1", title=words(heading) if heading is not None else None, dates=dates, loci=loci)


KIND = Kind(
    "epub", (".epub",), ("application/epub+zip",), re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.S), read=read
)

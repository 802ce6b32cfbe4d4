"""OpenDocument texts: headings and paragraphs of `content.xml`, title and day of `meta.xml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

from lxml import etree

from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.formats.xml import local, text_of, tree_of
from dragoman.sources.formats.zipped import member, opened
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.making import made
from dragoman.sources.reviews.split import clippings

_ASIDE = frozenset(("note", "annotation", "tracked-changes", "index-body"))


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a document, or those of a press review in it."""
    with opened(BytesIO(document.data), options.limits) as archive:
        content = tree_of(member(archive, "content.xml", options.limits))
        named = archive.namelist()
        meta = tree_of(member(archive, "meta.xml", options.limits)) if "meta.xml" in named else None
    text = "\n\n".join(line for line in _lines(content) if line)
    told = {local(e): text_of(e) for e in meta.iter()} if meta is not None else {}
    dates = [witness("document", told["creation-date"])] if told.get("creation-date") else []
    return clippings(text, document) or [made(document, text, "odt 1", title=told.get("title"), dates=dates)]


def _lines(content: etree._Element) -> Iterable[str]:
    for element in content.iter():
        if local(element) in ("h", "p") and not any(local(above) in _ASIDE | {"h", "p"} for above in element.iterancestors()):
            yield text_of(element)


KIND = Kind(
    "odt", (".odt",), ("application/vnd.oasis.opendocument.text",),
    re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.S), read=read,
)  # fmt: skip

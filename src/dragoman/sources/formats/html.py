"""Pages of the web, saved or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a page, or those of a press review in one.  Withheld, EmptyInput where there is none."""
    from dragoman.sources.html.article import articles_of  # trafilatura is slow to import

    return articles_of(document)


_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
KIND = Kind(
    "html",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    _OPENING,
    read=read,
)

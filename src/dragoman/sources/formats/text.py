"""Plain text: one article, or the many of a press review."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.reviews.split import clippings
from dragoman.sources.text import article_from_bytes


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a text, or those of a press review.  InputError where the bytes are no text."""
    article = article_from_bytes(document.data)
    return clippings(article.text, document) or [article.model_copy(update=_known(document))]


def _known(document: Document) -> dict[str, str | None]:
    return {"url": document.url, "retrieved": document.retrieved}


KIND = Kind("text", (".txt",), ("text/plain",), read=read, plain=True)

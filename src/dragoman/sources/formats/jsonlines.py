"""JSON lines: one article a line, with what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.jsonlines import article_from_json, articles
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options


def stream(lines: BinaryIO, origin: str, options: Options) -> Iterator[Given]:
    """One article or error for each line that is not blank."""
    return articles(lines, origin)


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of one line, as a table or a file of lines gave it."""
    return [article_from_json(document.data)]


KIND = Kind(
    "json-lines", (".jsonl", ".ndjson"), ("application/x-ndjson", "application/jsonl"), re.compile(rb'\s*\{"'),
    stream=stream, plain=True,
)  # fmt: skip
LINE = Kind("json-line", (".json-line",), ("application/vnd.dragoman.article+json",), read=read, plain=True)

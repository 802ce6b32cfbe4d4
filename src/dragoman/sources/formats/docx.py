"""Word documents: paragraphs and tables in their order, title and day of their properties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from dragoman.errors import InputError
from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.formats.zipped import opened
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.making import made
from dragoman.sources.reviews.split import clippings

if TYPE_CHECKING:
    from docx.document import Document as Word


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a document, or those of a press review in it.  InputError where it is no Word document."""
    import docx  # slow to import

    with opened(BytesIO(document.data), options.limits):
        pass  # a bomb is refused before python-docx unpacks it
    try:
        word = docx.Document(BytesIO(document.data))
    except (KeyError, ValueError) as e:
        raise InputError(f"It is no Word document ({e}). Save it again as .docx.") from e
    title, lines = _lines(word)
    text = "\n\n".join(lines)
    # The day of making is that of the template, or of the older text that was written over.
    last = word.core_properties.modified or word.core_properties.created
    dates = [witness("document", last.isoformat())] if last else []
    return clippings(text, document) or [made(document, text, "docx 1", title=title, dates=dates)]


def _lines(word: Word) -> tuple[str | None, list[str]]:
    """The title, where a paragraph is styled so, and all other lines."""
    title: str | None = None
    lines: list[str] = []
    for style, line in _styled(word):
        if title is None and style == "Title" and not lines:
            title = line
        else:
            lines.append(line)
    return title, lines


def _styled(word: Word) -> Iterator[tuple[str, str]]:
    from docx.table import Table

    for block in word.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield from (("", line) for line in [" | ".join(cell for cell in cells if cell)] if line)
        else:
            for line in filter(None, (" ".join(part.split()) for part in block.text.split("\n"))):
                yield (block.style.name or "") if block.style is not None else "", line


KIND = Kind(
    "docx", (".docx", ".docm"), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    re.compile(rb"PK\x03\x04.{0,60000}?word/", re.S), read=read,
)  # fmt: skip

"""JSON lines: one article a line, with `text` and, if known, id, title, published, lang, url and so on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.errors import DragomanError, EmptyInput, InputError
from dragoman.records import Article
from dragoman.sources.dates import day
from dragoman.sources.given import Given
from dragoman.sources.text import decode

_FIELDS = tuple(name for name in Article.model_fields if name != "extraction")
# JSON can escape half of a character; no text holds such a half, and it could not be printed.
_HALVES = re.compile("[\ud800-\udfff]")


def articles(lines: Iterable[bytes], origin: str) -> Iterator[Given]:
    """One article or error for each line that is not blank; a broken line does not stop the rest."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Given(f"{origin}, line {number}", _article(line), line)


def _article(line: bytes) -> Article | DragomanError:
    try:
        return article_from_json(line)
    except DragomanError as e:
        return e


def article_from_json(line: bytes) -> Article:
    """The article of one line; InputError where it is no article.  Unknown fields are left aside."""
    try:
        found = json.loads(decode(line))
    except (ValueError, RecursionError) as e:
        raise InputError(f"It is no valid JSON ({e}). Correct the line.") from e
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise InputError('It is no article. Each line wants an object such as {"id": "1", "text": "..."}.')
    if not found["text"].strip():
        raise EmptyInput("Its text is empty. Give a text with at least one sentence.")
    known: dict[str, Any] = {name: _field(name, found[name]) for name in _FIELDS if found.get(name) is not None}
    return Article(**known)


def _field(name: str, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise InputError(f"Its {name} is no string. Correct the line.")
    text = _HALVES.sub("\ufffd", str(value))
    return day(text) if name == "published" else text

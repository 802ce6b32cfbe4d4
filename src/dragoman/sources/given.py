"""What was given to be read: an article or the reason why there is none, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.errors import DragomanError
from dragoman.records import Article


@dataclass(frozen=True)
class Given:
    """One input.

    `origin` names file and line for a person and never enters the record; `original` is what the article was
    made from, byte for byte.
    """

    origin: str
    article: Article | DragomanError
    original: bytes | None = None

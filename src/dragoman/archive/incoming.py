"""What is handed to the writer, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from dragoman.records import Article, Record

PRESS = "press"
"""The collection of an article that names none."""
Change: TypeAlias = Literal["new", "unchanged", "changed"]


@dataclass(frozen=True)
class Incoming:
    """An article as given, its record, and where it came from; `original` is what was read, byte for byte."""

    article: Article
    record: Record
    origin: str
    original: bytes | None = None
    collection: str = PRESS


@dataclass(frozen=True)
class Stored:
    """What became of it, and the public id of its article."""

    change: Change
    article: str

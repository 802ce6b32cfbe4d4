"""Records that the reader makes of gold texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from dragoman.errors import DragomanError
from dragoman.records import Article, Record

if TYPE_CHECKING:
    from dragoman.reader import Reading

_KNOWN = ("id", "text", "lang", "title", "published", "url")


class ArticleReader(Protocol):
    """What `Reader` offers to this module."""

    def read(self, article: Article) -> Record:
        """The record of an article."""
        ...

    def explain(self, article: Article) -> Reading:
        """The record with its reasons."""
        ...


@dataclass
class Predictions:
    """Records by id; what failed, with why; and sentences that gave nothing, with why."""

    records: dict[str, dict[str, Any]]
    failed: dict[str, str] = field(default_factory=dict)
    silent: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def predict(reader: ArticleReader, gold: Iterable[dict[str, Any]], *, explain: bool = False) -> Predictions:
    """Read the texts of gold records; the reader is shown nothing but what is known from outside."""
    made = Predictions({})
    for record in gold:
        article = Article(**{name: record[name] for name in _KNOWN if record.get(name) is not None})
        try:
            read = _explained(reader, article, made) if explain else reader.read(article)
        except DragomanError as e:
            made.failed[record["id"]] = str(e)
        else:
            made.records[record["id"]] = read.model_dump(mode="json")
    return made


def _explained(reader: ArticleReader, article: Article, made: Predictions) -> Record:
    reading = reader.explain(article)
    made.silent[str(article.id)] = [(e.sentence, e.reason) for e in reading.explanations if e.item is None]
    return reading.record

"""Articles that hold words, with the passage that answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from dragoman.archive import word_index
from dragoman.archive.packing import unsqueeze
from dragoman.archive.projections import current, documents
from dragoman.archive.search.passages import Passage, passage
from dragoman.archive.search.question import Question, parse
from dragoman.archive.tables import articles, readings, sources, texts, versions
from dragoman.dossier.asked import collection_id

AMONG = 5_000
"""Hits among which relevance is judged: the newest."""
COUNTED = 10_000
"""Hits are counted exactly up to this."""


@dataclass(frozen=True)
class Hit:
    """An article that answers; marks of `passage` are offsets in `text`."""

    uid: str
    source: str | None
    url: str | None
    published: str | None
    title: str | None
    text: str
    passage: Passage


@dataclass(frozen=True)
class Hits:
    """Some of the articles that answer; `total` of them, or more where `at_least`."""

    hits: tuple[Hit, ...]
    total: int
    at_least: bool


_ROWS = (
    select(
        documents.c.id.label("document"), documents.c.lang, articles.c.uid, articles.c.url, sources.c.name.label("source"),
        readings.c.head, texts.c.body,
    )
    .select_from(documents)
    .join(current, current.c.article_id == documents.c.article_id)
    .join(readings, readings.c.id == current.c.reading_id)
    .join(versions, versions.c.id == current.c.version_id)
    .join(texts, texts.c.hash == versions.c.text_hash)
    .join(articles, articles.c.id == documents.c.article_id)
    .outerjoin(sources, sources.c.id == articles.c.source_id)
)  # fmt: skip


def search(connection: Connection, words: str, limit: int, *, relevance: bool = False, collection: str | None = None) -> Hits:
    """Articles that answer, the newest first, or the best of the newest `AMONG`; InputError for an empty question."""
    question = parse(words)
    asked = word_index.Asked(question, collection_id(connection, collection))
    total = word_index.count(connection, asked, COUNTED + 1)
    found = word_index.ranked(connection, asked, AMONG, limit) if relevance else word_index.newest(connection, asked, limit)
    rows = {row.document: row for row in connection.execute(_ROWS.where(documents.c.id.in_(found)))}
    hits = (_hit(rows[document], question) for document in found)
    return Hits(tuple(hits), min(total, COUNTED), total > COUNTED)


def _hit(row: Any, question: Question) -> Hit:
    text, head = unsqueeze(row.body), json.loads(row.head)
    told = (row.uid, row.source, head.get("url") or row.url, head.get("published"), head.get("title"))
    return Hit(*told, text, passage(text, row.lang, question))

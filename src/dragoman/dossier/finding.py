"""Articles that hold words, with the passage that answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from dragoman.archive import word_index
from dragoman.archive.packing import unsqueeze
from dragoman.archive.projections import current, documents
from dragoman.archive.search.passages import Passage, marks, passage
from dragoman.archive.search.question import Question, parse
from dragoman.archive.tables import articles, readings, sources, texts, versions
from dragoman.dossier.asked import collection_id
from dragoman.dossier.facets import ANYTHING, Facets, Within, facets, narrowed
from dragoman.dossier.facets import COUNTED as FACETED

AMONG = 5_000
"""Hits among which relevance is judged, or that are narrowed: the newest."""
COUNTED = 10_000
"""Hits are counted exactly up to this."""


@dataclass(frozen=True)
class Hit:
    """An article that answers; marks of `passage` are offsets in `text`, those of `title_marks` in `title`."""

    uid: str
    source: str | None
    url: str | None
    published: str | None
    title: str | None
    lang: str | None
    text: str
    passage: Passage
    title_marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Hits:
    """Some of the articles that answer; `total` of them, or more where `at_least`."""

    hits: tuple[Hit, ...]
    total: int
    at_least: bool
    facets: Facets | None = None


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


def search(
    connection: Connection, words: str, limit: int, *, relevance: bool = False, collection: str | None = None,
    within: Within = ANYTHING, offset: int = 0, counted: bool = False,
) -> Hits:  # fmt: skip
    """Articles that answer, the newest first, or the best of the newest `AMONG`, from the `offset`-th on; with facets where
    they are to be `counted`.

    Where articles have to be looked at to know whether they are `within` what is asked for, the newest `AMONG` that answer are.
    InputError for an empty question.
    """
    question = parse(words)
    asked = word_index.Asked(question, collection_id(connection, collection), *(within.bounds() or ()))
    if within.looks:
        among = word_index.newest(connection, asked, AMONG + 1)
        meant = narrowed(connection, among[:AMONG], within)
        total, at_least = len(meant), len(among) > AMONG
        ordered = _best(connection, asked, meant) if relevance else meant
        found = ordered[offset : offset + limit]
    else:
        total = word_index.count(connection, asked, COUNTED + 1)
        total, at_least = min(total, COUNTED), total > COUNTED
        ranked = word_index.ranked(connection, asked, AMONG, limit, offset) if relevance else None
        found = word_index.newest(connection, asked, limit, offset) if ranked is None else ranked
        meant = word_index.newest(connection, asked, FACETED) if counted else []
    rows = {row.document: row for row in connection.execute(_ROWS.where(documents.c.id.in_(found)))}
    hits = tuple(_hit(rows[document], question) for document in found)
    return Hits(hits, total, at_least, facets(connection, meant) if counted else None)


def _best(connection: Connection, asked: word_index.Asked, meant: list[int]) -> list[int]:
    """Those of some documents that are among the newest `AMONG` that answer, the best first."""
    wanted = set(meant)
    return [document for document in word_index.ranked(connection, asked, AMONG, AMONG) if document in wanted]


def _hit(row: Any, question: Question) -> Hit:
    text, head = unsqueeze(row.body), json.loads(row.head)
    title = head.get("title")
    told = (row.uid, row.source, head.get("url") or row.url, head.get("published"), title, row.lang)
    return Hit(*told, text, passage(text, row.lang, question), tuple(marks(title or "", row.lang, question)))

"""Articles that hold words, with the passage that answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
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
from dragoman.dossier.batches import batched
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
    sought = _sought(connection, words, limit, relevance, collection, within, offset)
    if not counted:
        faceted = None
    elif sought.meant is None:
        faceted = facets(connection, word_index.newest(connection, sought.asked, FACETED))
    else:
        faceted = facets(connection, sought.meant)
    return Hits(tuple(_hits(connection, sought, sought.documents)), sought.total, sought.at_least, faceted)


def every_hit(
    connection: Connection, words: str, most: int, *, relevance: bool = False, collection: str | None = None,
) -> tuple[Iterator[Hit], int, bool]:  # fmt: skip
    """As `search`, however many are wanted: some are held at a time; and of how many, or of more than so many."""
    sought = _sought(connection, words, most, relevance, collection, ANYTHING, 0)
    found = (hit for some in batched(sought.documents) for hit in _hits(connection, sought, some))
    return found, sought.total, sought.at_least


@dataclass(frozen=True)
class _Sought:
    """The documents that were found, of `total` or more; `meant` are all of them where they had to be looked at."""

    asked: word_index.Asked
    documents: Sequence[int]
    total: int
    at_least: bool
    meant: Sequence[int] | None = None


def _sought(
    connection: Connection, words: str, limit: int, relevance: bool, collection: str | None, within: Within, offset: int
) -> _Sought:
    question = parse(words)
    asked = word_index.Asked(question, collection_id(connection, collection), *(within.bounds() or ()))
    if within.looks:
        among = word_index.newest(connection, asked, AMONG + 1)
        meant = narrowed(connection, among[:AMONG], within)
        total, at_least = len(meant), len(among) > AMONG
        ordered = _best(connection, asked, meant) if relevance else meant
        return _Sought(asked, ordered[offset : offset + limit], total, at_least, meant)
    total = word_index.count(connection, asked, COUNTED + 1)
    ranked = word_index.ranked(connection, asked, AMONG, limit, offset) if relevance else None
    found = word_index.newest(connection, asked, limit, offset) if ranked is None else ranked
    return _Sought(asked, found, min(total, COUNTED), total > COUNTED)


def _hits(connection: Connection, sought: _Sought, found: Sequence[int]) -> Iterator[Hit]:
    rows = {row.document: row for row in connection.execute(_ROWS.where(documents.c.id.in_(found)))}
    return (_hit(rows[document], sought.asked.question) for document in found)


def _best(connection: Connection, asked: word_index.Asked, meant: list[int]) -> list[int]:
    """Those of some documents that are among the newest `AMONG` that answer, the best first."""
    wanted = set(meant)
    return [document for document in word_index.ranked(connection, asked, AMONG, AMONG) if document in wanted]


def _hit(row: Any, question: Question) -> Hit:
    text, head = unsqueeze(row.body), json.loads(row.head)
    title = head.get("title")
    told = (row.uid, row.source, head.get("url") or row.url, head.get("published"), title, row.lang)
    return Hit(*told, text, passage(text, row.lang, question), tuple(marks(title or "", row.lang, question)))

"""Stored articles that can be read again, and their readings in order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, select

from dragoman.archive.packing import unsqueeze
from dragoman.archive.projections import current
from dragoman.archive.tables import articles, collections, readers, readings, texts, versions
from dragoman.records import Article

_PAGE = 100


@dataclass(frozen=True)
class Stored:
    """A version as it was given, to be read again."""

    version: int
    article_id: int
    uid: str
    collection: str
    article: Article
    text_hash: str


def stored_articles(connection: Connection, since: str | None, after: int) -> list[Stored]:
    """Some newest versions stored since a moment (UTC), by rising id, with an id above `after`; empty at the end."""
    rows = connection.execute(
        select(versions, texts.c.body, articles.c.uid, collections.c.name)
        .select_from(current)
        .join(versions, versions.c.id == current.c.version_id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .join(articles, articles.c.id == versions.c.article_id)
        .join(collections, collections.c.id == articles.c.collection_id)
        .where(versions.c.id > after, versions.c.stored_at >= (since or ""))
        .order_by(versions.c.id)
        .limit(_PAGE)
    )
    return [
        Stored(
            row.id, row.article_id, row.uid, row.name, Article(text=unsqueeze(row.body), **json.loads(row.given)), row.text_hash
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Reading:
    """A reading of an article: its row, when it was stored, and by which version of the program."""

    id: int
    stored_at: str
    version: str


def readings_of(connection: Connection, article: int) -> list[Reading]:
    """All readings of an article's versions, the oldest first."""
    rows = connection.execute(
        select(readings.c.id, readings.c.stored_at, readers.c.body)
        .join(versions, versions.c.id == readings.c.version_id)
        .join(readers, readers.c.id == readings.c.reader_id)
        .where(versions.c.article_id == article)
        .order_by(readings.c.id)
    )
    return [Reading(row.id, row.stored_at, json.loads(row.body)["version"]) for row in rows]


def at(found: list[Reading], moment: str) -> Reading | None:
    """The reading that stood at a moment: the last stored by then (`moment` may be a day); None where there was none."""
    stood = [reading for reading in found if reading.stored_at[: len(moment)] <= moment]
    return stood[-1] if stood else None


def article_rows(connection: Connection) -> Sequence[Row[int, str]]:
    """Row and id (`id`, `uid`) of all articles."""
    return connection.execute(select(articles.c.id, articles.c.uid).order_by(articles.c.id)).all()

"""An archive as it was, or as the press was, at a moment: its rows of then, copied into an empty archive."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

from sqlalchemy import Column, Connection, Table, select

from dragoman.archive.tables import (
    anchors,
    articles,
    collections,
    facts,
    judgements,
    readers,
    readings,
    source_ratings,
    sources,
    texts,
    versions,
)
from dragoman.archive.writer import projections
from dragoman.archive.writer.pen import Pen

Basis: TypeAlias = Literal["published", "stored"]
_AT_ONCE = 500


def copy_as_of(source: Connection, pen: Pen, moment: str, basis: Basis) -> int:
    """Fill an empty archive with what had been published, or what had been stored, by the end of a day or moment.

    By publication: articles published by then (an undated one counts from its storing), as they are read today and
    with all judgements.  By storing: versions, readings and judgements stored by then.  The number of articles.
    """
    found = _versions(source, moment, basis)
    shown = sorted({row.article_id for row in found})
    ids = [row.id for row in found]
    for table in (collections, sources, readers):
        pen.put_all(table, _rows(source, table))
    for rows in _some(source, articles, articles.c.id, shown):
        pen.put_all(articles, rows)
    for rows in _some(source, texts, texts.c.hash, sorted({row.text_hash for row in found})):
        pen.put_all(texts, rows)
    for rows in _some(source, versions, versions.c.id, ids):
        pen.put_all(versions, [{**row, "original_hash": None} for row in rows])
    for rows in _some(source, readings, readings.c.version_id, ids):
        read = [row for row in rows if basis == "published" or _by(row["stored_at"], moment)]
        pen.put_all(readings, read)
        for told in _some(source, facts, facts.c.reading_id, [row["id"] for row in read]):
            pen.put_all(facts, told)
    _copy_judgements(source, pen, moment, basis)
    projections.rebuild(pen)
    return len(shown)


def _copy_judgements(source: Connection, pen: Pen, moment: str, basis: Basis) -> None:
    held = [row for row in _rows(source, judgements) if basis == "published" or _by(row["stored_at"], moment)]
    pen.put_all(judgements, held)
    for rows in _some(source, anchors, anchors.c.judgement_id, [row["id"] for row in held]):
        pen.put_all(anchors, rows)
    rated = [row for row in _rows(source, source_ratings) if basis == "published" or _by(row["stored_at"], moment)]
    pen.put_all(source_ratings, rated)


def _versions(source: Connection, moment: str, basis: Basis) -> list[Any]:
    rows = source.execute(
        select(versions.c.id, versions.c.article_id, versions.c.text_hash, versions.c.stored_at, readings.c.head)
        .join(readings, readings.c.version_id == versions.c.id)
        .order_by(readings.c.id)
    )
    last = {row.id: row for row in rows}
    return [row for row in last.values() if _by(_known(row, basis), moment)]


def _known(row: Any, basis: Basis) -> str:
    """Since when a version was known."""
    return str(row.stored_at if basis == "stored" else json.loads(row.head).get("published") or row.stored_at)


def _by(when: str, moment: str) -> bool:
    """Whether something was at a moment, or on a day at its end."""
    return when[: len(moment)] <= moment


def _rows(source: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in source.execute(select(table).order_by(*table.primary_key)).mappings()]


def _some(source: Connection, table: Table, column: Column[Any], wanted: Sequence[Any]) -> Iterator[list[dict[str, Any]]]:
    for i in range(0, len(wanted), _AT_ONCE):
        some = wanted[i : i + _AT_ONCE]
        yield [dict(row) for row in source.execute(select(table).where(column.in_(some)).order_by(column)).mappings()]

"""Takes an article out for good: text, original, index entries and all that follows from it; a tombstone stays."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, delete, select

from dragoman.archive.packing import hash_of
from dragoman.archive.tables import (
    anchors,
    articles,
    facts,
    forgotten_hashes,
    judgements,
    originals,
    readings,
    sightings,
    texts,
    tombstones,
    versions,
    witnesses,
)
from dragoman.archive.writer import projections
from dragoman.archive.writer.pen import Pen


def forget(pen: Pen, article: int, reason: str, author: str) -> None:
    """Forget one article.  A text that other articles share stays with them, but comes in with no new one."""
    row = pen.connection.execute(select(articles).where(articles.c.id == article)).one()
    hashes = _hashes(pen, article)
    projections.drop(pen, article)
    tombstone = pen.put(tombstones, article_uid=row.uid, key_hash=hash_of(row.key), reason=reason, author=author)
    _mark(pen, hashes, tombstone)
    _drop_judgements(pen, hashes)
    _drop(pen, sightings, sightings.c.article == row.uid)
    inside = select(versions.c.id).where(versions.c.article_id == article)
    read = select(readings.c.id).where(readings.c.version_id.in_(inside))
    _drop(pen, facts, facts.c.reading_id.in_(read))
    _drop(pen, readings, readings.c.version_id.in_(inside))
    _drop(pen, witnesses, witnesses.c.version_id.in_(inside))
    _drop(pen, versions, versions.c.article_id == article)
    _drop(pen, articles, articles.c.id == article)
    still = select(versions.c.text_hash)
    _drop(pen, texts, texts.c.hash.in_(hashes) & texts.c.hash.not_in(still))
    bytes_still = select(versions.c.original_hash).where(versions.c.original_hash.is_not(None))
    _drop(pen, originals, originals.c.hash.in_(hashes) & originals.c.hash.not_in(bytes_still))


def bury(pen: Pen, article_uid: str, key_hash: str, reason: str, author: str, hashes: list[str]) -> None:
    """Put a tombstone of another archive here, for an article that is not here (or was forgotten just now)."""
    known = select(tombstones.c.id).where(tombstones.c.article_uid == article_uid)
    tombstone = pen.connection.execute(known).scalar()
    if tombstone is None:
        tombstone = pen.put(tombstones, article_uid=article_uid, key_hash=key_hash, reason=reason, author=author)
    _mark(pen, hashes, tombstone)


def _hashes(pen: Pen, article: int) -> list[str]:
    rows = pen.connection.execute(
        select(versions.c.text_hash, versions.c.original_hash).where(versions.c.article_id == article)
    ).all()
    return sorted({found for row in rows for found in row if found is not None})


def _mark(pen: Pen, hashes: list[str], tombstone: int) -> None:
    marked = set(pen.connection.execute(select(forgotten_hashes.c.hash).where(forgotten_hashes.c.hash.in_(hashes))).scalars())
    pen.put_all(forgotten_hashes, [{"hash": h, "tombstone_id": tombstone} for h in hashes if h not in marked])


def _drop_judgements(pen: Pen, hashes: list[str]) -> None:
    """Judgements on the text quote it, so they go too, with what undid them."""
    spoken = select(anchors.c.judgement_id).where(anchors.c.text_hash.in_(hashes))
    _drop(pen, judgements, judgements.c.id.in_(spoken))


def _drop(pen: Pen, table: Table, where: ColumnElement[bool]) -> None:
    pen.connection.execute(delete(table).where(where))

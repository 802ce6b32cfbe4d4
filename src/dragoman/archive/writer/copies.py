"""Finds the copies of an article that comes, and keeps them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, or_, select

from dragoman.archive.merging.copies.dependence import Witness, copied, witness
from dragoman.archive.projections import copies, current, fingerprints, marks
from dragoman.archive.queries.dependence import marks_of
from dragoman.archive.queries.records import record
from dragoman.archive.tables import articles, sources
from dragoman.archive.writer.pen import Pen

# Of a passage that very many articles print, so many of the newest are compared.
_MOST = 64


def put(pen: Pen, article: int, reading: int) -> None:
    """Compare an article with those that may hold its words, and keep what they share."""
    new = _witness(pen, article, reading)
    others = _candidates(pen, new)
    pen.put_all(marks, [{"article_id": article, "body": marks_of(new)}])
    pen.put_all(fingerprints, [{"key": key >> 1, "article_id": article} for key in new.fingerprint])
    for other, of_other in others:
        if found := copied(new, _witness(pen, other, of_other)):
            low, high = sorted((article, other))
            pen.put_all(copies, [{"article_id": low, "other_id": high, "kind": found.kind, "share": found.share}])


def drop(pen: Pen, article: int) -> None:
    """Take away what an article shares with others."""
    pen.connection.execute(delete(copies).where(or_(copies.c.article_id == article, copies.c.other_id == article)))
    reading = pen.connection.execute(select(current.c.reading_id).where(current.c.article_id == article)).scalar()
    if reading is not None:
        keys = [key >> 1 for key in _witness(pen, article, reading).fingerprint]
        pen.connection.execute(delete(fingerprints).where(fingerprints.c.key.in_(keys), fingerprints.c.article_id == article))
    pen.connection.execute(delete(marks).where(marks.c.article_id == article))


def _candidates(pen: Pen, new: Witness) -> list[tuple[int, int]]:
    """Rows of articles that share a part of the fingerprint, with their newest readings."""
    keys = [key >> 1 for key in new.fingerprint]
    meet = select(fingerprints.c.article_id).where(fingerprints.c.key.in_(keys)).distinct()
    found = (
        select(current.c.article_id, current.c.reading_id)
        .where(current.c.article_id.in_(meet))
        .order_by(current.c.article_id.desc())
        .limit(_MOST)
    )
    return [(row.article_id, row.reading_id) for row in pen.connection.execute(found)]


def _witness(pen: Pen, article: int, reading: int) -> Witness:
    named = select(articles.c.uid, sources.c.name).outerjoin(sources, sources.c.id == articles.c.source_id)
    row = pen.connection.execute(named.where(articles.c.id == article)).one()
    found = record(pen.connection, reading)
    day = date.fromisoformat(found.published[:10]).toordinal() if found.published else None
    return witness(found, article=row.uid, outlet=row.name or "", day=day)

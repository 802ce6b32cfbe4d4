"""Finds the copies of an article that comes, and keeps them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, func, or_, select

from dragoman.archive.merging.copies.dependence import Witness, copied, witness
from dragoman.archive.projections import copies, current, fingerprints, marks
from dragoman.archive.queries.dependence import marks_of
from dragoman.archive.queries.records import record
from dragoman.archive.tables import articles, sources
from dragoman.archive.writer.pen import Pen
from dragoman.records import Record

# Of a passage that very many articles print, so many of those that share most with the new one are compared.
_MOST = 64
# Articles that share less of their fingerprints than this are never copies (`copies.fingerprints.promising`).
_FEW, _SHARED = 8, 2


def put(pen: Pen, article: int, told: Record) -> None:
    """Compare an article with those that may hold its words, and keep what they share."""
    new = _witness(pen, article, told)
    others = _candidates(pen, new)
    pen.put_all(marks, [{"article_id": article, "body": marks_of(new)}])
    pen.put_all(fingerprints, [{"key": key >> 1, "article_id": article} for key in new.fingerprint])
    for other, reading in others:
        if found := copied(new, _kept(pen, other, reading)):
            low, high = sorted((article, other))
            pen.put_all(copies, [{"article_id": low, "other_id": high, "kind": found.kind, "share": found.share}])


def drop(pen: Pen, article: int) -> None:
    """Take away what an article shares with others."""
    pen.connection.execute(delete(copies).where(or_(copies.c.article_id == article, copies.c.other_id == article)))
    reading = pen.connection.execute(select(current.c.reading_id).where(current.c.article_id == article)).scalar()
    if reading is not None:
        keys = [key >> 1 for key in _kept(pen, article, reading).fingerprint]
        pen.connection.execute(delete(fingerprints).where(fingerprints.c.key.in_(keys), fingerprints.c.article_id == article))
    pen.connection.execute(delete(marks).where(marks.c.article_id == article))


def _candidates(pen: Pen, new: Witness) -> list[tuple[int, int]]:
    """Rows of articles that share enough of the fingerprint, with their newest readings."""
    keys = [key >> 1 for key in new.fingerprint]
    shared = func.count()
    meet = (
        select(fingerprints.c.article_id)
        .where(fingerprints.c.key.in_(keys))
        .group_by(fingerprints.c.article_id)
        .having(shared >= (1 if len(keys) <= _FEW else _SHARED))
        .order_by(shared.desc(), fingerprints.c.article_id)
        .limit(_MOST)
    )
    found = select(current.c.article_id, current.c.reading_id).where(current.c.article_id.in_(meet))
    return [(row.article_id, row.reading_id) for row in pen.connection.execute(found)]


def _kept(pen: Pen, article: int, reading: int) -> Witness:
    return _witness(pen, article, record(pen.connection, reading))


def _witness(pen: Pen, article: int, told: Record) -> Witness:
    named = select(articles.c.uid, sources.c.name).outerjoin(sources, sources.c.id == articles.c.source_id)
    row = pen.connection.execute(named.where(articles.c.id == article)).one()
    day = date.fromisoformat(told.published[:10]).toordinal() if told.published else None
    return witness(told, article=row.uid, outlet=row.name or "", day=day)

"""Finds the copies of an article that comes, and keeps them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from sqlalchemy import TextClause, bindparam, delete, or_, select, text

from dragoman.archive.derived import witness_of
from dragoman.archive.merging.copies.dependence import Dependence, Witness, copied, worth_comparing
from dragoman.archive.merging.copies.passages import seeds
from dragoman.archive.packing import unsqueeze
from dragoman.archive.projections import copies, current, fingerprints, marks
from dragoman.archive.queries.dependence import marks_of
from dragoman.archive.queries.listed import listed_value
from dragoman.archive.queries.records import record
from dragoman.archive.queries.versions import Present
from dragoman.archive.tables import articles, sources, texts, versions
from dragoman.archive.writer.pen import Pen
from dragoman.knowledge.words import words_of

# What more than `_HOLDERS` articles hold is a phrase of the trade, which ever more articles will hold: it tells of a copy
# only where the nearest of them share `_LARGE` of a fingerprint, as the many copies of one text do.
_HOLDERS, _LARGE = 64, 1 / 3
# So many of those that share most are compared.
_MOST = 64
# Articles that share less of their fingerprints than this are never copies (`copies.fingerprints.promising`).
_FEW, _SHARED = 8, 2
_SIDE = (
    "SELECT f.key, f.article_id FROM {{keys}} JOIN fingerprints AS f ON f.key = k.value AND f.article_id {side} :article "
    "AND f.article_id {within} coalesce((SELECT g.article_id FROM fingerprints AS g WHERE g.key = k.value "
    "AND g.article_id {side} :article ORDER BY g.article_id {order} LIMIT 1 OFFSET :holders), {end})"
)


@cache
def _meet(dialect: str) -> TextClause:
    """The holders of each key next before an article and, where an older one has changed, next after it."""
    keys = "json_each(:keys) AS k" if dialect == "sqlite" else "unnest(CAST(:keys AS bigint[])) AS k(value)"
    before = _SIDE.format(side="<", within=">=", order="DESC", end=0)
    after = _SIDE.format(side=">", within="<=", order="ASC", end=2**62)
    return text(f"{before} UNION ALL {after}".format(keys=keys))


def put(pen: Pen, articles: Sequence[Present]) -> None:
    """Compare articles with those that may hold their words, and keep what they share."""
    pen.put_all(marks, [{"article_id": now.article, "body": marks_of(now.derived.witness)} for now in articles])
    rows = [{"key": key, "article_id": now.article} for now in articles for key in _keys(now.derived.witness)]
    pen.put_all(fingerprints, rows)
    coming = {now.article: now.derived.witness for now in articles}
    found: dict[tuple[int, int], Dependence] = {}
    for now in articles:
        for other, reading in _candidates(pen, now):
            if other in coming and other > now.article:
                continue  # of two that come together the later looks at the earlier
            yours = coming.get(other) or _kept(pen, other, reading)
            if shared := copied(now.derived.witness, yours):
                found[min(now.article, other), max(now.article, other)] = shared
    shares = [{"article_id": a, "other_id": b, "kind": f.kind, "share": f.share} for (a, b), f in found.items()]
    pen.put_all(copies, shares)


def drop(pen: Pen, article: int) -> None:
    """Take away what an article shares with others."""
    pen.connection.execute(delete(copies).where(or_(copies.c.article_id == article, copies.c.other_id == article)))
    reading = pen.connection.execute(select(current.c.reading_id).where(current.c.article_id == article)).scalar()
    if reading is not None:
        keys = _keys(_kept(pen, article, reading))
        pen.connection.execute(delete(fingerprints).where(fingerprints.c.key.in_(keys), fingerprints.c.article_id == article))
    pen.connection.execute(delete(marks).where(marks.c.article_id == article))


def _candidates(pen: Pen, now: Present) -> Iterator[tuple[int, int]]:
    """Rows of articles that may hold passages of one, with their newest readings."""
    meeting = _meeting(pen, _keys(now.derived.witness), now.article)
    if not meeting:
        return
    own = seeds([w.folded for w in words_of(now.newest.text)])
    for row in pen.connection.execute(_TEXTS, {"articles": meeting}):
        if worth_comparing(own, seeds([w.folded for w in words_of(unsqueeze(row.body))])):
            yield row.article_id, row.reading_id


_TEXTS = (
    select(current.c.article_id, current.c.reading_id, texts.c.body)
    .join(versions, versions.c.id == current.c.version_id)
    .join(texts, texts.c.hash == versions.c.text_hash)
    .where(current.c.article_id.in_(bindparam("articles", expanding=True)))
    .order_by(current.c.article_id)
)


def _meeting(pen: Pen, keys: Sequence[int], article: int) -> list[int]:
    """Other articles that share enough of the fingerprint, those that share most first."""
    dialect = pen.connection.dialect.name
    values = {"keys": listed_value(dialect, keys), "holders": _HOLDERS, "article": article}
    holders: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for key, other in pen.connection.execute(_meet(dialect), values):
        holders[key, other > article].append(other)
    shared = Counter(other for found in holders.values() for other in found)
    telling = Counter(other for found in holders.values() if len(found) <= _HOLDERS for other in found)
    enough, large = 1 if len(keys) <= _FEW else _SHARED, _LARGE * len(keys)
    found = sorted((-n, other) for other, n in shared.items() if telling[other] >= enough or n >= large)
    return [other for _, other in found[:_MOST]]


def _keys(found: Witness) -> list[int]:
    return [key >> 1 for key in found.fingerprint]


def _kept(pen: Pen, article: int, reading: int) -> Witness:
    named = select(articles.c.uid, sources.c.name).outerjoin(sources, sources.c.id == articles.c.source_id)
    row = pen.connection.execute(named.where(articles.c.id == article)).one()
    return witness_of(record(pen.connection, reading), row.uid, row.name or "")

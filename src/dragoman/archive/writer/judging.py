"""Appends what people decide, and puts what they speak of together anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Literal, TypeAlias

from sqlalchemy import bindparam, delete, select

from dragoman.archive.fact_fields import CORRECTED
from dragoman.archive.kinds import KINDS
from dragoman.archive.packing import Item, Kind, hash_of, unpack, unsqueeze
from dragoman.archive.placing import Anchor, anchor, meant
from dragoman.archive.projections import items, placements
from dragoman.archive.queries.decisions import touched
from dragoman.archive.queries.fact_ids import in_article
from dragoman.archive.tables import anchors, facts, judgements, readings, texts, versions
from dragoman.archive.writer import clusters, corrected_keys
from dragoman.archive.writer.pen import Pen
from dragoman.errors import InputError

Decision: TypeAlias = Literal["merge", "split", "value", "confirm", "reject"]
Side: TypeAlias = tuple[int, str, Kind, Item]
"""What a judgement speaks of: side (0 or 1), hash of the text, kind and item."""


def judge(
    pen: Pen, kind: Decision, sides: Sequence[Side], author: str, note: str | None,
    field: str | None = None, value: str | None = None,
) -> str:  # fmt: skip
    """Append a judgement and let it hold; its public id."""
    uid = hash_of(f"{pen.next_id(judgements)} {pen.now} {kind} {author}")[:16]
    row = pen.put(judgements, uid=uid, kind=kind, field=field, value=value, author=author, note=note)
    for side, text_hash, of, item in sides:
        pen.put(anchors, judgement_id=row, position=side, text_hash=text_hash, **asdict(anchor(of, item)))
    for article in _articles(pen, {text_hash for _, text_hash, _, _ in sides}):
        place_all(pen, article)
    _refuse_unplaced(pen, row, {side for side, *_ in sides})
    _let_hold(pen, row)
    return uid


def _refuse_unplaced(pen: Pen, judgement: int, sides: set[int]) -> None:
    """InputError where a side of a new judgement would hold on nothing."""
    placed = anchors.join(placements, placements.c.anchor_id == anchors.c.id)
    here = select(anchors.c.position).select_from(placed).where(anchors.c.judgement_id == judgement)
    if sides - set(pen.connection.execute(here).scalars()):
        raise InputError(
            "What this speaks of was read twice from the same words, so that it cannot be told apart: nothing was judged. "
            "Judge another report of it, or read the article again: dragoman reread"
        )


def undo(pen: Pen, undone: str, author: str, note: str | None) -> str:
    """Append that a judgement no longer holds; nothing of it is lost, and the undoing can be undone too."""
    uid = hash_of(f"{pen.next_id(judgements)} {pen.now} undo {author}")[:16]
    pen.put(judgements, uid=uid, kind="undo", undoes=undone, author=author, note=note)
    _let_hold(pen, _first(pen, undone))
    return uid


def _first(pen: Pen, uid: str) -> int:
    """The judgement at the beginning of a chain of undoings."""
    row = pen.connection.execute(select(judgements).where(judgements.c.uid == uid)).one()
    return _first(pen, row.undoes) if row.undoes else int(row.id)


def place_all(pen: Pen, article: int) -> None:
    """Place the anchors on an article's texts anew."""
    pen.connection.execute(delete(placements).where(placements.c.article_id == article))
    place(pen, [article])


def place(pen: Pen, articles: Sequence[int]) -> None:
    """Place the anchors on articles' texts, none of which is placed, and let hold what judgements with such anchors say."""
    found = pen.connection.execute(_ANCHORS, {"articles": articles}).all()
    told = {article: _told(pen, article) for article in {row.article_id for row in found}}
    for row in found:
        wanted = Anchor(row.kind, row.start, row.end, row.quote, row.subject)
        candidates = [
            ((name, fact), kind, item) for name, fact, kind, item, text in told[row.article_id] if text == row.text_hash
        ]
        if here := meant(wanted, candidates):
            name, fact = here
            pen.put_all(placements, [{"anchor_id": row.id, "fact_id": fact, "article_id": row.article_id, "fact": name}])
    for judgement in sorted({row.judgement_id for row in found}):
        _let_hold(pen, judgement)


_ANCHORS = (
    select(anchors, versions.c.article_id)
    .join(versions, versions.c.text_hash == anchors.c.text_hash)
    .where(versions.c.article_id.in_(bindparam("articles", expanding=True)))
    .distinct()
    .order_by(anchors.c.id, versions.c.article_id)
)


def _told(pen: Pen, article: int) -> list[tuple[str, int, Kind, Item, str]]:
    """Name, row, kind and content of an article's items, with the hash of the text that tells each."""
    rows = pen.connection.execute(
        select(items.c.fact, items.c.fact_id, facts.c.kind, facts.c.body, versions.c.text_hash, texts.c.body.label("text"))
        .join(facts, facts.c.id == items.c.fact_id)
        .join(readings, readings.c.id == facts.c.reading_id)
        .join(versions, versions.c.id == readings.c.version_id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .where(items.c.article_id == article)
        .order_by(items.c.id)
    )
    together = [(r.fact, r.fact_id, r.kind, unpack(r.kind, r.body, unsqueeze(r.text)), r.text_hash) for r in rows]
    return [*together, *((one.name, one.row, one.kind, one.item, one.text_hash) for one in in_article(pen.connection, article))]


def _articles(pen: Pen, text_hashes: Iterable[str]) -> list[int]:
    found = select(versions.c.article_id).where(versions.c.text_hash.in_(sorted(text_hashes))).distinct()
    return sorted(pen.connection.execute(found).scalars())


def _let_hold(pen: Pen, judgement: int) -> None:
    for kind in KINDS.values():
        clusters.rejudge(pen, kind, touched(pen.connection, kind, judgement))
    for article in pen.connection.execute(_CORRECTED, {"judgement": judgement}).scalars().all():
        corrected_keys.renew(pen, article)


_CORRECTED = (
    select(placements.c.article_id)
    .join(anchors, anchors.c.id == placements.c.anchor_id)
    .where(anchors.c.judgement_id == bindparam("judgement"), anchors.c.kind.in_(CORRECTED))
    .distinct()
    .order_by(placements.c.article_id)
)

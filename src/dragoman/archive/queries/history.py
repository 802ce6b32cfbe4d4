"""What people decided, the newest first, with what each decision speaks of and whether it still holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, func, select

from dragoman.archive.projections import clusters, items, placements
from dragoman.archive.queries.decisions import PLACED, all_undone, on_thing
from dragoman.archive.queries.fact_ids import KINDS, fact_id
from dragoman.archive.queries.judged import judgement
from dragoman.archive.tables import anchors, articles, judgements


@dataclass(frozen=True)
class Entry:
    """A judgement; `things` are the ids of what it speaks of today, `quote` the words to which it is anchored.

    Of an undoing both are those of what it undoes.
    """

    row: int
    uid: str
    kind: str
    undoes: str | None
    field: str | None
    value: str | None
    author: str
    note: str | None
    stored_at: str
    undone: bool
    things: tuple[str, ...]
    quote: str


def history(
    connection: Connection, limit: int, offset: int = 0, author: str | None = None, thing: str | None = None
) -> tuple[list[Entry], int]:
    """Judgements from the `offset`-th newest on, of an author and on a thing (by id; NotFound) where these are given; and of
    how many."""
    query = select(judgements)
    if author:
        query = query.where(judgements.c.author == author)
    if thing:
        query = query.where(judgements.c.id.in_(on_thing(connection, thing)))
    total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    rows = connection.execute(query.order_by(judgements.c.id.desc()).limit(limit).offset(offset)).all()
    return entries(connection, rows), total


def entries(connection: Connection, rows: Sequence[Row[tuple[object, ...]]]) -> list[Entry]:
    """Rows of `judgements` as entries."""
    undone = all_undone(connection)
    spoken = _spoken_by(connection, [_root(connection, row) for row in rows])
    return [
        Entry(
            row.id, row.uid, row.kind, row.undoes, row.field, row.value, row.author, row.note, row.stored_at,
            row.uid in undone, *told,
        )
        for row, told in zip(rows, spoken, strict=True)
    ]  # fmt: skip


def together_with(connection: Connection, uid: str) -> list[Entry]:
    """A judgement (by its id; NotFound) with those that its author made in the same moment, of one form; none that is undone
    already but itself."""
    one = judgement(connection, uid)
    same = select(judgements).where(judgements.c.author == one.author, judgements.c.stored_at == one.stored_at)
    rows = connection.execute(same.where(judgements.c.undoes.is_(None) | (judgements.c.uid == uid)).order_by(judgements.c.id))
    return [entry for entry in entries(connection, rows.all()) if entry.uid == uid or not entry.undone]


def authors(connection: Connection) -> list[str]:
    """All who have judged."""
    return list(connection.execute(select(judgements.c.author).distinct().order_by(judgements.c.author)).scalars())


def _root(connection: Connection, row: Row[tuple[object, ...]]) -> int:
    """The judgement at the beginning of a chain of undoings."""
    while row.undoes:
        row = connection.execute(select(judgements).where(judgements.c.uid == row.undoes)).one()
    return int(row.id)


def _spoken_by(connection: Connection, roots: Sequence[int]) -> list[tuple[tuple[str, ...], str]]:
    """Of what each judgement (by row) speaks: ids of things, and the first words."""
    things: dict[int, dict[str, None]] = defaultdict(dict)
    wanted, homes = anchors.c.judgement_id.in_(roots), PLACED.join(clusters, clusters.c.id == items.c.cluster_id)
    placed = select(anchors.c.judgement_id, clusters.c.uid).select_from(homes).where(wanted).order_by(anchors.c.id)
    for root, uid in connection.execute(placed):
        things[root][uid] = None
    single = (
        select(anchors.c.judgement_id, articles.c.uid, placements.c.fact)
        .join(placements, placements.c.anchor_id == anchors.c.id)
        .join(articles, articles.c.id == placements.c.article_id)
        .where(wanted, anchors.c.kind.in_(KINDS))
        .order_by(anchors.c.id)
    )
    for root, article, fact in connection.execute(single):
        things[root][fact_id(article, fact)] = None
    quotes = select(anchors.c.judgement_id, anchors.c.quote).where(wanted).order_by(anchors.c.id.desc())
    words = {row.judgement_id: row.quote for row in connection.execute(quotes)}
    return [(tuple(things[root]), words.get(root, "")) for root in roots]

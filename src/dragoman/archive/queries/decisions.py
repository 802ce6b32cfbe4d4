"""What people have decided: judgements that stand, on the facts where their anchors are placed today."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select, tuple_

from dragoman.archive.case_view import REJECTED
from dragoman.archive.kinds import Kind
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.projections import items, placements
from dragoman.archive.queries.fact_ids import is_fact, singles
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.tables import anchors, articles, judgements

_AT_ONCE = 10_000
Judged: TypeAlias = dict[str, tuple[int, str]]
"""Fields of an item with the number of the judgement (the highest holds) and the right value."""
PLACED = placements.join(anchors, anchors.c.id == placements.c.anchor_id).join(
    items,
    and_(items.c.article_id == placements.c.article_id, items.c.kind == anchors.c.kind, items.c.fact == placements.c.fact),
)
"""Anchors with the items on which they are placed today."""
_ANY = select(placements.c.anchor_id).limit(1)


def decided(connection: Connection, kind: Kind, items: Collection[Key]) -> Constraints:
    """Decisions on pairs of which either item is among these."""
    return Constraints.of(_pairs(connection, kind, sorted(_on(connection, kind, items))))


def _pairs(connection: Connection, kind: Kind, wanted: Sequence[int]) -> Iterator[tuple[bool, Key, Key]]:
    """Pairs that each judgement puts together (True) or apart, in the order of the judgements."""
    for judgement in _standing(connection, wanted):
        if judgement.kind in ("merge", "split"):
            sides: dict[int, list[Key]] = defaultdict(list)
            for position, key in _placed(connection, kind, judgement.id):
                sides[position].append(key)
            yield from ((judgement.kind == "merge", a, b) for a in sides[0] for b in sides[1])


def values(connection: Connection, kind: Kind, items: Collection[Key]) -> dict[Key, Judged]:
    """The right values of fields of items by judgement: for each field the judgement's number, and the value."""
    found: dict[Key, Judged] = defaultdict(dict)
    for judgement in standing(connection, kind, items):
        if right := right_values(judgement):
            for _, key in _placed(connection, kind, judgement.id):
                found[key] |= {name: (judgement.id, value) for name, value in right.items()}
    return found


def right_values(judgement: Row[Any]) -> dict[str, str]:
    """The fields of which a judgement gives the right value; none where it puts together or apart."""
    if judgement.kind == "value":
        return {judgement.field: judgement.value}
    if judgement.kind == "confirm":
        return dict(json.loads(judgement.value))
    return {"status": REJECTED} if judgement.kind == "reject" else {}


def standing(connection: Connection, kind: Kind, items: Collection[Key]) -> list[Row[Any]]:
    """Judgements that speak on any of these items and are not undone, in order."""
    return _standing(connection, sorted(_on(connection, kind, items)))


def of_thing(connection: Connection, uid: str) -> list[Row[Any]]:
    """Judgements that speak on a thing and are not undone, in order; NotFound where its id leads nowhere."""
    return _standing(connection, sorted(set(connection.execute(on_thing(connection, uid)).scalars())))


def on_thing(connection: Connection, uid: str) -> Select[int]:
    """Judgements (by row) that speak on a case, agreement, saying, figures or offices, undone or not; NotFound for no id."""
    if is_fact(uid):
        placed = select(anchors.c.judgement_id).join(placements, placements.c.anchor_id == anchors.c.id)
        facts = [(one.article_row, one.row) for one in singles(connection, uid)]
        return placed.where(tuple_(placements.c.article_id, placements.c.fact_id).in_(facts))
    row = home(connection, uid, kind_of(uid)).row
    return select(anchors.c.judgement_id).select_from(PLACED).where(items.c.cluster_id == row)


def touched(connection: Connection, kind: Kind, judgement: int) -> list[Key]:
    """The items on which a judgement speaks."""
    return [key for _, key in _placed(connection, kind, judgement)]


def unplaced(connection: Connection) -> list[dict[str, Any]]:
    """Anchors of judgements that stand whose words are read otherwise today, or are not here."""
    rows = connection.execute(
        select(judgements.c.uid, judgements.c.kind, judgements.c.field, judgements.c.value, judgements.c.author,
               judgements.c.stored_at, judgements.c.id, anchors.c.text_hash, anchors.c.quote)
        .join(judgements, judgements.c.id == anchors.c.judgement_id)
        .where(anchors.c.id.not_in(select(placements.c.anchor_id)))
        .order_by(anchors.c.id)
    ).all()  # fmt: skip
    standing = {row.id for row in _standing(connection, sorted({row.id for row in rows}))}
    return [{k: v for k, v in row._mapping.items() if k != "id"} for row in rows if row.id in standing]


def _on(connection: Connection, kind: Kind, items: Collection[Key]) -> set[int]:
    """Judgements with an anchor placed on any of these items."""
    if connection.execute(_ANY).first() is None:
        return set()
    keys = sorted(items)
    found: set[int] = set()
    for some in (keys[i : i + _AT_ONCE] for i in range(0, len(keys), _AT_ONCE)):
        rows = (
            select(anchors.c.judgement_id)
            .join(placements, placements.c.anchor_id == anchors.c.id)
            .join(articles, articles.c.id == placements.c.article_id)
            .where(anchors.c.kind == kind.name, tuple_(articles.c.uid, placements.c.fact).in_(some))
        )
        found |= set(connection.execute(rows).scalars())
    return found


def _placed(connection: Connection, kind: Kind, judgement: int) -> list[tuple[int, Key]]:
    rows = connection.execute(
        select(anchors.c.position, articles.c.uid, placements.c.fact)
        .join(placements, placements.c.anchor_id == anchors.c.id)
        .join(articles, articles.c.id == placements.c.article_id)
        .where(anchors.c.judgement_id == judgement, anchors.c.kind == kind.name)
        .order_by(anchors.c.id, articles.c.uid, placements.c.fact)
    )
    return [(row.position, (row.uid, row.fact)) for row in rows]


def _standing(connection: Connection, wanted: Sequence[int]) -> list[Row[Any]]:
    """Those of some judgements that are not undone, in order."""
    if not wanted:
        return []
    rows = connection.execute(select(judgements).where(judgements.c.id.in_(wanted)).order_by(judgements.c.id)).all()
    return [row for row in rows if not is_undone(connection, row.uid)]


def is_undone(connection: Connection, uid: str) -> bool:
    """Whether a judgement is undone by one that is not itself undone."""
    undoing = connection.execute(select(judgements.c.uid).where(judgements.c.undoes == uid)).scalars().all()
    return any(not is_undone(connection, one) for one in undoing)


def rejected(connection: Connection, rows: Collection[int]) -> set[int]:
    """Those of some clusters (by row) that a person rejected."""
    if connection.execute(_ANY).first() is None:
        return set()
    return _rejected(connection, items.c.cluster_id.in_(rows))


def rejected_facts(connection: Connection, rows: Collection[int]) -> set[int]:
    """Those of some facts (by row) that stand in clusters that a person rejected."""
    if connection.execute(_ANY).first() is None:
        return set()
    found = connection.execute(select(items.c.fact_id, items.c.cluster_id).where(items.c.fact_id.in_(rows)))
    homes = {row.fact_id: row.cluster_id for row in found}
    gone = rejected(connection, set(homes.values()))
    return {fact for fact, cluster in homes.items() if cluster in gone}


def all_rejected(connection: Connection, kind: Kind) -> set[int]:
    """The clusters of a kind (by row) that a person rejected."""
    return _rejected(connection, anchors.c.kind == kind.name)


def _rejected(connection: Connection, where: ColumnElement[bool]) -> set[int]:
    here = (
        select(items.c.cluster_id, judgements.c.uid)
        .select_from(PLACED.join(judgements, judgements.c.id == anchors.c.judgement_id))
        .where(judgements.c.kind == "reject", where)
    )
    found = connection.execute(here).all()
    undone = all_undone(connection) if found else set()
    return {row.cluster_id for row in found if row.uid not in undone}


def all_undone(connection: Connection) -> set[str]:
    """The ids of all judgements that are undone, as by `is_undone`."""
    undoings = select(judgements.c.uid, judgements.c.undoes).where(judgements.c.kind == "undo")
    found: set[str] = set()
    for uid, undoes in connection.execute(undoings.order_by(judgements.c.id.desc())):
        if uid not in found:
            found.add(undoes)
    return found

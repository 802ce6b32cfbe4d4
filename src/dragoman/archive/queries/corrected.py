"""What people judged right of statements, figures and offices, by the rows of the facts on which it holds today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, bindparam, select

from dragoman.archive.case_view import REJECTED
from dragoman.archive.fact_fields import CORRECTED, corrected
from dragoman.archive.fact_places import keys_of
from dragoman.archive.packing import Item
from dragoman.archive.projections import placements
from dragoman.archive.queries.decisions import all_undone, right_values
from dragoman.archive.tables import anchors, judgements
from dragoman.records import Statement

Right: TypeAlias = Mapping[str, str]
"""Right values by field; of what was rejected "status" says so."""
_ANY = select(placements.c.anchor_id).limit(1)
_JUDGED = (
    select(placements.c.fact_id, anchors.c.kind.label("of"), judgements)
    .join(anchors, anchors.c.id == placements.c.anchor_id)
    .join(judgements, judgements.c.id == anchors.c.judgement_id)
    .where(placements.c.article_id.in_(bindparam("articles", expanding=True)), anchors.c.kind.in_(CORRECTED))
    .order_by(judgements.c.id)
)


def ever(connection: Connection, articles: Collection[int]) -> dict[int, list[Row[Any]]]:
    """Judgements with right values for facts of articles (by row), undone or not, in order."""
    if not articles or connection.execute(_ANY).first() is None:
        return {}
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_JUDGED, {"articles": sorted(set(articles))}):
        if right_values(row):
            found[row.fact_id].append(row)
    return found


def right(connection: Connection, articles: Collection[int]) -> Mapping[int, Right]:
    """What is right of facts of articles (by row): of each field what was judged last and is not undone."""
    found: dict[int, dict[str, str]] = {}
    judged = ever(connection, articles)
    undone = all_undone(connection) if judged else set()
    for fact, some in judged.items():
        for one in some:
            if one.uid not in undone:
                found.setdefault(fact, {}).update(right_values(one))
    return found


def is_rejected(values: Right) -> bool:
    """Whether a person said that the words tell no such thing."""
    return values.get("status") == REJECTED


def keys_as_judged(item: Item, values: Right) -> list[str]:
    """Under which pairs and states a fact stands by what is right of it; under none where it was rejected.

    Statements are rejected together with all that tell the same, so that they keep their place (`decisions.rejected`).
    """
    if is_rejected(values) and not isinstance(item, Statement):
        return []
    return keys_of(corrected(item, values))

"""Who judged what an article tells: of its facts themselves, and of what is kept put together of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select

from dragoman.archive.projections import items
from dragoman.archive.queries.corrected import ever
from dragoman.archive.queries.decisions import PLACED, all_undone
from dragoman.archive.tables import anchors, judgements

Judges: TypeAlias = Mapping[int, tuple[str, ...]]
"""Names of people, each once, by the rows of facts."""


def judged_by(connection: Connection, article: int) -> tuple[Judges, Judges]:
    """Of the facts of an article (by row): who confirmed or corrected, and who rejected."""
    told = _together(connection, article)
    for fact, some in ever(connection, [article]).items():
        told[fact] += some
    undone = all_undone(connection) if told else set()
    standing = {fact: [row for row in some if row.uid not in undone] for fact, some in told.items()}
    return _names(standing, ("value", "confirm")), _names(standing, ("reject",))


def _together(connection: Connection, article: int) -> dict[int, list[Row[Any]]]:
    """Judgements on the happenings, agreements and sayings of which an article tells, by its facts."""
    homes = connection.execute(select(items.c.fact_id, items.c.cluster_id).where(items.c.article_id == article)).all()
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_ON.where(items.c.cluster_id.in_({home.cluster_id for home in homes}))):
        for fact in (home.fact_id for home in homes if home.cluster_id == row.cluster_id):
            found[fact].append(row)
    return found


def _names(judged: Mapping[int, list[Row[Any]]], kinds: tuple[str, ...]) -> dict[int, tuple[str, ...]]:
    found = {fact: tuple(dict.fromkeys(row.author for row in some if row.kind in kinds)) for fact, some in judged.items()}
    return {fact: names for fact, names in found.items() if names}


_ON = (
    select(items.c.cluster_id, judgements)
    .select_from(PLACED.join(judgements, judgements.c.id == anchors.c.judgement_id))
    .order_by(judgements.c.id)
)

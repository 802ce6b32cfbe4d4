"""Judgements of different people that cannot both be right: the later one holds, and both are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select

from dragoman.archive.queries.decisions import right_values
from dragoman.archive.tables import anchors

_Words: TypeAlias = tuple[str, int]
"""A place in a text, to which a judgement is anchored."""


def opposing(connection: Connection, standing: Sequence[Row[Any]]) -> dict[str, tuple[str, ...]]:
    """Of judgements on one thing that all stand: by the id of each the names of others who say otherwise."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    joined = _joined(connection, [row.id for row in standing if row.kind in ("merge", "split")])
    for a, b in combinations(standing, 2):
        if a.author != b.author and (_differ(a, b) or _part(a, b, joined)):
            found[a.uid][b.author] = None
            found[b.uid][a.author] = None
    return {uid: tuple(names) for uid, names in found.items()}


def _differ(a: Row[Any], b: Row[Any]) -> bool:
    """Whether one rejects what the other corrects or confirms, or they give a field different values."""
    mine, yours = right_values(a), right_values(b)
    if not mine or not yours:
        return False
    if (a.kind == "reject") != (b.kind == "reject"):
        return True
    return any(mine[field] != yours[field] for field in mine.keys() & yours.keys())


def _part(a: Row[Any], b: Row[Any], joined: dict[int, set[frozenset[_Words]]]) -> bool:
    """Whether one puts together what the other puts apart."""
    return {a.kind, b.kind} == {"merge", "split"} and bool(joined[a.id] & joined[b.id])


def _joined(connection: Connection, rows: Sequence[int]) -> dict[int, set[frozenset[_Words]]]:
    """The pairs of words of which each of some judgements speaks."""
    sides: dict[int, tuple[list[_Words], list[_Words]]] = defaultdict(lambda: ([], []))
    query = select(anchors.c.judgement_id, anchors.c.position, anchors.c.text_hash, anchors.c.start)
    for judgement, side, text, start in connection.execute(query.where(anchors.c.judgement_id.in_(rows))):
        sides[judgement][side].append((text, start))
    return {row: {frozenset((a, b)) for a in one for b in other} for row, (one, other) in sides.items()}

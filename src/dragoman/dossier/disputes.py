"""Contradictions among cases: fields on which reports of one differ, and cases that deny each other."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.contradictions import Dispute, disputes, relation
from dragoman.archive.merging.reports import Facts
from dragoman.archive.projections import clusters, items
from dragoman.archive.queries.dependence import voices
from dragoman.archive.queries.items import find
from dragoman.dossier.told import CaseLine


@dataclass(frozen=True)
class Contradiction:
    """One happening on which sources differ: on a field of one case, or whether it was at all (`other` denies it)."""

    case: CaseLine
    dispute: Dispute | None = None
    other: CaseLine | None = None


def contradictions(connection: Connection, lines: Sequence[CaseLine]) -> list[Contradiction]:
    """What is in dispute among these cases, in their order."""
    found: list[Contradiction] = []
    known = {line.id: _cluster(connection, line.id) for line in lines}
    for line in lines:
        if len(line.reports) > 1:
            articles = {r.article.row: r.article.uid for r in line.reports}
            speaks = voices(connection, sorted(articles))
            sources = {uid: speaks[row] for row, uid in articles.items()}
            found += (Contradiction(line, dispute) for dispute in disputes(known[line.id], sources))
    for a, b in itertools.combinations(lines, 2):
        if _may_deny(a, b) and relation(known[a.id], known[b.id]) == "contradicts":
            told, denied = (a, b) if a.view.status == "occurred" else (b, a)
            found.append(Contradiction(told, other=denied))
    return found


def _may_deny(a: CaseLine, b: CaseLine) -> bool:
    return {a.view.status, b.view.status} == {"occurred", "negated"} and a.view.type == b.view.type


def _cluster(connection: Connection, uid: str) -> Cluster[Facts]:
    row = select(clusters.c.id).where(clusters.c.uid == uid).scalar_subquery()
    held = find(connection, EVENT, items.c.cluster_id == row).values()
    return Cluster(uid, tuple(sorted((h.item for _, h in held), key=lambda item: item.order)))

"""Contradictions among cases: fields on which reports of one differ, and cases that deny each other."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.contradictions import Dispute, disputes, relation
from dragoman.archive.queries.dependence import voices
from dragoman.dossier.told import CaseLine


@dataclass(frozen=True)
class Contradiction:
    """One happening on which sources differ: on a field of one case, or whether it was at all (`other` denies it)."""

    case: CaseLine
    dispute: Dispute | None = None
    other: CaseLine | None = None


def contradictions(connection: Connection, lines: Sequence[CaseLine], known: Mapping[str, Case]) -> list[Contradiction]:
    """What is in dispute among these cases, in their order; `known` are the same as merging knows them (`merged`)."""
    found: list[Contradiction] = []
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

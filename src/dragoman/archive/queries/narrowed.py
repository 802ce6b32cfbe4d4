"""Cases as the articles of some collections tell them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from dragoman.archive.case_view import CaseView, view
from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.items import Item
from dragoman.archive.projections import items
from dragoman.archive.queries.cases import told
from dragoman.archive.queries.decisions import values
from dragoman.archive.queries.items import OF_CLUSTERS, find


def views_within(connection: Connection, rows: Collection[int], collections: Collection[int]) -> dict[int, CaseView]:
    """What is shown of cases (by row) where only reports of some collections count; those without such a report are left out."""
    found = find(connection, EVENT, OF_CLUSTERS, clusters=list(rows)).values()
    known = {held.item.key: held for _, held in found if held.collection in collections}
    of_facts = select(items.c.fact_id, items.c.cluster_id).where(items.c.cluster_id.in_(rows), items.c.kind == EVENT.name)
    homes = {row.fact_id: row.cluster_id for row in connection.execute(of_facts)}
    members: dict[int, list[Item[Any]]] = defaultdict(list)
    for held in known.values():
        members[homes[held.fact]].append(held.item)
    cases = {row: Cluster("", tuple(sorted(some, key=lambda item: item.order))) for row, some in members.items()}
    telling = told(connection, cases.values(), known, values(connection, EVENT, known))
    return {row: view(case, told_by) for (row, case), told_by in zip(cases.items(), telling, strict=True)}

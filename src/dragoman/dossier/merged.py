"""Cases as merging knows them: what of their reports is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.reports import Report
from dragoman.archive.queries.items import OF_FACTS, find
from dragoman.dossier.told import CaseLine


def merged(connection: Connection, lines: Sequence[CaseLine]) -> dict[str, Case]:
    """The cases of lines, by id."""
    home = {report.row: line.id for line in lines for report in line.reports}
    told: dict[str, list[Report]] = defaultdict(list)
    for _, held in find(connection, EVENT, OF_FACTS, facts=list(home)).values():
        told[home[held.fact]].append(held.item)
    return {uid: Cluster(uid, tuple(sorted(found, key=lambda item: item.order))) for uid, found in told.items()}

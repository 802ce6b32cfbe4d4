"""Where ids lead: every id ever given is that of some item, and leads to the cluster in which that item is today."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, select

from dragoman.archive.kinds import EVENT, KINDS, Kind
from dragoman.archive.projections import clusters, items
from dragoman.errors import NotFound

_NAMES = {"event": "case"}
"""What people call a kind of cluster, where it has another name than its facts."""


class Home(NamedTuple):
    """A cluster by its row and its id today."""

    row: int
    uid: str


def kind_of(uid: str) -> Kind:
    """The kind of thing that an id names, by its first letter; that of cases for any other letter."""
    return next((kind for kind in KINDS.values() if uid.startswith(kind.rules.prefix)), EVENT)


def home(connection: Connection, uid: str, kind: Kind = EVENT) -> Home:
    """The cluster of a kind to which an id leads, however old; NotFound where it leads nowhere."""
    found = (
        select(clusters.c.id, clusters.c.uid)
        .join(items, items.c.cluster_id == clusters.c.id)
        .where(items.c.uid == uid, items.c.kind == kind.name)
    )
    row = connection.execute(found).one_or_none()
    if row is None:
        called = _NAMES.get(kind.name, kind.name)
        raise NotFound(f"There is no {called} {uid!r} in the archive. Give an id as a list or a dossier shows it.")
    return Home(row.id, row.uid)


def homes_of(connection: Connection, kind: Kind, facts: Collection[int]) -> dict[int, str]:
    """The ids of the clusters in which facts of a kind (by row) are today, as far as they are in one."""
    found = (
        select(items.c.fact_id, clusters.c.uid)
        .join(clusters, clusters.c.id == items.c.cluster_id)
        .where(items.c.fact_id.in_(facts), items.c.kind == kind.name)
    )
    return {row.fact_id: row.uid for row in connection.execute(found)}

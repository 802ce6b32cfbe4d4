"""Components of merging as they are stored: paths, clusters and items."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, Connection, Select, Text, bindparam, func, select, union

from dragoman.archive.kinds import Kind
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import item_id
from dragoman.archive.merging.parts import BETWEEN
from dragoman.archive.projections import clusters, items
from dragoman.archive.queries.items import Held
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.queries.recent_items import recent
from dragoman.archive.tables import articles


@dataclass(frozen=True)
class Inside:
    """A stored item with its row, the row and public id of its cluster, and the path of its component."""

    row: int
    held: Held
    cluster: int
    uid: str
    path: str


def _rooted() -> CompoundSelect[int]:
    """Rows of the clusters of `roots`: that which holds the item of this id, and all that have another id than their root."""
    own = clusters.alias("own")
    roots: BindParameter[str] = bindparam("roots", expanding=True)
    named = select(own.c.id).join(items, items.c.cluster_id == own.c.id).where(items.c.uid.in_(roots), own.c.root == items.c.uid)
    return union(named, select(own.c.id).where(own.c.root.in_(roots), own.c.root != own.c.uid))


# Statements are made once: to put them together takes longer than to answer them.
IN_PATHS = clusters.c.id.in_(_rooted()) & clusters.c.path.in_(bindparam("paths", expanding=True))
"""The condition on `clusters` that it is in a component of one of the paths of `roots_and_paths`."""
_OF_PATHS = (
    select(
        items.c.id, items.c.uid, items.c.fact_id, items.c.article_id, articles.c.collection_id, items.c.withdrawn,
        clusters.c.id.label("cluster"), clusters.c.uid.label("cluster_uid"), clusters.c.path,
    )
    .join(clusters, clusters.c.id == items.c.cluster_id)
    .join(articles, articles.c.id == items.c.article_id)
    .where(IN_PATHS)
)  # fmt: skip
_UNDER = (
    select(clusters.c.path, func.count().label("number"))
    .join(items, items.c.cluster_id == clusters.c.id)
    .where(clusters.c.id.in_(_rooted()))
    .group_by(clusters.c.path)
)


@cache
def _paths(dialect: str) -> Select[Any]:
    return (
        select(items.c.uid, clusters.c.path)
        .join(clusters, clusters.c.id == items.c.cluster_id)
        .where(items.c.uid.in_(listed_in(dialect, "uids", Text())))
    )


def inside(connection: Connection, kind: Kind, paths: Collection[str]) -> dict[str, list[Inside]]:
    """The items of the components of some paths, by path."""
    found: dict[str, list[Inside]] = {path: [] for path in paths}
    if paths:
        rows = connection.execute(_OF_PATHS, roots_and_paths(paths)).all()
        told = recent(connection, kind, {(row.uid, row.fact_id) for row in rows})
        for row in rows:
            held = Held(told[row.uid, row.fact_id], row.fact_id, row.article_id, row.collection_id, row.withdrawn)
            found[row.path].append(Inside(row.id, held, row.cluster, row.cluster_uid, row.path))
    return found


def paths_of(connection: Connection, kind: Kind, wanted: Collection[Key]) -> dict[Key, str]:
    """Paths of the components in which items are."""
    if not wanted:
        return {}
    named = {item_id(key, kind.rules.prefix): key for key in wanted}
    dialect = connection.dialect.name
    rows = connection.execute(_paths(dialect), {"uids": listed_value(dialect, named)})
    return {named[row.uid]: row.path for row in rows}


def under(connection: Connection, path: str) -> dict[str, int]:
    """Paths of all components under a path, with how many items each has."""
    found = {row.path: row.number for row in connection.execute(_UNDER, {"roots": [root(path)]})}
    return {p: number for p, number in found.items() if p == path or p.startswith(path + BETWEEN)}


def roots_and_paths(paths: Collection[str]) -> dict[str, list[str]]:
    """The values of `IN_PATHS`."""
    return {"roots": sorted({root(path) for path in paths}), "paths": sorted(paths)}


def root(path: str) -> str:
    """The outermost part of a path."""
    return path.partition(BETWEEN)[0]

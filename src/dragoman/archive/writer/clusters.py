"""Keeps things together while articles come and change: what `merging` decides on each kind of fact, as rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from dragoman.archive.kinds import EVENT, Kind
from dragoman.archive.merging import incremental
from dragoman.archive.merging.clusters import Component
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import Item, cluster_id
from dragoman.archive.projections import clusters, item_keys, items
from dragoman.archive.queries.decisions import decided
from dragoman.archive.queries.items import (
    INSIDE,
    OF_CLUSTERS,
    OF_PATHS,
    Held,
    find,
    hashed,
    inside,
    of_keys,
    paths_of,
    root,
    under,
)
from dragoman.archive.queries.listed import listed_value
from dragoman.archive.writer import cases
from dragoman.archive.writer.pen import Pen


def add(pen: Pen, kind: Kind, new: Sequence[Held]) -> None:
    """Put items together with what is kept."""
    if new:
        incremental.add(kind.rules, _Store(pen, kind, new), [h.item for h in new])


def remove(pen: Pen, kind: Kind, gone: Collection[Key]) -> None:
    """Take items out."""
    if gone:
        incremental.remove(kind.rules, _Store(pen, kind), gone)


def rejudge(pen: Pen, kind: Kind, touched: Collection[Key]) -> None:
    """Put items together anew on which people have decided otherwise."""
    if touched:
        incremental.rejudge(kind.rules, _Store(pen, kind), touched)


_CLUSTERS = select(clusters).where(INSIDE)
_MOVED = update(items).where(items.c.id == bindparam("row")).values(cluster_id=bindparam("home"))
_GONE = delete(clusters).where(clusters.c.id.in_(bindparam("clusters", expanding=True)))


class _Store:
    """The store that `merging.incremental` wants; `incoming` are the items that are not stored yet."""

    def __init__(self, pen: Pen, kind: Kind, incoming: Iterable[Held] = ()) -> None:
        self._pen = pen
        self._connection = pen.connection
        self._kind = kind
        self._incoming = {h.item.key: h for h in incoming}

    def candidates(self, asked: Collection[str]) -> Iterable[Item[Any]]:
        """As in `incremental.Store`."""
        dialect = self._connection.dialect.name
        keys = listed_value(dialect, hashed(self._kind, asked))
        return [h.item for _, h in find(self._connection, self._kind, of_keys(dialect), keys=keys).values()]

    def paths(self, items: Collection[Key]) -> Mapping[Key, str]:
        """As in `incremental.Store`."""
        return paths_of(self._connection, self._kind, items)

    def under(self, path: str) -> Mapping[str, int]:
        """As in `incremental.Store`."""
        return under(self._connection, path)

    def members(self, paths: Collection[str]) -> Iterable[Item[Any]]:
        """As in `incremental.Store`."""
        found = find(self._connection, self._kind, OF_PATHS, **inside(paths)) if paths else {}
        return [h.item for _, h in found.values()]

    def constraints(self, items: Collection[Key]) -> Constraints:
        """As in `incremental.Store`."""
        return decided(self._connection, self._kind, items)

    def move(self, old: str, new: str) -> None:
        """As in `incremental.Store`."""
        for path in self.under(old):
            moved = new + path[len(old) :]
            values = {"path": moved, "root": root(moved)}
            self._connection.execute(update(clusters).where(INSIDE).values(values), inside([path]))

    def replace(self, old: Collection[str], new: Sequence[Component[Any]]) -> None:
        """As in `incremental.Store`."""
        rows = self._connection.execute(_CLUSTERS, inside(old)).all() if old else ()
        before = {row.uid: row.id for row in rows}
        held = find(self._connection, self._kind, OF_CLUSTERS, clusters=list(before.values())) if before else {}
        after = {c.id: component.path for component in new for c in component.clusters}
        ids = self._put_clusters(before, {row.uid: row.path for row in rows}, after)
        homes = {item.key: ids[c.id] for component in new for c in component.clusters for item in c.members}
        self._put_items(held, homes)
        if self._kind is EVENT:
            known = {key: h for key, (_, h) in held.items()} | self._incoming
            made = {ids[c.id]: c for component in new for c in component.clusters}
            cases.replace(self._pen, list(before.values()), made, known)
        gone = [id for uid, id in before.items() if uid not in after]
        if gone:
            self._connection.execute(_GONE, {"clusters": gone})

    def _put_clusters(self, before: Mapping[str, int], paths: Mapping[str, str], after: Mapping[str, str]) -> dict[str, int]:
        """Write clusters that are new or in another component now; the rows of all."""
        first = self._pen.next_id(clusters)
        fresh = [uid for uid in after if uid not in before]
        ids = dict(before) | {uid: first + n for n, uid in enumerate(fresh)}
        rows = [{"id": ids[uid], "uid": uid, "path": after[uid], "root": root(after[uid])} for uid in fresh]
        self._pen.put_all(clusters, rows)
        for uid, path in after.items():
            if uid in before and paths[uid] != path:
                values = {"path": path, "root": root(path)}
                self._connection.execute(update(clusters).where(clusters.c.id == ids[uid]).values(values))
        return ids

    def _put_items(self, held: Mapping[Key, tuple[int, Held]], homes: Mapping[Key, int]) -> None:
        """Move stored items to their clusters, append new ones, drop those that are in none any more."""
        moved = [{"row": held[key][0], "home": home} for key, home in homes.items() if key in held]
        if moved:
            self._connection.execute(_MOVED, moved)
        first = self._pen.next_id(items)
        unheld = (key for key in homes if key not in held)
        fresh = [(first + n, self._incoming[key], homes[key]) for n, key in enumerate(unheld)]
        self._pen.put_all(items, [self._row(*one) for one in fresh])
        self._pen.put_all(item_keys, [{"key": key, "item_id": row} for row, new, _ in fresh for key in self._keys(new)])
        for key, (row, gone) in held.items():
            if key not in homes:
                here = item_keys.c.key.in_(self._keys(gone)) & (item_keys.c.item_id == row)
                self._connection.execute(delete(item_keys).where(here))
                self._connection.execute(delete(items).where(items.c.id == row))

    def _keys(self, held: Held) -> list[int]:
        return hashed(self._kind, self._kind.rules.keys(held.item.facts).stored)

    def _row(self, row: int, held: Held, home: int) -> dict[str, Any]:
        item = held.item
        return {
            "id": row, "uid": cluster_id(item, self._kind.rules.prefix), "kind": self._kind.name, "article_id": held.article,
            "fact": item.fact, "fact_id": held.fact, "published": item.published, "position": item.position,
            "withdrawn": held.withdrawn, "body": self._kind.body(item), "cluster_id": home,
        }  # fmt: skip

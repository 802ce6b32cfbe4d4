"""Keeps things together while articles come and change: what `merging` decides on each kind of fact, as rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, update

from dragoman.archive.kinds import EVENT, Kind
from dragoman.archive.merging import incremental
from dragoman.archive.merging.clusters import Component
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.meeting import meeting
from dragoman.archive.projections import clusters, item_keys, items, placements
from dragoman.archive.queries.components import (
    IN_PATHS,
    Inside,
    inside,
    paths_of,
    root,
    roots_and_paths,
    under,
)
from dragoman.archive.queries.decisions import decided
from dragoman.archive.queries.recent_items import remember, under_keys
from dragoman.archive.queries.told_items import Coming
from dragoman.archive.ready_items import hashed_keys
from dragoman.archive.writer import cases
from dragoman.archive.writer.pen import Pen


def add(pen: Pen, kind: Kind, new: Sequence[Coming]) -> None:
    """Put items together with what is kept."""
    if new:
        incremental.add(kind.rules, _Store(pen, kind, new), [one.ready.item for one in new])


def remove(pen: Pen, kind: Kind, gone: Collection[Key]) -> None:
    """Take items out."""
    if gone:
        incremental.remove(kind.rules, _Store(pen, kind), gone)


def rejudge(pen: Pen, kind: Kind, touched: Collection[Key]) -> None:
    """Put items together anew on which people have decided otherwise."""
    if touched:
        incremental.rejudge(kind.rules, _Store(pen, kind), touched)


_MOVED = "UPDATE items SET cluster_id = ? WHERE id = ?"
_PATH = "UPDATE clusters SET path = ?, root = ? WHERE id = ?"
_GONE = delete(clusters).where(clusters.c.id.in_(bindparam("clusters", expanding=True)))


class _Store:
    """The store that `merging.incremental` wants; `incoming` are the items that are not stored yet.

    What is read of components is remembered until they are replaced, which is soon after.
    """

    def __init__(self, pen: Pen, kind: Kind, incoming: Iterable[Coming] = ()) -> None:
        self._pen = pen
        self._connection = pen.connection
        self._kind = kind
        self._incoming = {one.ready.item.key: one for one in incoming}
        self._read: dict[str, list[Inside]] = {}

    def near(self, items: Sequence[Item[Any]]) -> Mapping[Key, Iterable[Item[Any]]]:
        """As in `incremental.Store`."""
        coming = [(item, *self._incoming[item.key].ready.keys) for item in items]
        asked = {key for _, _, keys in coming for key in keys}
        return meeting(coming, under_keys(self._connection, self._kind, asked))

    def paths(self, items: Collection[Key]) -> Mapping[Key, str]:
        """As in `incremental.Store`."""
        return paths_of(self._connection, self._kind, items)

    def under(self, path: str) -> Mapping[str, int]:
        """As in `incremental.Store`."""
        return under(self._connection, path)

    def members(self, paths: Collection[str]) -> Mapping[str, Sequence[Item[Any]]]:
        """As in `incremental.Store`."""
        self._read |= inside(self._connection, self._kind, paths)
        return {path: [one.held.item for one in self._read[path]] for path in paths}

    def constraints(self, items: Collection[Key]) -> Constraints:
        """As in `incremental.Store`."""
        return Constraints() if self._pen.is_empty(placements) else decided(self._connection, self._kind, items)

    def move(self, old: str, new: str) -> None:
        """As in `incremental.Store`."""
        for path in self.under(old):
            self._read.pop(path, None)
            moved = new + path[len(old) :]
            values = {"path": moved, "root": root(moved)}
            self._connection.execute(update(clusters).where(IN_PATHS).values(values), roots_and_paths([path]))

    def replace(self, old: Collection[str], new: Sequence[Component[Any]]) -> None:
        """As in `incremental.Store`."""
        self._read |= inside(self._connection, self._kind, [path for path in old if path not in self._read])
        held = {one.held.item.key: one for path in old for one in self._read.pop(path)}
        before = {one.uid: one for one in held.values()}
        after = {c.id: component.path for component in new for c in component.clusters}
        ids = self._put_clusters(before, after)
        homes = {item.key: ids[c.id] for component in new for c in component.clusters for item in c.members}
        self._put_items(held, homes)
        if self._kind is EVENT:
            known = {key: one.held for key, one in held.items()} | {key: one.held for key, one in self._incoming.items()}
            made = {ids[c.id]: c for component in new for c in component.clusters}
            cases.replace(self._pen, [one.cluster for one in before.values()], made, known)
        gone = [one.cluster for uid, one in before.items() if uid not in after]
        if gone:
            self._connection.execute(_GONE, {"clusters": gone})

    def _put_clusters(self, before: Mapping[str, Inside], after: Mapping[str, str]) -> dict[str, int]:
        """Write clusters that are new or in another component now; the rows of all."""
        first = self._pen.next_id(clusters)
        fresh = [uid for uid in after if uid not in before]
        ids = {uid: one.cluster for uid, one in before.items()} | {uid: first + n for n, uid in enumerate(fresh)}
        rows = [{"id": ids[uid], "uid": uid, "path": after[uid], "root": root(after[uid])} for uid in fresh]
        self._pen.put_all(clusters, rows)
        elsewhere = ((uid, path) for uid, path in after.items() if uid in before and before[uid].path != path)
        self._pen.run(_PATH, [(path, root(path), ids[uid]) for uid, path in elsewhere])
        return ids

    def _put_items(self, held: Mapping[Key, Inside], homes: Mapping[Key, int]) -> None:
        """Move stored items to their clusters, append new ones, drop those that are in none any more."""
        kept = ((held[key], home) for key, home in homes.items() if key in held)
        self._pen.run(_MOVED, [(home, one.row) for one, home in kept if one.cluster != home])
        first = self._pen.next_id(items)
        unheld = (key for key in homes if key not in held)
        fresh = [(first + n, self._incoming[key], homes[key]) for n, key in enumerate(unheld)]
        self._pen.put_all(items, [self._row(*one) for one in fresh])
        self._pen.put_all(item_keys, [{"key": key, "item_id": row} for row, new, _ in fresh for key in new.ready.keys.stored])
        remember(self._connection, self._kind, {(new.ready.uid, new.held.fact): new.ready.item for _, new, _ in fresh})
        for key, one in held.items():
            if key not in homes:
                here = item_keys.c.key.in_(hashed_keys(self._kind, one.held.item).stored) & (item_keys.c.item_id == one.row)
                self._connection.execute(delete(item_keys).where(here))
                self._connection.execute(delete(items).where(items.c.id == one.row))

    def _row(self, row: int, new: Coming, home: int) -> dict[str, Any]:
        ready, held = new.ready, new.held
        return {
            "id": row, "uid": ready.uid, "kind": self._kind.name, "article_id": held.article, "fact": ready.item.fact,
            "fact_id": held.fact, "published": ready.item.published, "position": ready.item.position,
            "withdrawn": held.withdrawn, "body": ready.body, "cluster_id": home,
        }  # fmt: skip

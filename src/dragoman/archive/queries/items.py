"""Items of merging as they are stored, and as an article tells them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Row,
    Select,
    Text,
    bindparam,
    func,
    select,
    union,
)

from dragoman.archive.kinds import Kind, facts
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import Item, item_id
from dragoman.archive.merging.parts import BETWEEN
from dragoman.archive.projections import clusters, item_keys, items
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.queries.versions import Present, Telling, telling
from dragoman.archive.tables import articles

_STEM_BITS, _TIME_BITS = 31, 32


@dataclass(frozen=True)
class Held:
    """An item with the rows of its fact, article and collection."""

    item: Item[Any]
    fact: int
    article: int
    collection: int
    withdrawn: bool


@dataclass(frozen=True)
class Inside:
    """A stored item with its row, the row and public id of its cluster, and the path of its component."""

    row: int
    held: Held
    cluster: int
    uid: str
    path: str


# Statements are made once: to put them together takes longer than to answer them.
def _rooted() -> CompoundSelect[int]:
    """Rows of the clusters of `roots`: that which holds the item of this id, and all that have another id than their root."""
    own = clusters.alias("own")
    roots: BindParameter[str] = bindparam("roots", expanding=True)
    named = select(own.c.id).join(items, items.c.cluster_id == own.c.id).where(items.c.uid.in_(roots), own.c.root == items.c.uid)
    return union(named, select(own.c.id).where(own.c.root.in_(roots), own.c.root != own.c.uid))


def _finding(where: ColumnElement[bool]) -> Select[Any]:
    return (
        select(items, articles.c.uid.label("article"), articles.c.collection_id)
        .join(articles, articles.c.id == items.c.article_id)
        .where(items.c.kind == bindparam("kind"), where)
    )


IN_PATHS = clusters.c.id.in_(_rooted()) & clusters.c.path.in_(bindparam("paths", expanding=True))
"""The condition on `clusters` that it is in a component of one of the paths of `roots_and_paths`."""
OF_ARTICLE = _finding(items.c.article_id == bindparam("article"))
OF_CLUSTERS = _finding(items.c.cluster_id.in_(bindparam("clusters", expanding=True)))
OF_FACTS = _finding(items.c.fact_id.in_(bindparam("facts", expanding=True)))
_OF_PATHS = (
    _finding(IN_PATHS)
    .join(clusters, clusters.c.id == items.c.cluster_id)
    .add_columns(clusters.c.uid.label("cluster"), clusters.c.path)
)
_UNDER = (
    select(clusters.c.path, func.count().label("number"))
    .join(items, items.c.cluster_id == clusters.c.id)
    .where(clusters.c.id.in_(_rooted()))
    .group_by(clusters.c.path)
)


@cache
def of_keys(dialect: str) -> Select[Any]:
    """Items under any of the keys of the list `keys` (`listed`)."""
    listed = listed_in(dialect, "keys", BigInteger())
    return _finding(items.c.id.in_(select(item_keys.c.item_id).where(item_keys.c.key.in_(listed))))


@cache
def _paths(dialect: str) -> Select[Any]:
    return (
        select(items.c.uid, clusters.c.path)
        .join(clusters, clusters.c.id == items.c.cluster_id)
        .where(items.c.uid.in_(listed_in(dialect, "uids", Text())))
    )


def find(connection: Connection, kind: Kind, found: Select[Any], **values: Any) -> dict[Key, tuple[int, Held]]:
    """The items of a kind that one of the statements above finds with its values: by key, with their row."""
    rows = ((row.id, _held(kind, row)) for row in connection.execute(found, {"kind": kind.name, **values}))
    return {held.item.key: (row, held) for row, held in rows}


def _held(kind: Kind, row: Row[Any]) -> Held:
    item: Item[Any] = Item(row.article, row.fact, row.published, row.position, facts(kind.name, row.body))
    return Held(item, row.fact_id, row.article_id, row.collection_id, row.withdrawn)


def inside(connection: Connection, kind: Kind, paths: Collection[str]) -> dict[str, list[Inside]]:
    """The items of the components of some paths, by path."""
    found: dict[str, list[Inside]] = {path: [] for path in paths}
    if paths:
        for row in connection.execute(_OF_PATHS, {"kind": kind.name, **roots_and_paths(paths)}):
            found[row.path].append(Inside(row.id, _held(kind, row), row.cluster_id, row.cluster, row.path))
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


def hashed(kind: Kind, keys: Collection[str]) -> list[int]:
    """Keys of blocking as whole numbers of 63 bits, sorted.

    The upper bits are those of all before the last "|", so that the keys of one pair stand together in the index.
    """
    parts = ((*(f"{kind.name} {key}".rpartition("|")),) for key in keys)
    return sorted({_hash(stem, _STEM_BITS) << _TIME_BITS | _hash(time, _TIME_BITS) for stem, _, time in parts})


@lru_cache(maxsize=1 << 14)
def _hash(text: str, bits: int) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) >> (64 - bits)


def told_by_article(connection: Connection, kind: Kind, now: Present) -> list[Held]:
    """Items of an article's newest version, and those that only older ones tell, marked as withdrawn."""
    found: dict[Key, Held] = {}
    for item, fact, withdrawn in _told(connection, kind, now):
        found.setdefault(item.key, Held(item, fact, now.article, now.collection, withdrawn))
    return list(found.values())


def _told(connection: Connection, kind: Kind, now: Present) -> Iterator[tuple[Item[Any], int, bool]]:
    told = _with_rows(kind, now.derived.items[kind.name], now.told)
    keys = {item.key for item, _ in told}
    yield from ((item, fact, False) for item, fact in told)
    kept = {fact.id for _, fact in now.gone}
    for version in {v.id: v for v, _ in now.gone}.values():
        before = telling(connection, version)
        for item, fact in _with_rows(kind, kind.of(before.record, now.uid), before):
            if fact in kept:
                # The same words in another version may be read as another claim: both must have names.
                name = f"{item.fact}~{version.number}" if item.key in keys else item.fact
                yield replace(item, fact=name), fact, True


def _with_rows(kind: Kind, told: Sequence[Item[Any]], telling: Telling) -> list[tuple[Item[Any], int]]:
    rows = {fact.ref: fact.id for fact in telling.facts if fact.kind == kind.name}
    return [(item, rows[item.fact]) for item in told]

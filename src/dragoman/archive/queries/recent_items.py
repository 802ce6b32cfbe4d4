"""Stored items that are asked for again and again while news of a few days come in: read once.

What is remembered belongs to a connection.  An item's id and the row of its fact name its content for good: facts are
appended and never edited, and an article that was forgotten does not come back.  Where a transaction is undone, so that its
rows may be given out again, all is forgotten (`engine`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import BigInteger, Connection, Select, Text, bindparam, select

from dragoman.archive.kinds import Kind
from dragoman.archive.merging.items import Item, cluster_id
from dragoman.archive.projections import item_keys, items
from dragoman.archive.queries.items import find, finding
from dragoman.archive.queries.listed import listed_in, listed_value

_MOST = 1 << 12
"""Items of a kind, the news of a few days: of larger caches the processor waits for memory."""
Name: TypeAlias = tuple[str, int]
"""The id of an item, and the row of its fact."""


def under_keys(connection: Connection, kind: Kind, keys: Collection[int]) -> dict[int, list[Item[Any]]]:
    """Stored items under any of these keys, each as one object."""
    dialect = connection.dialect.name
    rows = connection.execute(_under(dialect), {"kind": kind.name, "keys": listed_value(dialect, keys)}).all()
    found = recent(connection, kind, {(uid, fact) for _, uid, fact in rows})
    by_key: dict[int, list[Item[Any]]] = {}
    for key, uid, fact in rows:
        by_key.setdefault(key, []).append(found[uid, fact])
    return by_key


def recent(connection: Connection, kind: Kind, wanted: Collection[Name]) -> dict[Name, Item[Any]]:
    """Stored items by name; each name must be that of a stored item."""
    known = _known(connection, kind)
    found = {name: known[name] for name in wanted if name in known}
    if missing := [name for name in wanted if name not in found]:
        dialect = connection.dialect.name
        uids = listed_value(dialect, [uid for uid, _ in missing])
        read = find(connection, kind, _of_uids(dialect), uids=uids)
        fresh = {(cluster_id(held.item, kind.rules.prefix), held.fact): held.item for _, held in read.values()}
        remember(connection, kind, fresh)
        found |= fresh
    return found


def remember(connection: Connection, kind: Kind, new: Mapping[Name, Item[Any]]) -> None:
    """Remember items that are stored."""
    known = _known(connection, kind)
    known |= new
    for name in list(islice(known, max(len(known) - _MOST, 0))):
        del known[name]


def _known(connection: Connection, kind: Kind) -> dict[Name, Item[Any]]:
    found: dict[Name, Item[Any]] = connection.info.setdefault(f"recent {kind.name}s", {})
    return found


@cache
def _under(dialect: str) -> Select[int, str, int]:
    return (
        select(item_keys.c.key, items.c.uid, items.c.fact_id)
        .join(items, items.c.id == item_keys.c.item_id)
        .where(item_keys.c.key.in_(listed_in(dialect, "keys", BigInteger())), items.c.kind == bindparam("kind"))
    )


@cache
def _of_uids(dialect: str) -> Select[Any]:
    return finding(items.c.uid.in_(listed_in(dialect, "uids", Text())))

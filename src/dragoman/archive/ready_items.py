"""Items of merging made ready to be stored: what takes time and needs no archive."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from dragoman.archive.kinds import Kind
from dragoman.archive.merging.items import Item, cluster_id

_STEM_BITS, _END_BITS = 31, 32


class HashedKeys(NamedTuple):
    """`merging.rules.Keys` as whole numbers of 63 bits, sorted.

    The upper bits are those of all before the last "|": what one item is stored under stands together in the index, which
    else were most of what an addition writes.
    """

    stored: list[int]
    asked: list[int]


@dataclass(frozen=True)
class ReadyItem:
    """An item with what is stored of it: its own id, what is compared of it as JSON, and where it meets others."""

    item: Item[Any]
    uid: str
    body: str
    keys: HashedKeys


def ready_item(kind: Kind, item: Item[Any]) -> ReadyItem:
    """Make an item ready."""
    return ReadyItem(item, cluster_id(item, kind.rules.prefix), kind.body(item), hashed_keys(kind, item))


def hashed_keys(kind: Kind, item: Item[Any]) -> HashedKeys:
    """The keys of an item."""
    return HashedKeys(*(_hashed(kind, keys) for keys in kind.rules.keys(item.facts)))


def _hashed(kind: Kind, keys: Collection[str]) -> list[int]:
    parts = ((*(f"{kind.name} {key}".rpartition("|")),) for key in keys)
    return sorted({_hash(stem, _STEM_BITS) << _END_BITS | _hash(end, _END_BITS) for stem, _, end in parts})


@lru_cache(maxsize=1 << 14)
def _hash(text: str, bits: int) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) >> (64 - bits)

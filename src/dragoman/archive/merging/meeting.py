"""Who meets whom under the keys of blocking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import F, Item

K = TypeVar("K", bound=Hashable)


def meeting(
    coming: Iterable[tuple[Item[F], Iterable[K], Iterable[K]]], stored: Mapping[K, Iterable[Item[F]]]
) -> dict[Key, list[Item[F]]]:
    """Of each item that comes, all others that it finds, each once: stored ones and those that come with it.

    `coming` gives the keys under which each is to be stored, and those by which it asks; `stored` the items under a key,
    each item as one object.
    """
    under: dict[K, list[Item[F]]] = defaultdict(list, {key: [*some] for key, some in stored.items()})
    new = list(coming)
    for item, own, _ in new:
        for key in own:
            under[key].append(item)
    found: dict[Key, list[Item[F]]] = {}
    for item, _, asked in new:
        near = {id(other): other for key in asked if key in under for other in under[key] if other is not item}
        found[item.key] = list(near.values())
    return found

"""What is put together: one fact as one article tells it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Generic, TypeVar

F = TypeVar("F")
"""What is compared of a fact; hashable, and without anything of where it is told."""


@dataclass(frozen=True)
class Item(Generic[F]):
    """The fact `fact` (its id) of the article `article` (its id); `position` orders an article's facts."""

    article: str
    fact: str
    published: str
    position: int
    facts: F

    @cached_property
    def key(self) -> tuple[str, str]:
        """What names an item."""
        return self.article, self.fact

    @property
    def order(self) -> tuple[str, str, int, str]:
        """The canonical order: the first published first, the undated last; independent of when it was added."""
        return self.published or "9999", self.article, self.position, self.fact


def cluster_id(item: Item[F], prefix: str) -> str:
    """The id of the cluster that begins with this item.

    Every id ever given is that of some item, so an old id always leads on: to the cluster in which that item is
    now, after any merge, split or earlier first item.
    """
    return item_id(item.key, prefix)


def item_id(key: tuple[str, str], prefix: str) -> str:
    """The id of the item of a key, which a cluster has that begins with it."""
    return prefix + sha256("\x1f".join(key).encode()).hexdigest()[:15]

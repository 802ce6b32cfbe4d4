"""Which of several claims is shown first.

The rule: what a person has judged right, then what more independent sources tell, then what is more precise, then
what was told first.  The others are shown beside it, never averaged, never dropped.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

V = TypeVar("V", bound=Hashable)
Order: TypeAlias = tuple[str, str, int, str]
"""The canonical order of what is told, `items.Item.order`: day, article, place in it, fact."""


@dataclass(frozen=True)
class Told(Generic[V]):
    """One article's value; `source` names its independent source, `precision` grows with fineness, `order` with time."""

    value: V
    source: str
    precision: int = 0
    order: Order = ("", "", 0, "")
    judged: bool = False

    @property
    def article(self) -> str:
        """The article that tells it."""
        return self.order[1]


@dataclass(frozen=True)
class Version(Generic[V]):
    """One value with all that tell it, and how many independent sources these are."""

    value: V
    sources: int
    told: tuple[Told[V], ...]


def versions(told: Iterable[Told[V]]) -> list[Version[V]]:
    """All values, the one that is shown first in front: a function of the set of what is told."""
    by_value: dict[V, list[Told[V]]] = {}
    for one in sorted(told, key=lambda t: (t.order, t.source)):
        by_value.setdefault(one.value, []).append(one)
    found = [Version(value, len({t.source for t in all}), tuple(all)) for value, all in by_value.items()]
    return sorted(found, key=_rank)


def first(told: Iterable[Told[V]]) -> V:
    """The value that is shown first; what is told without any precision stands back behind all that has some."""
    said = list(told)
    return versions([t for t in said if t.precision] or said)[0].value


def _rank(version: Version[V]) -> tuple[bool, int, int, Order, str]:
    judged = any(t.judged for t in version.told)
    precision = max(t.precision for t in version.told)
    return not judged, -version.sources, -precision, version.told[0].order, repr(version.value)

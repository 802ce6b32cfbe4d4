"""Which of several claims is shown first.

The rule: what a person has judged right, then what more independent sources tell, then what is more precise, then
what was told first.  The others are shown beside it, never averaged, never dropped.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True)
class Told(Generic[V]):
    """One article's value; `source` names its independent source, `precision` grows with fineness, `order` with time."""

    value: V
    source: str
    precision: int = 0
    order: str = ""
    judged: bool = False


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


def _rank(version: Version[V]) -> tuple[bool, int, int, str, str]:
    judged = any(t.judged for t in version.told)
    precision = max(t.precision for t in version.told)
    return not judged, -version.sources, -precision, version.told[0].order, repr(version.value)

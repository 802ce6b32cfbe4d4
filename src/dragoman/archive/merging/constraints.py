"""What people have decided about items: these belong together, those do not."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

Key = tuple[str, str]
"""Article id and id of the fact."""


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs of keys of items, each in ascending order; no pair is in both sets."""

    together: frozenset[tuple[Key, Key]] = frozenset()
    apart: frozenset[tuple[Key, Key]] = frozenset()

    @classmethod
    def of(cls, decisions: Iterable[tuple[bool, Key, Key]]) -> Constraints:
        """From decisions in the order in which they were taken (True for together): the last on a pair holds."""
        last = {ordered(a, b): together for together, a, b in decisions if a != b}
        return cls(
            frozenset(pair for pair, together in last.items() if together),
            frozenset(pair for pair, together in last.items() if not together),
        )

    @property
    def judged(self) -> frozenset[Key]:
        """All items that a person has decided on."""
        return frozenset(itertools.chain.from_iterable((*self.together, *self.apart)))

    def partners(self, key: Key) -> list[Key]:
        """Items that a person has put together with this one."""
        return sorted(a if b == key else b for a, b in self.together if key in (a, b))


def ordered(a: Key, b: Key) -> tuple[Key, Key]:
    """A pair in ascending order."""
    return (a, b) if a <= b else (b, a)

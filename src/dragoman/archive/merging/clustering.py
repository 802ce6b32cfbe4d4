"""Groups of things that belong together, by average linkage inside linked components.

Method: agglomerative clustering with average linkage (Sokal and Michener 1958) and cannot-link constraints
(Davidson and Ravi 2005), cut where the mean score of two groups falls below zero, as in correlation
clustering (Bansal, Blum and Chawla 2004).  Two groups join only where some pair of theirs scores above zero,
so groups never cross the components of the graph of such pairs, and each component can be clustered alone.
Ties are broken by the order of the things given, which must be canonical: the outcome is then a function of
the set of things.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

Score = Callable[[int, int], float | None]
"""Of two places in the sequence: above zero for one thing, None for a veto."""


class Groups:
    """Disjoint sets of the places 0 to n-1, joined one pair at a time."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, i: int) -> int:
        """The first place of the group of `i`."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        """Make one group of two."""
        low, high = sorted((self.root(a), self.root(b)))
        self._parent[high] = low

    def all(self) -> list[list[int]]:
        """All groups, each ascending, in order of their first place."""
        found: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            found.setdefault(self.root(i), []).append(i)
        return list(found.values())


def agglomerate(weights: Sequence[int], score: Score) -> list[list[int]]:
    """Groups of the places 0 to n-1; `weights` says how many alike things stand at each place."""
    return _Agglomeration(weights, score).run()


class _Agglomeration:
    """Sums of scores between groups; a group is named by its first place."""

    def __init__(self, weights: Sequence[int], score: Score) -> None:
        self._members = {i: [i] for i in range(len(weights))}
        self._sizes = dict(enumerate(weights))
        self._sums: dict[int, dict[int, float | None]] = {i: {} for i in self._members}
        self._heap: list[tuple[float, int, int]] = []
        for a in range(len(weights)):
            for b in range(a + 1, len(weights)):
                found = score(a, b)
                total = None if found is None else found * weights[a] * weights[b]
                self._sums[a][b] = self._sums[b][a] = total
                self._offer(a, b)

    def run(self) -> list[list[int]]:
        """Join the best pair of groups until none scores above zero."""
        while self._heap:
            mean, a, b = heapq.heappop(self._heap)
            if a in self._members and b in self._members and self._mean(a, b) == -mean:
                self._join(a, b)
        return sorted(sorted(m) for m in self._members.values())

    def _mean(self, a: int, b: int) -> float | None:
        total = self._sums[a][b]
        # Rounded, so that the order in which sums were made cannot decide a tie.
        return None if total is None else round(total / (self._sizes[a] * self._sizes[b]), 9)

    def _offer(self, a: int, b: int) -> None:
        mean = self._mean(a, b)
        if mean is not None and mean > 0:
            heapq.heappush(self._heap, (-mean, min(a, b), max(a, b)))

    def _join(self, a: int, b: int) -> None:
        self._members[a] += self._members.pop(b)
        mine, theirs = self._sums[a], self._sums.pop(b)
        del mine[b]
        old_sizes = self._sizes[a] + self._sizes.pop(b)
        self._sizes[a] = old_sizes
        for c in self._members:
            if c == a:
                continue
            x, y = mine[c], theirs[c]
            total = None if x is None or y is None else x + y
            mine[c] = self._sums[c][a] = total
            del self._sums[c][b]
            self._offer(a, c)

"""A vague report that fits two different happenings about equally well is joined to neither.

"He met officials in Astana" may be the meeting with the minister or that with the head of government.  What
its best fit gains over its best rival, a report that cannot be of the same happening as the fit, must be
clear; what is missing of that margin is taken off the score.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.archive.merging.clustering import Score

MARGIN = 1.5
"""By how much a fit must beat its rivals, in natural logarithms of odds."""
_COST = 2.0


def unambiguous(size: int, score: Score, rivals: Callable[[int, int], bool]) -> Score:
    """A score that takes off what is ambiguous; `rivals` says of two places that they are different happenings."""
    table = [[score(a, b) if a != b else None for b in range(size)] for a in range(size)]
    fits = [{b: s for b, s in enumerate(row) if s is not None and s > 0} for row in table]
    apart = [{b for b in range(size) if b != a and fits[b] and rivals(a, b)} for a in range(size)]

    def lead(a: int, b: int, found: float) -> float:
        """How far `b` is ahead of its best rival as the fit of `a`."""
        others = [fits[a][c] for c in apart[b] & fits[a].keys()]
        return min(found - max(others), MARGIN) if others else MARGIN

    def clear(a: int, b: int) -> float | None:
        found = table[a][b]
        if found is None or found <= 0:
            return found
        return found - _COST * (MARGIN - min(lead(a, b, found), lead(b, a, found)))

    return clear

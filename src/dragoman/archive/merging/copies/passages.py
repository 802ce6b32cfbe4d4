"""Passages that two texts share word for word, wherever they stand in each."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

_SEED = 6
"""Words that must agree for a passage to be looked at."""
_LEAST = 8
"""Words of the shortest passage that counts."""
_SHORT_GAP = 25
"""Words of a stretch that one text puts in the place of another's."""
_MOST_PLACES = 16
"""Places of one seed that are tried: boilerplate repeated a thousand times must not cost a thousand times."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`length` words from word `a` of the one and from word `b` of the other."""

    a: int
    b: int
    length: int


def seeds(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """All runs of as many words as must agree for a passage to be looked at."""
    return frozenset(tuple(words[i : i + _SEED]) for i in range(len(words) - _SEED + 1))


def shared_passages(a: Sequence[str], b: Sequence[str]) -> list[Passage]:
    """The longest shared passages along `a`, none overlapping another in `a`."""
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(b) - _SEED + 1):
        places.setdefault(tuple(b[j : j + _SEED]), []).append(j)
    found: list[Passage] = []
    i = 0
    while i <= len(a) - _SEED:
        starts = places.get(tuple(a[i : i + _SEED]), [])[:_MOST_PLACES]
        best = max((Passage(i, j, _run(a, b, i, j)) for j in starts), key=lambda p: (p.length, -p.b), default=None)
        if best is not None and best.length >= _LEAST:
            found.append(best)
            i += best.length
        else:
            i += 1
    return found


def covered(passages: Sequence[Passage]) -> int:
    """Words of the first text that stand in a shared passage."""
    return sum(p.length for p in passages)


def replaced(passages: Sequence[Passage]) -> int:
    """Places where, between two passages that follow each other in both texts, each has words of its own."""
    pairs = itertools.pairwise(passages)
    gaps = [(q.a - p.a - p.length, q.b - p.b - p.length) for p, q in pairs]
    return sum(1 for a, b in gaps if 0 < a <= _SHORT_GAP and 0 < b <= _SHORT_GAP)


def _run(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    length = 0
    while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
        length += 1
    return length

"""Are two keys of names one person's?  Keys as `dragoman.knowledge.people_keys.name_key` makes them."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

_ALIKE = 0.90
"""Jaro-Winkler similarity from which two words are spellings of one name; tuned on benchmarks/data/people."""


@lru_cache(maxsize=65536)
def one_person(a: str, b: str) -> bool:
    """True where the keys may name one person: "akar" and "hulusi akar", "bahodir kurbanov" and "kurbonov"."""
    mine, yours = sorted((a.split(), b.split()), key=lambda words: (len(words), words))
    if not mine:
        return False
    if not alike(mine[-1], yours[-1]) and not (len(mine) == 1 and any(alike(mine[0], w) for w in yours)):
        return _turned(mine, yours)
    return len(mine) == 1 or alike(mine[0], yours[0]) or set(mine) <= set(yours)


def alike(a: str, b: str) -> bool:
    """True for two spellings of one word of a name."""
    return a == b or (min(len(a), len(b)) > 3 and JaroWinkler.similarity(a, b) >= _ALIKE)


def _turned(a: list[str], b: list[str]) -> bool:
    """Surname first in one, last in the other."""
    return len(a) > 1 and set(a) == set(b)

"""Keys of people's names, and whether two keys may be one person's."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from dragoman.knowledge.people_keys import name_key

_ALIKE = 0.90
"""Jaro-Winkler similarity from which two words are spellings of one name; tuned on benchmarks/merging/data/persons.yaml."""
_WHOLE = 0.93
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss"})
"""Letters that are no others with an accent, as `name_key` leaves them."""


def person_key(name: str) -> str:
    """The key of a name in any spelling: its words' keys joined by spaces; empty where no word is left."""
    return name_key(name.lower().translate(_LETTERS))


@lru_cache(maxsize=65536)
def one_person(a: str, b: str) -> bool:
    """True where the keys may name one person: "akar" and "hulusi akar", "bahodir kurbanov" and "kurbonov"."""
    mine, yours = sorted((a.split(), b.split()), key=lambda words: (len(words), words))
    if not mine:
        return False
    if len(mine) > 1 and JaroWinkler.similarity("".join(mine), "".join(yours)) >= _WHOLE:
        return alike(mine[0], yours[0]) or yours[0].startswith(mine[0]) or mine[0].startswith(yours[0])
    if not alike(mine[-1], yours[-1]) and not (len(mine) == 1 and any(alike(mine[0], w) for w in yours)):
        return _turned(mine, yours)
    return len(mine) == 1 or alike(mine[0], yours[0]) or set(mine) <= set(yours)


def alike(a: str, b: str) -> bool:
    """True for two spellings of one word of a name."""
    return a == b or (min(len(a), len(b)) > 3 and JaroWinkler.similarity(a, b) >= _ALIKE)


def _turned(a: list[str], b: list[str]) -> bool:
    """Surname first in one, last in the other."""
    return len(a) > 1 and set(a) == set(b)

"""Comparison of words: folded, without accents, case and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

_WORD = re.compile(r"\w+")


def folded_words(text: str | None) -> list[str]:
    """Words of a text in lower case, without accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", (text or "").replace("’", "'"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _WORD.findall(bare.casefold())


def fold(text: str | None) -> str:
    """The folded words of a text joined by single spaces."""
    return " ".join(folded_words(text))


def surname(name: str | None) -> str:
    """The last folded word of a name; empty where there is none."""
    words = folded_words(name)
    return words[-1] if words else ""


def overlap(a: Sequence[str], b: Sequence[str]) -> float:
    """F1 of two bags of words, from 0 to 1; 0 where one is empty."""
    if not a or not b:
        return 0.0
    shared = Counter(a) & Counter(b)
    return 2 * shared.total() / (len(a) + len(b))


def set_overlap(a: Collection[str], b: Collection[str]) -> float:
    """F1 of two sets; 1 where both are empty."""
    left, right = set(a), set(b)
    if not left and not right:
        return 1.0
    return 2 * len(left & right) / (len(left) + len(right))

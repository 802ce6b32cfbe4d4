"""Is a text in one language the other's in another?  Names and numbers come in the same order in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from dragoman.archive.merging.words import word_sign
from dragoman.knowledge.people_keys import word_key
from dragoman.knowledge.words import fold_same_length

_ANCHOR = re.compile(r"\d+(?:[.,  ]\d+)*|[^\W\d_][\w’'-]*")
_LEAST = 12
"""Anchors that a text must have for its order to say something."""
_SHARE = 0.62
"""Share of the fewer anchors that must come in the same order; tuned on benchmarks/merging/data/translations."""
_LENGTHS = 1.7
"""Ratio of lengths, in anchors, beyond which one is at most part of the other."""


def anchors(text: str) -> tuple[str, ...]:
    """Numbers, names and words that both languages share, in the order of the text, as keys of comparison."""
    return tuple(key for word in _ANCHOR.findall(text) if (key := _key(word)))


def is_translation(a: Sequence[str], b: Sequence[str]) -> bool:
    """True where the anchors of two texts in two languages run in parallel."""
    fewer, more = sorted((len(a), len(b)))
    if fewer < _LEAST or more > _LENGTHS * fewer:
        return False
    return LCSseq.similarity(a, b) >= _SHARE * fewer


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    if word[0].isdigit():
        return re.sub(r"[.,  ]", "", word)
    if word[0].isupper():
        return word_key(fold_same_length(word.split("'")[-1].split("’")[-1]))[:5]
    sign = word_sign(fold_same_length(word))
    return sign if sign and not sign.startswith(fold_same_length(word)[:5]) else ""

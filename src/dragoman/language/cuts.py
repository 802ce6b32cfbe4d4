"""Stretches of an article that a parser does not see, or sees as another word."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeAlias

from dragoman.language.tokens import Sentence

Cut: TypeAlias = tuple[int, int, str]
"""A stretch that the parser does not see, or sees as the given word."""
Place: TypeAlias = tuple[int, int]


def inside(spans: list[Cut], sentence: Sentence) -> list[Cut]:
    """Those of the sorted spans that lie in a sentence, counted from its start."""
    first, last = (bisect_left(spans, (offset, -1, "")) for offset in (sentence.start, sentence.end))
    here = [span for span in spans[first:last] if span[1] <= sentence.end]
    return [(a - sentence.start, b - sentence.start, word) for a, b, word in here]

"""Intervals that hold a score in 95 of 100 cases, by resampling articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dragoman.evaluation.scores import ArticleScore, Count

Interval = tuple[float, float]
_ENDS = (2.5, 97.5)


def intervals(scores: Sequence[ArticleScore], *, rounds: int = 1000, seed: int = 7) -> dict[str, Interval]:
    """For every scope the interval of its F1, from `rounds` samples of articles drawn with replacement."""
    if not scores:
        return {}
    size = len(scores)
    times = np.random.default_rng(seed).multinomial(size, [1 / size] * size, size=rounds)
    found = {}
    for scope in sorted({scope for score in scores for scope in score.counts}):
        counts = [score.counts.get(scope, Count()) for score in scores]
        matched = times @ np.array([c.matched for c in counts])
        items = times @ np.array([c.gold + c.predicted for c in counts])
        # F1 is twice the matched items by all items of both sides; where a sample has none it is 0.
        low, high = np.percentile(2 * matched / np.maximum(items, 1), _ENDS)
        found[scope] = (round(float(low), 4), round(float(high), 4))
    return found

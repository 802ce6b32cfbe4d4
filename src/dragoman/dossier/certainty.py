"""Confidence in words: how likely what was read is right."""

from __future__ import annotations

from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal["high", "good", "even", "low"]
_LEAST: tuple[tuple[float, Certainty], ...] = ((0.85, "high"), (0.65, "good"), (0.4, "even"))


def certainty(confidence: float) -> Certainty:
    """The word for a confidence from 0 to 1: of what is "high" nearly all is right, of what is "low" most is wrong."""
    return next((word for least, word in _LEAST if confidence >= least), "low")

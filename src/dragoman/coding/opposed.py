"""Whom the words say somebody is against: "la coalition anti-Daech", "anti-French protests"."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Token

_PREFIX = 8  # at most so many letters has what stands in front of such a name


def is_opposed(analysis: Analysis, token: Token) -> bool:
    """True for a name that others are against."""
    name = analysis.name_at(token)
    if name is None:
        return False
    before = analysis.text[max(0, name.start - _PREFIX) : name.start].lower()
    return before.endswith(tuple(cues(analysis.lang, "against_prefix")))

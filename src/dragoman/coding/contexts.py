"""Contexts of an event by the topic words around it."""

from __future__ import annotations

import re
from functools import cache

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists

_MAX = 2


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    made = {}
    for context, stems in word_lists(lang, "contexts").items():
        joined = "|".join(re.escape(s).replace(r"\-", "[- ]") for s in sorted(stems))
        made[context] = re.compile(rf"\b(?:{joined})", re.I)
    return made


def contexts_of(c: Candidate, words: str, title: str, lang: str) -> tuple[str, ...]:
    """At most two contexts besides the meaning's own, those most spoken of first."""
    counts: dict[str, float] = {}
    for context, pattern in _patterns(lang).items():
        near = len(pattern.findall(c.evidence[0].text))
        weight = 2.0 * near + 0.5 * len(pattern.findall(words)) + 0.5 * len(pattern.findall(title))
        if weight >= 1.0:
            counts[context] = weight
    best = sorted(counts, key=lambda k: -counts[k])[:_MAX]
    own = [x for x in c.contexts if x not in best]
    return tuple(dict.fromkeys([*best, *own]))[: _MAX + 1] or ("diplomatic",)

"""Contexts of an event by the topic words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists

_MAX = 2
_PLAIN = "diplomatic"
# Words that make a topic of a paragraph, and of an article.
_TOLD_NEAR, _TOLD_FAR = 1, 3


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    made = {}
    for context, stems in word_lists(lang, "contexts").items():
        joined = "|".join(re.escape(s).replace(r"\-", "[- ]") for s in sorted(stems))
        made[context] = re.compile(rf"\b(?:{joined.lower()})")
    return made


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around an event, the nearest first: its sentence, its paragraph, the title, the article."""

    sentence: str
    paragraph: str
    title: str
    article: str


def contexts_of(c: Candidate, around: Surroundings, lang: str) -> tuple[str, ...]:
    """At most two contexts besides the meaning's own, those most spoken of first.

    Where the event's own words name no topic, it has that of its paragraph or else of the article.
    """
    counts: dict[str, float] = {}
    # "Condemns" is a word of law courts, and none where one state condemns another.
    evidence, sentence = (w.replace(c.token.text, "") if c.type == "ACCUSE" else w for w in (c.evidence[0].text, around.sentence))
    near, here, title = (_told(words, lang) for words in (evidence, sentence, around.title))
    for context in near:
        weight = 2.0 * near[context] + 0.5 * here[context] + 0.5 * title[context]
        if weight >= 1.0:
            counts[context] = weight
    best = sorted(counts, key=lambda k: -counts[k])[:_MAX]
    own = [x for x in c.contexts if x not in best]
    found = tuple(dict.fromkeys([*best, *own]))[: _MAX + 1]
    if any(x != _PLAIN for x in found):
        return found
    topic = _topic(around.paragraph, lang, _TOLD_NEAR) or _topic(around.article, lang, _TOLD_FAR)
    return (topic, _PLAIN) if topic is not None else (_PLAIN,)


@lru_cache(maxsize=256)
def _told(words: str, lang: str) -> dict[str, int]:
    """How many words of each context stand in a stretch."""
    lowered = words.lower()  # twice as fast as patterns that do not mind case
    return {context: len(pattern.findall(lowered)) for context, pattern in _patterns(lang).items()}


def _topic(words: str, lang: str, least: int) -> str | None:
    """What a stretch speaks of most, told by at least so many words; None where it is nothing but diplomacy."""
    counts = {k: n for k, n in _told(words, lang).items() if k != _PLAIN}
    best = max(counts, key=lambda k: counts[k])
    return best if counts[best] >= least else None

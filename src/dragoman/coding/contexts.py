"""Contexts of an event by the topic words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists

_MAX = 2
_PLAIN = "diplomatic"
_WHOLE = "."
# What a word of the sentence, of the title and of the article is worth, where one of the paragraph is worth one.
_SENTENCE, _TITLE, _ARTICLE = 2.0, 1.5, 0.15


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    made = {}
    for context, stems in word_lists(lang, "contexts").items():
        made[context] = re.compile(rf"\b(?:{'|'.join(_stem(s) for s in sorted(stems))})")
    return made


def _stem(listed: str) -> str:
    """A pattern of what begins with a listed stem; of just that word where a dot ends it."""
    whole = listed.endswith(_WHOLE)
    return re.escape(listed.rstrip(_WHOLE).lower()).replace(r"\-", "[- ]") + (r"\b" if whole else "")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around an event, the nearest first: its sentence, its paragraph, the title, the article."""

    sentence: str
    paragraph: str
    title: str
    article: str


def contexts_of(c: Candidate, around: Surroundings, lang: str) -> tuple[str, ...]:
    """At most two contexts besides the meaning's own, those most spoken of first.

    Where the event's own words name no topic, it has that of what stands around it.
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
    topics = [x for x in found if x != _PLAIN]
    if topics and (best or len(found) > 1):
        return found
    topic = _topic(replace(around, sentence=sentence), lang, topics)
    return (*topics, *([topic] if topic else []), *([] if topics else [_PLAIN]))


@lru_cache(maxsize=256)
def _told(words: str, lang: str) -> dict[str, int]:
    """How many words of each context stand in a stretch."""
    lowered = words.lower()  # twice as fast as patterns that do not mind case
    return {context: len(pattern.findall(lowered)) for context, pattern in _patterns(lang).items()}


def _topic(around: Surroundings, lang: str, but: Sequence[str]) -> str | None:
    """What is spoken of most around an event, the nearest words most, besides some topics and diplomacy; None for nothing."""
    sentence, paragraph, title, article = (
        _told(words, lang) for words in (around.sentence, around.paragraph, around.title, around.article)
    )
    scores = {
        k: _SENTENCE * sentence[k] + paragraph[k] + _TITLE * title[k] + _ARTICLE * article[k]
        for k in sentence
        if k != _PLAIN and k not in but
    }
    best = max(scores, key=lambda k: scores[k])
    return best if scores[best] >= 1.0 else None

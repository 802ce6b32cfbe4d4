"""The words of a report as language-blind keys: concepts, first letters of words, numbers, hours of the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.archive.merging.weights import load
from dragoman.knowledge.words import words_of

_PREFIX = 5
"""Letters after which most words that French and English share have begun to differ only in their endings."""
_LEAST = 4
_WHOLE = 4
"""Letters of everyday words that must be whole: "porte" begins no other word, "par" begins many."""
_FREQUENT = 0.33
"""What a frequent sign says, where others say 1."""


@dataclass(frozen=True)
class _Vocabulary:
    common: frozenset[str]
    frequent: frozenset[str]
    concepts: tuple[tuple[str, str], ...]
    hours: dict[str, str]
    weeks: dict[str, frozenset[str]]


def _longest_first(concepts: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    """Beginnings of words with their concepts."""
    pairs = [(stem, name) for name, stems in concepts.items() for stem in stems]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def _vocabulary() -> _Vocabulary:
    data = load("words")
    hours = {word: name for name, words in data["hours"].items() for word in words}
    weeks = {name: frozenset(words) for name, words in data["weeks"].items()}
    return _Vocabulary(frozenset(data["common"]), frozenset(data["frequent"]), _longest_first(data["concepts"]), hours, weeks)


@lru_cache(maxsize=65536)
def word_sign(folded: str) -> str:
    """The key of one folded word: its concept, else its first letters; empty for a word that says nothing."""
    known = _vocabulary()
    if folded.isdigit():
        return folded
    if len(folded) < _LEAST or folded in known.common:
        return next((name for stem, name in known.concepts if stem == folded), "")
    stems = (name for stem, name in known.concepts if folded.startswith(stem) and (len(stem) > 3 or stem == folded))
    return next(stems, folded[:_PREFIX])


def signs(text: str, masked: Iterable[tuple[int, int]] = ()) -> frozenset[str]:
    """Keys of the words of `text`, those inside a `masked` stretch (start, end) left out."""
    stretches = list(masked)
    words = (w for w in words_of(text) if not any(s < w.end and w.start < e for s, e in stretches))
    return frozenset(sign for w in words if (sign := word_sign(w.folded)))


@cache
def _everyday() -> tuple[tuple[str, str], ...]:
    return _longest_first(load("everyday"))


@lru_cache(maxsize=65536)
def spoken_sign(folded: str) -> str:
    """The key of a word of a quotation: its everyday concept in either language, else as in a report."""
    whole = len(folded) <= _WHOLE
    named = (name for stem, name in _everyday() if (folded == stem if whole or len(stem) <= _WHOLE else folded.startswith(stem)))
    return next(named, "") or word_sign(folded)


def spoken(text: str) -> frozenset[str]:
    """Keys of the words of a quotation."""
    return frozenset(sign for w in words_of(text) if (sign := spoken_sign(w.folded)))


def hours(text: str) -> frozenset[str]:
    """Parts of the day, and marks of a second act, that a text names."""
    known = _vocabulary().hours
    return frozenset(known[w.folded] for w in words_of(text) if w.folded in known)


def told_by(signs: frozenset[str]) -> float:
    """How much a set of signs says: one for each, a third for frequent ones."""
    return len(signs) - (1 - _FREQUENT) * len(signs & _vocabulary().frequent)


def week(text: str) -> int | None:
    """The week that the words of a date mean, from that of publication: 0, -1 or 1; None where they mean no week."""
    weeks = _vocabulary().weeks
    said = {w.folded for w in words_of(text)}
    if not said & weeks["week"]:
        return None
    return -1 if said & weeks["before"] else 1 if said & weeks["after"] else 0

"""Prepositions of several words ("out of", "le long de") and the plain ones that they stand for.

What they are is data: `lexicon/<lang>/prepositions.yaml` maps each to the slots that reach it too.
"""

from __future__ import annotations

from functools import cache

from dragoman.coding.classes import word_lists
from dragoman.language.tokens import Token
from dragoman.packs import LANGUAGES

_CONTRACTED = {form: word for lang in LANGUAGES for word, forms in word_lists(lang, "contractions").items() for form in forms}
_LONGEST = 4


def plain(word: str) -> str:
    """The plain form of a preposition ("aux" -> "à")."""
    return _CONTRACTED.get(word, word)


def preposition(token: Token) -> str:
    """The preposition of a noun phrase in its plain form ("aux" -> "à")."""
    words = token.case().split()
    return plain(words[0]) if len(words) == 1 else " ".join(words)


@cache
def _compounds(lang: str) -> dict[tuple[str, ...], str]:
    return {tuple(name.split()): name for name in word_lists(lang, "prepositions")}


def compound(token: Token, lang: str) -> str:
    """The preposition of several words that ends with the one in front of a noun phrase, or ""."""
    case = token.child("case")
    if case is None or case.i > token.i:
        return ""
    words = [t.lower for t in token.sentence.tokens[max(0, case.i + 1 - _LONGEST) : case.i + 1 + len(case.all("fixed"))]]
    words[-1] = plain(words[-1])
    found = _compounds(lang)
    return next((found[tuple(words[k:])] for k in range(len(words) - 1) if tuple(words[k:]) in found), "")


@cache
def said_by(slot: str, lang: str) -> tuple[str, ...]:
    """A slot's preposition, then those of several words that say the same."""
    return slot, *(name for name, forms in word_lists(lang, "prepositions").items() if slot in forms)


@cache
def compound_nouns(lang: str) -> frozenset[str]:
    """The nouns and adverbs inside such prepositions ("long", "front", "out")."""
    return frozenset(w for words in _compounds(lang) for w in words[:-1] if len(w) > 2)

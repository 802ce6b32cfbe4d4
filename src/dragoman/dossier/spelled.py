"""How parties may be typed: names, adjectives, capitals and codes in both languages, whole or begun, without accents."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.dossier.naming import entities
from dragoman.knowledge.name_forms import COMBINING, Form, shared_forms
from dragoman.knowledge.name_tokens import fold_word, split_words

_KINDS = ("state", "organisation", "group", "capital", "seat", "adjective", "demonym", COMBINING)
"""Kinds of names that stand for a party; what is spelt in two ways means the first: Colombo is no half of "Colombo-…"."""
_NAMES = ("state", "organisation", "group")
RANKS = SHOWN, NAMED, OTHERWISE = (0, 1, 2)
"""The name that pages show; another name of its own; a capital, an adjective or so."""
_ARTICLES = ("the", "le", "la", "les", "l")


@dataclass(frozen=True)
class Spelling:
    """Words that name a party, folded; `codes` are several where they are ambiguous, `rank` one of `RANKS`."""

    words: tuple[str, ...]
    codes: tuple[str, ...]
    rank: int


class Spellings:
    """All spellings of known parties."""

    def __init__(self) -> None:
        found: dict[tuple[str, ...], dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for form in _forms():
            for code in form.codes:
                if code in entities():
                    found[folded(form.text)][form.kind][code] = None
        shown = {folded(shown) for entity in entities().values() for shown in (entity.name_en, entity.name_fr)}
        self._meant = {words: _meant(words, kinds, words in shown) for words, kinds in found.items() if words}
        self._sorted = sorted(words for words in self._meant if words[0] not in _ARTICLES)
        self._longest = max(map(len, self._meant))

    def at(self, words: Sequence[str], start: int) -> Spelling | None:
        """The longest name that begins at a word."""
        for end in range(min(len(words), start + self._longest), start, -1):
            if found := self._meant.get(tuple(words[start:end])):
                return found
        return None

    def begun(self, words: Sequence[str]) -> list[Spelling]:
        """Names that begin with these words, of which the last may be unfinished, by rank; articles are left out."""
        *whole, last = words
        start = bisect_left(self._sorted, tuple(words))
        found = []
        for spelt in self._sorted[start:]:
            if spelt[: len(whole)] != tuple(whole) or not spelt[len(whole)].startswith(last):
                break
            found.append(self._meant[spelt])
        return sorted(found, key=lambda spelt: (spelt.rank, spelt.words))


def folded(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without accents."""
    return tuple(split_words(text).folded)


@cache
def spellings() -> Spellings:
    """All of them; made once."""
    return Spellings()


@cache
def codes() -> dict[str, str]:
    """Codes by how they are typed in small letters."""
    return {fold_word(code): code for code in entities()}


def _forms() -> Iterator[Form]:
    yield from (form for _, form in shared_forms() if form.kind in _KINDS)
    for code, entity in entities().items():
        for shown in (entity.name_en, entity.name_fr):
            yield Form(shown, entity.kind, (code,), code)


def _meant(words: tuple[str, ...], kinds: dict[str, dict[str, None]], shown: bool) -> Spelling:
    kind = min(kinds, key=_KINDS.index)
    rank = SHOWN if shown else NAMED if kind in _NAMES else OTHERWISE
    return Spelling(words, tuple(kinds[kind]), rank)

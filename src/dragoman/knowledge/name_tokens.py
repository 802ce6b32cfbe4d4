"""Text cut into words for the search of names; offsets are those of the given text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])|[^\W_](?:[^\W_]|[\u0300-\u036f])*\+?|&")
_SPECIAL = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a"})
_APOSTROPHES = frozenset("'’‘ʼ´`")
_HYPHENS = frozenset("-‐‑‒–—−")
_SPACED = re.compile(r"[ \t\u00a0\u202f\u2009\u2007]+|[ \t\u00a0\u202f]*\r?\n[ \t\u00a0\u202f]*")
_SHORTENED = frozenset(("st", "ste", "mt", "ft", "s", "ee"))

APART, SPACE, HYPHEN, APOSTROPHE = "|", " ", "-", "'"
"""How two neighbouring words are held together; APART is everything else (commas, full stops)."""


@dataclass(slots=True)
class Words:
    """Words of a text: offsets, folded forms, and how each is held to the one before."""

    starts: list[int]
    ends: list[int]
    folded: list[str]
    joins: list[str]

    def __len__(self) -> int:
        return len(self.folded)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Lower case without accents, dots or ligatures: "É.-U." parts, "Cédéao" -> "cedeao"."""
    lowered = word.lower()
    if not lowered.isascii():
        plain = unicodedata.normalize("NFD", lowered)
        lowered = "".join(c for c in plain if not unicodedata.combining(c)).translate(_SPECIAL)
    return lowered.replace(".", "")


def split_words(text: str) -> Words:
    """The words of `text` with their offsets; dotted acronyms ("U.S.") are one word."""
    words = Words([], [], [], [])
    last = -1
    for found in _WORD.finditer(text):
        start = found.start()
        joined = APART if last < 0 else _join(text, last, start, words.folded[-1])
        words.starts.append(start)
        words.ends.append(found.end())
        words.folded.append(fold_word(found.group()))
        words.joins.append(joined)
        last = found.end()
    return words


def _join(text: str, last: int, start: int, before: str) -> str:
    gap = text[last:start]
    if gap == " ":
        return SPACE
    if len(gap) == 1:
        if gap in _APOSTROPHES:
            return APOSTROPHE
        if gap in _HYPHENS:
            return HYPHEN
    if not gap:
        return SPACE
    if _SPACED.fullmatch(gap) or (gap == ". " and before in _SHORTENED) or (gap == "." and (len(before) == 1 or before == "ee")):
        return SPACE
    if gap[0] in _APOSTROPHES and _SPACED.fullmatch(gap[1:]):  # "Workers' Party"
        return SPACE
    return APART


@lru_cache(maxsize=32768)
def key_of(surface: str) -> tuple[str, int]:
    """The look-up key of a name and its number of words ("Côte d’Ivoire" -> "cote d'ivoire", 3)."""
    spaced = surface.replace("-", " ")
    parts = spaced.split(" ")
    if all(part.isalnum() for part in parts):  # the common case, at a tenth of the cost
        return fold_word(spaced), len(parts)
    words = split_words(surface)
    return join_words(words, 0, len(words)), len(words)


def join_words(words: Words, first: int, last: int) -> str:
    """Key of the words first..last-1; hyphen and space count as the same."""
    key = words.folded[first]
    for k in range(first + 1, last):
        key += ("'" if words.joins[k] == APOSTROPHE else " ") + words.folded[k]
    return key

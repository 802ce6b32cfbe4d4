"""Words of a text with their places, folded so that case and accents do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_JOINS = re.compile(r"[^\S\n]*\n?[^\S\n]*|[^\S\n]?[-'][^\S\n]?")


class _Folding(dict[int, str]):
    """Fills itself: each character to one lower-case character without accent."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "’‘ʼʻ`´":
            plain = "'"
        elif char in "‐‑–":
            plain = "-"
        else:
            plain = unicodedata.normalize("NFD", char.lower())[0]
        self[code] = plain
        return plain


_FOLDING = _Folding()


class Word(NamedTuple):
    """One run of letters or digits: `folded` has the length of the text it stands for."""

    start: int
    end: int
    folded: str


def fold_same_length(text: str) -> str:
    """Lower case without accents, character by character: offsets stay valid."""
    return text.translate(_FOLDING)


def words_of(text: str) -> list[Word]:
    """All words of `text` in order; hyphens and apostrophes divide words."""
    return [Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(fold_same_length(text))]


def joined(text: str, before: Word, after: Word) -> bool:
    """True where only a space, a hyphen, an apostrophe or one line break stands between two words."""
    gap = text[before.end : after.start]
    return gap == " " or _JOINS.fullmatch(gap.translate(_FOLDING)) is not None

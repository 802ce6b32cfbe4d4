"""Words as they are indexed: without accents, in lower case, cut to their stem.

Accents go before the stem is cut, so that "negocie" and "négocié" meet.  The French and the English stem of
a word differ; a text is indexed under those of its language, and a question is asked in both.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

from dragoman.packs import PACKS

VERSION = "1"
"""Changes when the same text would be indexed under other stems; an archive indexed under another is rebuilt."""
_WORD = re.compile(r"[^\W_]+")
_SHORT = 4
_STEMMERS = {lang: snowballstemmer.stemmer(pack.stemmer) for lang, pack in PACKS.items() if pack.stemmer}
_TURN = Lock()
"""A stemmer keeps the word that it cuts: one thread at a time uses it."""


@dataclass(frozen=True)
class Word:
    """A word of a text with its place, in characters."""

    start: int
    end: int
    plain: str


def words(text: str) -> list[Word]:
    """The words of a text, plain: letters without accents, lower case, and digits."""
    return [Word(m.start(), m.end(), plain(m[0])) for m in _WORD.finditer(text)]


def places(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end, in characters."""
    return [m.span() for m in _WORD.finditer(text)]


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word without accents, in lower case; ligatures are opened."""
    opened = word.casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def stem(word: str, lang: str) -> str:
    """The stem of a plain word in a language; of another language, the word itself."""
    stemmer = _STEMMERS.get(lang)
    with _TURN:
        found = str(stemmer.stemWord(word)) if stemmer else word
    loose = PACKS[lang].loose_end if lang in PACKS else ""
    return found.removesuffix(loose) if len(found) > _SHORT else found


def stems(text: str, lang: str | None) -> list[str]:
    """All words of a text as stems, in order: those of `words`."""
    language = lang or ""
    return [_stem_as_written(word, language) for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def _stem_as_written(word: str, lang: str) -> str:
    return stem(plain(word), lang)

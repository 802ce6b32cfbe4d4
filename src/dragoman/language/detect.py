"""Which language a text is in, by py3langid (BSD).

The choice is among languages that a press is written in; rarer ones would claim short texts.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from threading import Lock, Thread
from typing import Any

from dragoman.packs import PACKS

# On 1,829 articles 600 characters tell the same as 4,000; each costs.
_SAMPLE = 1000
_LOOK = 4000
# So many of the words of nearly every second paragraph of the press are its language's most frequent ones.
_PLAIN = 0.15
_WORD = re.compile(r"[^\W\d_]+")
_PRESS = [
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr",
    "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "ms", "nl", "no", "pl", "pt",
    "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh",
]  # fmt: skip


_LOADING = Lock()


@cache
def preload() -> None:
    """Begin to load what tells languages, beside what else is loaded: it is unpacked without Python's lock."""
    Thread(target=_identifier, daemon=True).start()


def _identifier() -> Any:
    with _LOADING:
        return _identifier_of_press()


@cache
def _identifier_of_press() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_PRESS)
    return identifier


def likely(text: str) -> str | None:
    """The language with a pack that a text seems to be in, at once and by its most frequent words; None where none is far ahead.

    It says what to load early, and decides nothing.
    """
    return _ahead(text[:_LOOK])[0]


def is_plainly(text: str, lang: str) -> bool:
    """True where the most frequent words of a language are so many in a text that it need not be told any further."""
    code, share = _ahead(text)
    return code == lang and share >= _PLAIN


def _ahead(text: str) -> tuple[str | None, float]:
    """The pack whose most frequent words are more than twice as many as any other's, and their share of all words."""
    words = Counter(_WORD.findall(text.lower()))
    (most, lang), (next_most, _) = sorted(((sum(words[w] for w in p.frequent), p.code) for p in PACKS.values()), reverse=True)[:2]
    return (lang, most / words.total()) if most > 2 * next_most else (None, 0.0)


def detect(text: str) -> str:
    """ISO 639-1 code of the language of a text, from its first 1,000 characters."""
    return str(_identifier().classify(text[:_SAMPLE])[0])

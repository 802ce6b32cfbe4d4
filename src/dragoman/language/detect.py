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

_SAMPLE = 4000
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
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    (most, lang), (next_most, _) = sorted(((sum(words[w] for w in p.frequent), p.code) for p in PACKS.values()), reverse=True)[:2]
    return lang if most > 2 * next_most else None


def detect(text: str) -> str:
    """ISO 639-1 code of the language of a text, from its first 4,000 characters."""
    return str(_identifier().classify(text[:_SAMPLE])[0])

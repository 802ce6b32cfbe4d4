"""Small number words that count parties ("the two sides", "les cinq présidents")."""

from __future__ import annotations

_WORDS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "fr": ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
}
_BOTH = {"both": 2}


def small_number(word: str, lang: str) -> int | None:
    """2 to 12 for a number word or digits, else None."""
    if word in _BOTH:
        return _BOTH[word]
    if word.isdigit() and 2 <= int(word) <= 12:
        return int(word)
    words = _WORDS.get(lang, [])
    return words.index(word) + 1 if word in words[1:] else None

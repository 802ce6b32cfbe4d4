"""Small number words that count parties ("the two sides", "les cinq présidents")."""

from __future__ import annotations

from dragoman.language.shelf import shelf

_BOTH = {"both": 2}
_FEWEST, _MOST = 2, 12


def small_number(word: str, lang: str) -> int | None:
    """2 to 12 for a number word or digits, else None."""
    if word in _BOTH:
        return _BOTH[word]
    value = int(word) if word.isdecimal() else shelf(lang, "numbers")["words"].get(word)
    return value if value is not None and _FEWEST <= value <= _MOST else None

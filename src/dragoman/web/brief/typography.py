"""How words of the program are set on paper: apostrophes, quotation marks and the spaces that French sets before signs."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from dragoman.dossier.naming import Language
from dragoman.harmless import visible
from dragoman.web.brief.document import Run

FIRM, NARROW = "\u00a0", "\u202f"
"""Spaces at which no line breaks."""
MARKS: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "fr": (f"«{FIRM}", f"{FIRM}»")}
_ISOLATED, _ENDED = "\u2068", "\u2069"
_FROM_RIGHT = ("R", "AL")
_OPENED = re.compile(r"«\s*")
_CLOSED = re.compile(r"\s*»")
_COLON = re.compile(r"(?<=[^\s\d:])[ \u00a0]?:(?=\s|$)|(?<=\d)[ \u00a0]?:(?=\s|$)")
_HIGH = re.compile(r"(?<=\S)[ \u00a0\u202f]?([;?!])(?=[\s»)]|$)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def typeset(text: str, lang: Language) -> str:
    """Words of ours as the language sets them; what could turn or hide writing shows as a sign."""
    plain = _APOSTROPHE.sub("’", visible(text))
    if lang == "en":
        return plain
    quoted = _CLOSED.sub(f"{FIRM}»", _OPENED.sub(f"«{FIRM}", plain))
    return _HIGH.sub(rf"{NARROW}\1", _COLON.sub(f"{FIRM}:", quoted))


def set_run(run: Run, lang: Language) -> str:
    """Words as they are set: those of an article stay as they are, and keep their direction to themselves."""
    if not run.exact:
        return typeset(run.text, lang)
    text = visible(run.text)
    return f"{_ISOLATED}{text}{_ENDED}" if any(bidirectional(sign) in _FROM_RIGHT for sign in text) else text

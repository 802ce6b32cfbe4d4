"""The words a parser is shown for a text: some left out, some replaced, hyphenated ones and names like "Sa'ar" whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.language.cuts import Cut, Place
from dragoman.language.spacy_parts import Doc
from dragoman.language.spacy_parts import Token as SpacyToken
from dragoman.packs import has_trait

_DEMONSTRATIVE = re.compile(r"(?:celui|celle|ceux|celles)-(?:ci|là)")
# The French parser was taught on whole words ("porte-parole"), but on pronouns apart ("dit-il", "a-t-on").
_HYPHENATED = re.compile(
    r"\b(?:[Cc]elui|[Cc]elle|[Cc]eux|[Cc]elles)-(?:ci|là)\b|"
    r"[^\W\d_]+(?:-(?!t-|(?:ils?|elles?|on|ce|je|tu|nous|vous|là|ci)\b)[^\W\d_]+)+|"
    # Names with an apostrophe inside: "Sa'ar", "N'Diaye", but not "Qu'il" or "D'Alger".
    r"\b(?!\w*qu'|Aujourd')[A-ZÀ-Ý][^\W\d_]+'[a-zà-ÿ]{2,}|\b[MN]'[A-ZÀ-Ý][a-zà-ÿ]+"
)


def demonstrative(word: str) -> bool:
    """True for "celui-ci" and its like in lower case, which the tagger knows only in pieces."""
    return _DEMONSTRATIVE.fullmatch(word) is not None


def hyphenated(text: str, lang: str) -> list[Place]:
    """Stretches that the tokenizer cuts at hyphens and apostrophes although they are one word."""
    return [m.span() for m in _HYPHENATED.finditer(text)] if has_trait(lang, "hyphened_words") else []


def shown(whole: Doc, hidden: Iterable[Cut], joined: Iterable[Place]) -> tuple[Doc, list[Place]]:
    """What the parser sees, with the offsets that each word stands for.

    `hidden` stretches are left out, or show one given word instead; `joined` ones become one word
    where nothing of them is hidden.
    """
    cuts, runs = list(hidden), list(joined)
    if not cuts and not runs:
        return whole, [(t.idx, t.idx + len(t)) for t in whole]
    words = _Words(cuts, runs)
    for token in whole:
        words.add(token)
    if not words.texts:
        return whole, [(t.idx, t.idx + len(t.text)) for t in whole]
    return Doc(whole.vocab, words=words.texts, spaces=words.spaces), words.places


class _Words:
    """Collects words from left to right."""

    def __init__(self, hidden: list[Cut], joined: list[Place]) -> None:
        self._hidden = hidden
        self._joined = [(a, b) for a, b in joined if not any(c[0] < b and a < c[1] for c in hidden)]
        self.texts: list[str] = []
        self.spaces: list[bool] = []
        self.places: list[Place] = []

    def add(self, token: SpacyToken) -> None:
        """Take the next word of the text."""
        start, end = token.idx, token.idx + len(token.text)
        spaced = bool(token.whitespace_)
        cut = next((c for c in self._hidden if c[0] <= start < c[1]), None)
        if cut is None and self._goes_on(start):
            self.texts[-1] += token.text
            self.places[-1] = (self.places[-1][0], end)
            self.spaces[-1] = spaced
        elif cut is None:
            self._append(token.text, (start, end), spaced)
        elif cut[2] and self.places and self.places[-1] == cut[:2]:
            self.spaces[-1] = spaced
        elif cut[2]:
            self._append(cut[2], cut[:2], spaced)

    def _goes_on(self, start: int) -> bool:
        """True inside a stretch that is one word."""
        return any(a < start < b for a, b in self._joined)

    def _append(self, text: str, place: Place, spaced: bool) -> None:
        self.texts.append(text)
        self.places.append(place)
        self.spaces.append(spaced)

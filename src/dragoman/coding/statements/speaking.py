"""Which nouns are of people, bodies or documents that may say something."""

from __future__ import annotations

from dragoman.coding.classes import noun_class
from dragoman.language.speech import Speech
from dragoman.language.tokens import Token

_SPEAKING = ("person", "government", "media", "rebel", "judiciary", "legislature", "spy", "police")
# Those who seldom speak, and may have a view where the words ask for somebody who has one.
_VIEWING = ("diplomat", "civilian", "crowd", "medical", "someone", "held_person", "business", "organisation_noun")


def is_human(t: Token, words: Speech) -> bool:
    """True for a noun of people, or of bodies that people stand for."""
    return t.lemma in words.lists["human"] or any(t.lemma in noun_class(t.sentence.lang, c) for c in _SPEAKING)


def speaks(t: Token, words: Speech) -> bool:
    """True for a noun of people or bodies that may speak, for a document and for a name."""
    return is_human(t, words) or t.pos in ("PROPN", "PRON") or t.lemma in words.lists["documents"]


def may_speak(t: Token, words: Speech) -> bool:
    """True for a noun or name of people or bodies of any kind, and for a pronoun that stands for them."""
    viewing = t.pos == "PROPN" or any(t.lemma in noun_class(t.sentence.lang, c) for c in _VIEWING)
    return viewing or is_human(t, words) or plain(t) in words.lists["pronouns"]


def plain(token: Token) -> str:
    """A pronoun without the hyphens of inversion, its apostrophe straight."""
    return token.lower.replace("’", "'").lstrip("-").removeprefix("t-")

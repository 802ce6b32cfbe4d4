"""Rights that a condemned wrong violates: "dénoncé la violation de la souveraineté de X par Y", "a breach of X's airspace".

Whose right it is was wronged; who is condemned stands behind "by", or is not named.
"""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import Frame
from dragoman.coding.prepositions import preposition
from dragoman.language.tokens import Token

_CONDEMNING = frozenset({"comment", "accuse"})


def violated(frame: Frame, op: str | None) -> list[Token]:
    """The rights that are violated in what is condemned."""
    if op not in _CONDEMNING or not any(t.lemma in cues(frame.lang, "wronging") for t in _condemned(frame)):
        return []
    marks = {m for name in ("genitive", "towards", "against") for m in grammar(frame.lang, name)}
    rights = [t for t in _condemned(frame) if t.pos == "NOUN" and t.lemma in cues(frame.lang, "inviolable")]
    return [t for t in rights if preposition(t) in marks]


def violators(frame: Frame) -> list[Token]:
    """Who stands behind "by" in what is condemned."""
    marks = grammar(frame.lang, "agent")
    return [t for t in _condemned(frame) if t.case() in marks and t.pos in ("NOUN", "PROPN")]


def _condemned(frame: Frame) -> list[Token]:
    """The words of the object, and of what the parser hung on the verb in its place."""
    beside = [] if frame.passive else [t for tokens in frame.obl.values() for t in tokens]
    return [t for top in (*frame.obj, *beside) if top is not frame.token for t in top.subtree()] if frame.obj else []

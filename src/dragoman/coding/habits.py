"""Acts told as a habit ("visits every year", "exporte régulièrement"), which are no events."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.language.tokens import Token

# What goes on between states from year to year; hostile acts that come back are told as acts.
_CUSTOMARY = ("CONSULT", "COOPERATE", "AID", "SUPPORT", "AGREE")


def is_habit(c: Candidate, lang: str) -> bool:
    """True where a word of habit, or a span of time that comes back, stands beside the predicate or the verb that carries it."""
    if c.type not in _CUSTOMARY:
        return False
    near = [k for t in (c.token, c.frame.support) if t is not None for k in t.children]
    return any(k.lower in cues(lang, "habitually") or _comes_back(k, lang) for k in near)


def _comes_back(t: Token, lang: str) -> bool:
    """ "Every year", "chaque été", "tous les deux ans"."""
    if t.lemma not in cues(lang, "time_span"):
        return False
    behind = t.sentence.tokens[max(0, t.i - 3) : t.i]
    return any(b.lower in cues(lang, "each_time") and b in t.subtree() for b in behind)

"""What was to be done and was not: "were to meet on Friday, and did not", "devaient se voir, ne l'ont pas fait"."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.reality import negated
from dragoman.language.tokens import Token

_OBJECTS = ("NOUN", "PROPN", "VERB")


def not_done_after_all(planned: Token, lang: str) -> str | None:
    """The verb behind a planned act that stands for it and is denied ("ne l'ont pas fait", "it was not"), or None."""
    behind = planned.sentence.tokens[planned.i + 1 :]
    return next((t.text for t in behind if _stands_for_act(t, lang) and negated(t, lang)), None)


def _stands_for_act(t: Token, lang: str) -> bool:
    """True for a verb of doing or being that has nothing but a pronoun, or "so", beside its subject."""
    if t.lemma not in cues(lang, "doing_so") or t.dep in ("aux", "aux:pass", "cop"):
        return False
    behind = [c for c in t.children if c.i > t.i and c.dep not in ("punct", "conj", "cc")]
    if any(c.pos in _OBJECTS or c.pos == "ADJ" for c in behind):
        return False
    points = any(c.dep == "obj" and c.lower in cues(lang, "taking_up") for c in t.children)
    return points or not cues(lang, "taking_up")

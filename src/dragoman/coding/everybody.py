"""Who asks everybody asks nobody in particular: "urged the international community to help", "called on other countries"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.slots import slot_tokens
from dragoman.language.tokens import Token

_OWN = ("amod", "compound", "nmod", "nmod:poss", "det")


def asks_everybody(c: Candidate) -> bool:
    """True for a request to the world, the community of states, donors who are to help, or other countries, none named."""
    if c.pattern.meaning.op != "request" or c.status == "hypothetical":
        return False
    asked = [t for slot in c.pattern.to for t in slot_tokens(c.frame, slot)]
    return bool(asked) and all(_is_everybody(t, c) for t in asked)


def _is_everybody(t: Token, c: Candidate) -> bool:
    lang, own = c.frame.lang, t.all(*_OWN)
    if any(k.names for child in own for k in child.subtree()):
        return False
    if t.lemma in noun_class(lang, "country"):
        return any(child.lemma in cues(lang, "any_other") for child in own)
    return t.lemma in cues(lang, "everybody") or (c.mode == "assist" and t.lemma in cues(lang, "givers"))

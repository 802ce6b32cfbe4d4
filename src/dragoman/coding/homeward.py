"""Ways home are no visits: "Modi will return to New Delhi on Friday", "le ministre togolais est rentré à Lomé"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar
from dragoman.coding.parties import entities
from dragoman.coding.roles import RoleFinder
from dragoman.coding.slots import slot_tokens

_TRAVELS = ("visit", "plan-visit")
_NAMED = ("NOUN", "PROPN")


def homeward(c: Candidate, roles: RoleFinder, lang: str) -> bool:
    """True for an official who travels to a place of his own state, which crosses no border to another's."""
    if c.pattern.meaning.name not in _TRAVELS or c.pattern.kind != "verb" or c.frame.passive or c.pattern.obj:
        return False
    officials = [w for w in roles.resolve([t for t in c.frame.subj if t.pos in _NAMED]) if w.person or w.sector == "GOV"]
    own = entities(officials)
    slots = (s for s in c.pattern.to if s in (*grammar(lang, "towards"), *grammar(lang, "for_whom")))
    goals = next((found for s in slots if (found := entities(roles.resolve(slot_tokens(c.frame, s))))), frozenset())
    return len(goals) == 1 and goals == own

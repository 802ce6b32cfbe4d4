"""Acts that a telling takes for granted, whatever else is said of them: "Russia's war", but no "threat of a further invasion"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.thanks import thanks_for


def presupposed(c: Candidate, lang: str) -> bool:
    """True for a deed that somebody is thanked for, and for a noun that its entry is sure of.

    Not where a word beside or above the noun leaves open whether it happens.
    """
    if thanked_for(c, lang):
        return True
    if not (c.pattern.sure and c.frame.nominal):
        return False
    beside = {t.lemma for t in c.token.children} | {t.lower for t in c.token.children}
    above = c.token.head.lemma if c.token.dep in ("nmod", "obl", "obj", "compound") else ""
    return not beside & cues(lang, "open_modifier") and above not in cues(lang, "open_head")


def thanked_for(c: Candidate, lang: str) -> bool:
    """True for a deed that somebody is thanked for: no support, and nothing that both do."""
    return c.type != "SUPPORT" and not c.pattern.meaning.mutual and thanks_for(c.token, lang) is not None

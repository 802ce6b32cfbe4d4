"""Who does, and what is given, in passives."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Token


def agents(obl: Mapping[str, list[Token]], lang: str) -> list[Token]:
    """What stands behind "by", of what each preposition introduces."""
    return [t for prep in grammar(lang, "agent") for t in obl.get(prep, [])]


def agents_of_means(obl: Mapping[str, list[Token]], lang: str) -> list[Token]:
    """What stands behind "by" in what the act is done with ("threatened with sanctions by Paris")."""
    means = (t for prep in grammar(lang, "by_means") for t in obl.get(prep, []))
    return [c for t in means for c in t.all("nmod") if c.case() in grammar(lang, "agent")]


def kept_objects(verb: Token, lang: str) -> list[Token]:
    """ "Oslo was promised a loan": a passive about who gets something keeps the thing as its object."""
    if verb.child("nsubj:pass") is None or verb.child("aux:pass") is None:
        return []
    things = (t for t in verb.all("obj") if t.pos == "NOUN" and t.i > verb.i and t.child("case") is None)
    # A longer gap hides a date ("was signed six months after the accord").
    near = (t for t in things if min(k.start for k in t.subtree()) <= verb.end + 1)
    return [t for t in near if t.lemma not in cues(lang, "time_span")]

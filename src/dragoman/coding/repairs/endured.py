""" "X fait l'objet de critiques de la part de Y", "X was the target of shelling": told as what X suffers from Y.

The noun of being the object of something means nothing; what stands behind it is the act, and becomes the object of a verb
of suffering, whose entries say what that tells.
"""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.language.tokens import Sentence, Token


def mend_endured(sentence: Sentence, lang: str) -> None:
    """Turn what somebody is the object of into the object of a verb of suffering."""
    for noun in sentence.tokens:
        if noun.lemma not in grammar(lang, "undergone_as") or noun.pos != "NOUN":
            continue
        carrier = _carrier(noun, lang)
        act = _act(noun, carrier, lang) if carrier is not None else None
        if carrier is not None and act is not None:
            _turn(carrier, noun, act, lang)


def _carrier(noun: Token, lang: str) -> Token | None:
    """The verb that carries the noun: "faire l'objet"; the noun itself behind a form of "be"."""
    if noun.child("cop") is not None:
        return noun
    made = noun.dep in ("obj", "attr") and noun.head.lemma in grammar(lang, "made_object")
    return noun.head if made and noun.head.pos in ("VERB", "AUX") else None


def _act(noun: Token, carrier: Token, lang: str) -> Token | None:
    """What the noun is the object of, right behind it."""
    near = [*noun.children, *(carrier.children if carrier is not noun else ())]
    marks = grammar(lang, "of")
    behind = (t for t in near if t.dep in ("nmod", "obl") and t.i > noun.i and t.case() in marks)
    return next((t for t in behind if t.lemma in grammar(lang, "endured")), None)


def _turn(carrier: Token, noun: Token, act: Token, lang: str) -> None:
    carrier.lemma, carrier.pos = grammar(lang, "suffering")[0], "VERB"
    for mark in act.all("case"):
        mark.attach(carrier, "fixed")
    act.attach(carrier, "obj")
    if noun is not carrier:
        noun.dep = "fixed"
    for c in carrier.all("cop"):
        c.dep = "aux"

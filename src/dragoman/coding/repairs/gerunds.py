"""English "in Russian shelling near X": a gerund behind an adjective of origin is a noun that the adjective describes."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Sentence, Token

_SMALL = ("case", "det", "nummod", "nmod:poss")
_COMPLEMENTS = {"obl": "nmod"}


def mend_gerunds(analysis: Analysis, sentence: Sentence) -> None:
    """Make a noun of a gerund that is listed as one and that the parser took for a clause."""
    for t in sentence.tokens[1:]:
        if t.pos != "VERB" or t.lower not in cues(analysis.lang, "gerund_nouns") or t.child("aux", "nsubj", "obj") is not None:
            continue
        origin = sentence.tokens[t.i - 1]
        name = analysis.name_at(origin)
        if name is not None and name.kind == "adjective" and origin.head is not t and t not in origin.ancestors():
            _name(t, origin)


def _name(gerund: Token, origin: Token) -> None:
    """Put the gerund in the place of its adjective, which it takes below it."""
    gerund.attach(origin.head, origin.dep)
    for c in [c for c in origin.children if c.dep in _SMALL]:
        c.attach(gerund, c.dep)
    for c in gerund.children:
        c.dep = _COMPLEMENTS.get(c.dep, c.dep)
    origin.attach(gerund, "amod")
    gerund.pos, gerund.lemma = "NOUN", gerund.lower
    gerund.morph.pop("VerbForm", None)

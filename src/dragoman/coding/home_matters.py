"""What a crowd asks for in its own country, which is no act towards another state."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues

_TYPES = ("REQUEST", "ACCUSE", "PROTEST")


def at_home(c: Candidate, analysis: Analysis) -> bool:
    """ "Thousands of Chileans took to the streets to demand better wages": a matter of their own, and nobody else is named."""
    if c.type not in _TYPES:
        return False
    sentence = c.token.sentence
    if cues(analysis.lang, "in_the_street").isdisjoint(t.lemma for t in sentence.tokens):
        return False
    if cues(analysis.lang, "home_matter").isdisjoint(t.lemma for t in c.token.subtree()):
        return False
    return len({e for n in analysis.names_between(sentence.start, sentence.end) for e in n.entities}) <= 1

"""What a crowd asks for in its own country, and what people are asked at home: no acts towards another state."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.match import slot_tokens

_TYPES = ("REQUEST", "ACCUSE", "PROTEST")


def at_home(c: Candidate, analysis: Analysis) -> bool:
    """True for demands of a crowd in its own street, and for what people of no named state are asked."""
    return _of_a_crowd(c, analysis) or _of_own_people(c, analysis)


def _of_a_crowd(c: Candidate, analysis: Analysis) -> bool:
    """ "Thousands of Chileans took to the streets to demand better wages": a matter of their own, and nobody else is named."""
    if c.type not in _TYPES:
        return False
    sentence = c.token.sentence
    if cues(analysis.lang, "in_the_street").isdisjoint(t.lemma for t in sentence.tokens):
        return False
    if cues(analysis.lang, "home_matter").isdisjoint(t.lemma for t in c.token.subtree()):
        return False
    return len({e for n in analysis.names_between(sentence.start, sentence.end) for e in n.entities}) <= 1


def _of_own_people(c: Candidate, analysis: Analysis) -> bool:
    """ "Urged residents to stay indoors": those asked are at home where nothing names another state."""
    if c.type != "REQUEST" or c.recipients:
        return False
    asked = [t for slot in c.pattern.to or ("obj", "iobj") for t in slot_tokens(c.frame, slot)]
    own = [t for t in asked if t.lemma in cues(analysis.lang, "own_people")]
    return bool(own) and not any(analysis.name_at(k) is not None for t in own for k in t.subtree())

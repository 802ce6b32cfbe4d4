"""What a crowd asks for in its own country, and what people and bodies are told at home: no acts towards another state."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.nouns import sector_of
from dragoman.coding.parties import entities
from dragoman.coding.slots import slot_tokens
from dragoman.knowledge.borders import sovereign
from dragoman.language.tokens import Token

_TYPES = ("REQUEST", "ACCUSE", "PROTEST")
_SAID = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")
_BODIES = ("GOV", "LEG", "JUD")
_PRAISED = ("thank", "praise")


def at_home(c: Candidate, discourse: Discourse) -> bool:
    """True for demands of a crowd in its own street, and for what own people or an own body of state are told."""
    analysis = discourse.analysis
    return _of_a_crowd(c, analysis) or _of_own_people(c, analysis) or _of_own_body(c, discourse)


def in_one_state(c: Candidate) -> bool:
    """True for what goes on between a state and its own overseas land ("Paris a promis à Cayenne")."""
    return len(c.codes) > 1 and len({sovereign(code) for code in c.codes}) == 1


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
    """ "Urged residents to stay indoors", "thanked the rescuers": they are at home where nothing names another state."""
    if not (c.type == "REQUEST" or c.pattern.meaning.name in _PRAISED) or c.recipients:
        return False
    own = [t for t in _addressed(c) if t.lemma in cues(analysis.lang, "own_people")]
    return bool(own) and not _named(own, analysis)


def _of_own_body(c: Candidate, discourse: Discourse) -> bool:
    """ "Kenyan farmers asked the government to act": a body that is of who asks, where its words name no other state."""
    if c.type not in _SAID or not c.actors or c.frame.nominal:
        return False
    told = _addressed(c)
    lang = discourse.analysis.lang
    people = noun_class(lang, "person") | noun_class(lang, "diplomat")
    bodies = [t for t in told if sector_of(t.lemma, lang) in _BODIES and t.lemma not in people]
    meant = entities([w for t in told for w in discourse.resolve(t) if w.entity])
    return bool(bodies) and bool(meant) and meant <= entities(c.actors) and not _named(bodies, discourse.analysis)


def _addressed(c: Candidate) -> list[Token]:
    return [t for slot in c.pattern.to or ("obj", "iobj") for t in slot_tokens(c.frame, slot)]


def _named(tokens: list[Token], analysis: Analysis) -> bool:
    return any(analysis.name_at(k) is not None for t in tokens for k in t.subtree())

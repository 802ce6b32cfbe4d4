"""What a crowd asks for in its own country, and what people and bodies are told at home: no acts towards another state."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import entities
from dragoman.coding.prepositions import preposition
from dragoman.coding.sectors import sector_of
from dragoman.coding.slots import slot_tokens
from dragoman.knowledge.borders import sovereign
from dragoman.language.tokens import Token

_TYPES = ("REQUEST", "ACCUSE", "PROTEST")
_SAID = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")
_BODIES = ("GOV", "LEG", "JUD")
_NAMED_ROUTES = ("adjective", "state")
_OWN_ROUTES = (*_NAMED_ROUTES, "office")
_PRAISED = ("thank", "praise")


def at_home(c: Candidate, discourse: Discourse) -> bool:
    """True for demands of a crowd in its own street, and for what own people or an own body of state are told."""
    analysis = discourse.analysis
    own = _of_own_people(c, analysis) or _of_nationals(c, discourse) or _of_own_body(c, discourse)
    return own or _among_compatriots(c, discourse) or _of_a_crowd(c, analysis)


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
    """ "Urged residents to stay indoors", "met voters", "apologised to viewers": at home where nothing names another state."""
    met = c.type == "CONSULT" and len(c.codes) < 2
    sorry = c.pattern.meaning.name == "apologise"  # what they are told of may well name another state
    if not sorry and (c.recipients or not (met or c.type == "REQUEST" or c.pattern.meaning.name in _PRAISED)):
        return False
    lang = analysis.lang
    own = [t for t in _addressed(c) if t.lemma in cues(lang, "own_people") or (sorry and _nationals(t, lang))]
    if met:
        peers = noun_class(lang, "counterpart")
        own = [t for t in own if t.morph.get("Number") == "Plur" and t.lemma not in peers]
    return bool(own) and not _named(own, analysis)


def _of_nationals(c: Candidate, discourse: Discourse) -> bool:
    """ "Asked its nationals to leave Ethiopia": what a state asks of its own people alone, wherever they are."""
    if c.type != "REQUEST" or c.frame.nominal:
        return False
    lang, own = discourse.analysis.lang, entities(c.lead or c.actors)
    told = [t for slot in ("obj", "iobj", *grammar(lang, "to_whom")) for t in slot_tokens(c.frame, slot)]
    others = [t for t in told if not _nationals(t, lang)]
    return len(others) < len(told) and all(_meant(t, discourse) <= own for t in others)


def _nationals(t: Token, lang: str) -> bool:
    """ "Its citizens", "son peuple"."""
    return t.lemma in cues(lang, "nationals") and any(k.lower in cues(lang, "own_possessive") for k in t.children)


def _meant(t: Token, discourse: Discourse) -> frozenset[str]:
    return entities([w for w in discourse.resolve(t) if w.entity])


def _of_own_body(c: Candidate, discourse: Discourse) -> bool:
    """ "Kenyan farmers asked the government to act": a body that is of who asks, where its words name no other state.

    A complaint made to a body is its matter, whatever the complaint is about; a parliament of nobody's is one's own.
    """
    if c.type not in _SAID or not c.actors or c.frame.nominal:
        return False
    told, lang, own = _addressed(c), discourse.analysis.lang, entities(c.actors)
    people = noun_class(lang, "person") | noun_class(lang, "diplomat")
    bodies = [t for t in told if _is_body(t, lang, discourse) and t.lemma not in people]
    given_to = [t for t in bodies if preposition(t) in grammar(lang, "towards")]
    meant = entities([w for t in given_to or told for w in discourse.resolve(t) if w.entity])
    assembly = bool(bodies) and all(sector_of(t.lemma, lang) == "LEG" for t in told)
    words = [w for t in bodies for w in _own_words(t)]
    if not (bodies and (meant or assembly) and meant <= own) or _name_others(words, own, discourse.analysis):
        return False
    return not _named(bodies, discourse.analysis) or all(w.person or w.route in _OWN_ROUTES for w in c.actors)


def _is_body(t: Token, lang: str, discourse: Discourse) -> bool:
    """A body of state by its noun, or a company by its name."""
    return sector_of(t.lemma, lang) in _BODIES or any(w.route == "company" for w in discourse.resolve(t))


def _among_compatriots(c: Candidate, discourse: Discourse) -> bool:
    """ "The Chilean president met Chilean mayors", "a critiqué les juges chiliens": both are of one state, and no other is named.

    One person may be a stranger whose state was guessed, so several must be told of.
    """
    if c.type not in (*_SAID, "CONSULT", "SUPPORT") or c.frame.nominal or c.recipients:
        return False
    own = [w for w in c.lead or c.actors if w.person is not None or w.route in _NAMED_ROUTES]
    told = [t for t in _addressed(c) if t.pos == "NOUN" and t.morph.get("Number") == "Plur"]
    meant = [w for t in told for w in discourse.resolve(t)]
    codes = entities(own)
    named = bool(meant) and all(w.person is None and w.route in _OWN_ROUTES for w in meant)
    return named and len(codes) == 1 and entities(meant) == codes and not _others_named(c, codes, discourse.analysis)


def _others_named(c: Candidate, own: frozenset[str], analysis: Analysis) -> bool:
    """True where the words of the clause name another state or body."""
    return _name_others(c.token.subtree(), own, analysis)


def _name_others(words: list[Token], own: frozenset[str], analysis: Analysis) -> bool:
    names = analysis.names_between(min(t.start for t in words), max(t.end for t in words))
    return any(set(n.entities) - own or (n.country and n.country not in own) for n in names)


def _own_words(noun: Token) -> list[Token]:
    """A noun with what belongs to it, without what its clause says is to be done."""
    return [noun, *(w for c in noun.children if c.pos != "VERB" for w in _own_words(c))]


def _addressed(c: Candidate) -> list[Token]:
    slots = c.pattern.co if c.pattern.meaning.mutual else c.pattern.to or ("obj", "iobj")
    return [t for slot in slots for t in slot_tokens(c.frame, slot)]


def _named(tokens: list[Token], analysis: Analysis) -> bool:
    return any(analysis.name_at(k) is not None for t in tokens for k in t.subtree())

"""Agents that the parser hung on what stands between them and their passive.

"Was promised 12 guns by Oslo": on the thing promised; "was accused of arming rebels by Oslo": on what somebody is
accused of; "the release of hostages by Hamas": on who is released.  Only who is named is moved: "by Friday",
"by road" and "by the dozen" stay.
"""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import grammar, noun_class
from dragoman.language.tokens import Sentence, Token

_SIDES = ("state", "capital", "organisation", "seat", "group", "adjective", "bloc")
_NOUNS = ("NOUN", "PROPN")
_HELD = ("captive", "held_person", "people_counted", "civilian", "crew", "crewed", "forces")
_DEPTH = 2  # nouns between the thing and its agent: "a loan of $40 million by the bank"


def mend_by_agents(analysis: Analysis, sentence: Sentence) -> None:
    """Give passives without an agent, and nouns of deeds, the one that stands behind what is done to whom."""
    for verb in sentence.tokens:
        if verb.pos == "VERB" and verb.child("aux:pass") is not None and not _has_agent(verb, analysis.lang):
            agent = next((t for t in _within(verb, analysis.lang) if is_party(t, analysis)), None)
            if agent is not None:
                agent.attach(verb, "obl:agent")
    _mend_nouns(analysis, sentence)


def _mend_nouns(analysis: Analysis, sentence: Sentence) -> None:
    for agent in sentence.tokens:
        held = agent.head
        told = agent.dep == "nmod" and _by(agent, analysis.lang) and held.dep == "nmod" and held.head.pos == "NOUN"
        owned = told and held.case() in grammar(analysis.lang, "genitive")
        if owned and _is_held(held, analysis.lang) and is_party(agent, analysis):
            agent.attach(held.head, "nmod")


def _is_held(noun: Token, lang: str) -> bool:
    """True for people and vessels, to whom something is done: they have no agent of their own."""
    return any(noun.lemma in noun_class(lang, kind) for kind in _HELD)


def _has_agent(verb: Token, lang: str) -> bool:
    return any(c.dep == "obl:agent" or _by(c, lang) for c in verb.children)


def _by(token: Token, lang: str) -> bool:
    return token.pos in _NOUNS and token.case() in grammar(lang, "agent")


def _within(verb: Token, lang: str) -> list[Token]:
    """What "by" introduces below the second object, and in an active clause of what somebody is accused of or asked for."""
    found: list[Token] = []
    nouns = [o for o in verb.all("obj") if o.i > verb.i]
    for _ in range(_DEPTH):
        found += [c for o in nouns for c in o.all("nmod") if _by(c, lang)]
        nouns = [c for o in nouns for c in o.all("nmod") if not _by(c, lang)]
    active = (c for c in verb.all("advcl", "xcomp", "ccomp") if c.child("nsubj", "nsubj:pass", "aux:pass") is None)
    return found + [t for c in active if c.i > verb.i for t in c.all("obl", "obl:agent") if t.i > c.i and _by(t, lang)]


def is_party(token: Token, analysis: Analysis) -> bool:
    """True where the phrase names a state or a body."""
    near = [token, *token.all("amod", "compound", "nmod:poss", "flat", "appos")]
    return any((name := analysis.name_at(t)) is not None and name.kind in _SIDES for t in near)

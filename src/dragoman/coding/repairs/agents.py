"""French agents that the parser hung elsewhere.

Those of passives on a noun in between ("cueillis avec leur hélicoptère par les Marocains"), those of nouns of action on
whom it is done to or on the verb of the sentence ("X a condamné le bombardement de la Syrie par la Russie").
"""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import grammar
from dragoman.coding.prepositions import preposition
from dragoman.coding.repairs.by_agents import is_party
from dragoman.coding.repairs.words import PARTICIPLE_ENDS
from dragoman.language.tokens import Sentence, Token

_DESCRIBING = ("acl", "amod", "advcl")
# Nouns of action, which take "par" themselves ("l'exécution par X").
_OF_ACTION = ("tion", "sion", "ement", "ssage", "ture", "sie", "aque", "appe", "rtre", "vol", "tir", "envoi")


def mend_agents(analysis: Analysis, sentence: Sentence) -> None:
    """Give passives without an agent the one that stands in their complement, and nouns of action their own."""
    for t in sentence.tokens:
        if t.dep == "nmod" and t.case() == "par" and t.head.pos in ("NOUN", "PROPN"):
            verb = _passive(t.head)
            if verb is not None and verb.i < t.head.i:
                t.attach(verb, "obl:agent")
        if t.case() == "par" and t.pos in ("NOUN", "PROPN") and is_party(t, analysis):
            deed = _deed_before(t)
            if deed is not None:
                t.attach(deed, "nmod")


def _deed_before(agent: Token) -> Token | None:
    """The noun of action whose complement ends in front of an agent that hangs on that complement, or on an active verb."""
    head, first = agent.head, min(agent.subtree(), key=lambda t: t.i)
    if first.i == 0:
        return None
    active = head.pos == "VERB" and head.child("aux:pass", "nsubj:pass") is None and head.child("nsubj", "aux") is not None
    before = agent.sentence.tokens[first.i - 1]
    chain = [before, *before.ancestors()]
    done_to = next((t for t in chain if t.dep == "nmod" and t.head.pos == "NOUN" and _acts(t.head)), None)
    of = grammar(agent.sentence.lang, "genitive")
    if done_to is None or preposition(done_to) not in of or done_to.head in agent.ancestors()[:1]:
        return None
    return done_to.head if head is done_to or (active and head in done_to.ancestors()) else None


def _acts(noun: Token) -> bool:
    return noun.lemma.lower().endswith(_OF_ACTION)


def _passive(noun: Token) -> Token | None:
    """The passive in whose complement a noun stands, where it has no agent yet."""
    verb = next((a for a in noun.ancestors() if a.pos in ("VERB", "ADJ")), None)
    if (
        verb is None
        or noun.dep not in ("obl", "nmod")
        or any(_acts(t) for t in (noun, *noun.ancestors()) if verb in t.ancestors())
    ):
        return None
    describes = verb.dep in _DESCRIBING and verb.lower.endswith(PARTICIPLE_ENDS) and verb.child("aux", "nsubj") is None
    passive = verb.child("aux:pass") is not None or describes
    agent = any(c.dep == "obl:agent" or c.case() == "par" for c in verb.children)
    return verb if passive and not agent else None

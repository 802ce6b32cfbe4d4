"""French agents of passives that the parser hung on a noun in between ("cueillis avec leur hélicoptère par les Marocains")."""

from __future__ import annotations

from dragoman.coding.repairs.words import PARTICIPLE_ENDS
from dragoman.language.tokens import Sentence, Token

_DESCRIBING = ("acl", "amod", "advcl")
# Nouns of action, which take "par" themselves ("l'exécution par X").
_OF_ACTION = ("tion", "sion", "ement", "ssage", "ture", "sie", "aque", "appe", "rtre", "vol", "tir", "envoi")


def mend_agents(sentence: Sentence) -> None:
    """Give passives without an agent the one that stands in their complement."""
    for t in sentence.tokens:
        if t.dep == "nmod" and t.case() == "par" and t.head.pos in ("NOUN", "PROPN"):
            verb = _passive(t.head)
            if verb is not None and verb.i < t.head.i:
                t.attach(verb, "obl:agent")


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

"""French participles that tell who did a deed go with the noun with which they agree: "une attaque au mortier menée par X"."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import is_participle
from dragoman.language.tokens import Sentence, Token

_AGREEING = ("Gender", "Number")


def mend_participles(sentence: Sentence) -> None:
    """Hang a participle that does not agree with its noun on the noun above, where it agrees with that."""
    for t in sentence.tokens:
        noun = t.head
        if t.dep != "acl" or t.lemma not in cues(sentence.lang, "perpetrated") or not is_participle(t):
            continue
        if noun.dep != "nmod" or noun.head.pos != "NOUN":
            continue
        if not _agrees(t, noun) and _agrees(t, noun.head):
            t.attach(noun.head, "acl")


def _agrees(participle: Token, noun: Token) -> bool:
    return all(
        None in (pair := (participle.morph.get(trait), noun.morph.get(trait))) or pair[0] == pair[1] for trait in _AGREEING
    )

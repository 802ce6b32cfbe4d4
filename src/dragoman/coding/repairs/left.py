"""French subjects whose verb the parser lost behind a relative clause ("Oslo, qui avait protesté, rappelle son consul")."""

from __future__ import annotations

from dragoman.coding.repairs.words import group_start, is_finite, number_fits, own_subject, subject_label
from dragoman.language.tokens import Sentence, Token

_NOUNS = ("NOUN", "PROPN")
_LOST = ("parataxis", "conj", "ccomp", "advcl", "dep", "appos")


def mend_left(sentence: Sentence) -> None:
    """Give a noun that heads a sentence the verb in a personal form behind the comma that ends its relative clause."""
    for noun in sentence.tokens:
        clause = noun.child("acl:relcl")
        if noun.pos not in _NOUNS or not noun.is_root or clause is None or noun.child("cop", "nsubj") is not None:
            continue
        verb = next((t for t in clause.subtree() if t.i > clause.i and _lost(t, noun)), None)
        if verb is not None:
            verb.attach(verb, "root")
            noun.attach(verb, subject_label(verb))
            return


def _lost(verb: Token, noun: Token) -> bool:
    """True for a verb without subject, conjunction or "qui", right behind a comma, that fits the noun."""
    if verb.pos != "VERB" or verb.dep not in _LOST or not is_finite(verb) or own_subject(verb) is not None:
        return False
    start = group_start(verb)
    bare = verb.child("cc", "mark") is None and start > 0 and verb.sentence.tokens[start - 1].text == ","
    return bare and number_fits(noun, verb)

""" "Attacked a bank and the embassies of X": a noun that the parser joined to the verb stands beside the verb's object."""

from __future__ import annotations

from dragoman.language.tokens import Sentence, Token

_CLAUSAL = ("nsubj", "nsubj:pass", "cop", "case", "mark", "aux")
_NOUNS = ("NOUN", "PROPN")


def mend_second_objects(sentence: Sentence) -> None:
    """Join to the object a bare noun behind "and" that hangs on the verb."""
    for t in sentence.tokens:
        verb = t.head
        if t.dep != "conj" or t.pos not in _NOUNS or verb.pos != "VERB" or t.child(*_CLAUSAL) is not None:
            continue
        first = next((o for o in verb.all("obj") if verb.i < o.i < t.i and o.pos in _NOUNS), None)
        if first is not None and _is_joined(first, t):
            t.attach(first, "conj")


def _is_joined(first: Token, second: Token) -> bool:
    """True where nothing but the first noun phrase and "and" stands before the second."""
    between = second.sentence.tokens[first.i + 1 : second.i]
    own = {id(t) for t in [*first.subtree(), *second.subtree()]}
    return any(t.pos == "CCONJ" for t in between) and all(t.pos == "CCONJ" or id(t) in own for t in between)

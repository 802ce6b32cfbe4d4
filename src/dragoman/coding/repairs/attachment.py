"""Complements that belong to the word just before them."""

from __future__ import annotations

from dragoman.language.tokens import Sentence

_OF = ("de", "du", "des", "d'", "d’")


def near_complements(sentence: Sentence) -> None:
    """ "au large du Venezuela": what "de" introduces belongs to the noun that it follows."""
    tokens = sentence.tokens
    for t in tokens:
        if t.dep != "nmod" or t.head.pos != "NOUN":
            continue
        case = t.child("case")
        if case is None or case.lower not in _OF or case.i < 1:
            continue
        before = tokens[case.i - 1]
        if before.pos == "NOUN" and before is not t.head and before.head is t.head and before.i > t.head.i:
            t.attach(before, "nmod")

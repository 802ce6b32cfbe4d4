"""Verbs of one form for all times behind "to": in "threatened to halt exports and cut aid" nothing has been cut."""

from __future__ import annotations

from dragoman.language.tokens import Sentence

_OWN = ("nsubj", "nsubj:pass", "aux", "aux:pass", "mark")


def mend_bare_forms(sentence: Sentence) -> None:
    """Take for an infinitive what is joined to one, looks like one and has no subject."""
    for t in sentence.tokens:
        first = t.head
        if t.dep != "conj" or t.pos != "VERB" or t.morph.get("VerbForm") != "Fin" or t.lower != t.lemma:
            continue
        if first.i < t.i and first.morph.get("VerbForm") == "Inf" and t.child(*_OWN) is None:
            t.morph = {"VerbForm": "Inf"}

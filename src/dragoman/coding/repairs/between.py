"""Two names behind "entre" that the parser took for the subject: they belong to the noun before them."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.coding.repairs.words import SUBJECTS
from dragoman.language.tokens import Sentence

_BESIDE = ("obl", "dislocated", "nmod", "advmod", "obl:mod", "dep")


def mend_between(sentence: Sentence) -> None:
    """ "L'accord entre Riga et Oslo doit être signé": what is between both is the subject."""
    words = grammar(sentence.lang, "between")
    for name in sentence.tokens:
        if name.dep not in SUBJECTS or name.is_root or name.case() not in words:
            continue
        first = min(t.i for t in name.subtree())
        before = sentence.tokens[first - 1] if first else name
        verb, role = name.head, name.dep
        while before is not name and before.head is not verb and not before.is_root and before.pos in ("NOUN", "ADJ", "PROPN"):
            before = before.head
        if before is name or before.pos != "NOUN" or before.head is not verb or before.i > name.i:
            continue
        name.attach(before, "nmod")
        if before.dep in _BESIDE and not before.case():
            before.attach(verb, role)

"""Those who are named only as not meant: "Peru, not Chile, attacked", "le Pérou et non le Chili"."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.language.tokens import Sentence, Token

_NOMINAL = ("NOUN", "PROPN")
_BEFORE_NOUN = ("DET", "ADP", "ADJ", "ADV", "PART")


def mend_contrasts(sentence: Sentence) -> None:
    """Take who is set off by "not" out of the list or the apposition that the parser put him in."""
    for word in sentence.tokens[1:-1]:
        if word.lower not in grammar(sentence.lang, "contrasting"):
            continue
        before = sentence.tokens[word.i - 1]
        other = _denied(word) if before.text == "," or before.dep == "cc" else None
        meant = _meant(word, before, other) if other is not None else None
        if other is None or meant is None:
            continue
        for clause in other.all("acl:relcl"):  # "c'est X et non Y qui a attaqué"
            clause.attach(meant, clause.dep)
        for sign in (word, before):
            sign.attach(other, "dep")
        other.attach(meant, "dep")


def _meant(word: Token, before: Token, other: Token) -> Token | None:
    """Who is meant instead: the noun in front of the comma or the conjunction, in the same part of the clause."""
    last = word.sentence.tokens[before.i - 1] if before.i else word
    noun = next((t for t in (last, last.head) if t.pos in _NOMINAL and t is not other), None)
    if noun is None or word.head not in (other, noun, noun.head, *other.children, before):
        return None
    beside = other.head is noun or (other.head is noun.head and other.dep == noun.dep)
    return noun if beside or "" != other.case() == noun.case() else None


def _denied(word: Token) -> Token | None:
    """The noun that the denial stands in front of; "not only X" denies nobody."""
    for t in word.sentence.tokens[word.i + 1 :]:
        if t.pos in _NOMINAL:
            return t
        if t.pos not in _BEFORE_NOUN or t.lower in grammar(word.sentence.lang, "only"):
            return None
    return None

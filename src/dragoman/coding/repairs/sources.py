"""French objects behind the one from whom they come: "a reçu de l'Iran des missiles"."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.language.tokens import Sentence, Token

_FOLLOWING = ("obj", "nmod", "conj", "appos", "dep")


def mend_sources(sentence: Sentence) -> None:
    """Make what "de" introduces behind a verb an adjunct, where the noun right behind it can be the object."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.child("aux:pass", "nsubj:pass", "ccomp") is not None:
            continue
        marked = ((c, _mark(c)) for c in verb.all("obj", "obl") if c.i > verb.i)
        source, mark = next(((c, mark) for c, mark in marked if mark is not None), (None, None))
        thing = _behind(source, verb) if source is not None else None
        if source is None or mark is None or thing is None:
            continue
        mark.dep, source.dep = "case", "obl"
        for article in thing.all("case"):
            article.dep = "det"
        thing.attach(verb, "obj")
        for other in [c for c in source.children if c.i > thing.i]:
            other.attach(thing, other.dep)


def _mark(noun: Token) -> Token | None:
    """The "de" of a noun, contracted or not, also where the parser took it for an article in front of a name."""
    of = grammar(noun.sentence.lang, "of")
    first = noun.child("case", "det")
    return first if first is not None and first.lower in of and (first.dep == "case" or noun.names) else None


def _behind(source: Token, verb: Token) -> Token | None:
    """The noun that starts right behind the phrase with an article or number, its own object so far or part of the phrase.

    Behind a name "des", "du" and "de" are articles too ("des missiles", "de nouveaux chars").
    """
    nouns = [c for c in (*source.children, *verb.all("obj")) if c.i > source.i and c.pos == "NOUN" and not c.names]
    noun = min((c for c in nouns if c.dep in _FOLLOWING), key=lambda c: c.i, default=None)
    if noun is None:
        return None
    words = noun.subtree()
    first, own = words[0], {t.i for t in source.subtree()} - {t.i for t in words}
    if first.head is not noun or not own.issuperset(range(source.i + 1, first.i)):
        return None
    plain = first.dep in ("det", "nummod") and noun.child("case") is None
    partitive = first.dep == "case" and first.lower in grammar(noun.sentence.lang, "of") and bool(source.names)
    return noun if plain or partitive else None

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
        source = next((c for c in verb.all("obj", "obl") if c.i > verb.i and _mark(c) is not None), None)
        thing = _behind(source, verb) if source is not None else None
        if source is None or thing is None:
            continue
        if (mark := _mark(source)) is not None:
            mark.dep = "case"
        source.dep = "obl"
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
    """The determined noun that starts right behind the phrase, without preposition of its own; "des" may be its article behind a name."""
    found = [c for c in (*source.children, *verb.children) if c.dep in _FOLLOWING and c.pos == "NOUN" and not c.names and c.i > source.i]
    if not found:
        return None
    noun = min(found, key=lambda c: c.i)
    subtree = noun.subtree()
    first = min(subtree, key=lambda t: t.i)
    own = {t.i for t in source.subtree()} - {t.i for t in subtree}
    between = range(source.i + 1, first.i)
    if not all(i in own for i in between) or first.head is not noun or (noun.head is verb and noun.dep != "obj"):
        return None
    plain = first.dep in ("det", "nummod") and noun.child("case") is None
    partitive = first.dep == "case" and first.lower == "des" and bool(source.names)
    return noun if plain or partitive else None

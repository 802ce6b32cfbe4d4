"""Whom an instrument binds, as its clauses tell it: "the pact that binds Riga to Oslo", "which ended the war between both"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.coding.agreements.words import has, is_noun, kind_of
from dragoman.coding.classes import every
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.language.tokens import Token

_BETWEEN = every("between")
# What a binding verb says besides its object: to whom, with whom.
_TO = (*every("going"), *every("with"))
_SUBJECT = ("nsubj", "nsubj:pass", "acl")


def bound(noun: Token, discourse: Discourse) -> list[str]:
    """Codes of those whom a clause on the instrument, or one that it is the subject of, says to be bound by it."""
    for verb in _clauses(noun):
        if has(noun.sentence.lang, "binding", verb):
            clauses = (c for c in verb.all("ccomp", "xcomp") for c in c.all("nsubj"))  # "binds Riga and Oslo to talk"
            told = [*verb.all("obj", "iobj"), *clauses, *(t for t in verb.all("obl", "nmod") if preposition(t) in _TO)]
            told += [k for t in told for k in t.all("conj")]
            codes = list(dict.fromkeys(w.entity for t in told for w in discourse.resolve(t) if w.entity))
            if len(codes) > 1:
                return codes
    return _of_matter(noun, discourse)


def _clauses(noun: Token) -> Iterator[Token]:
    """The verbs of clauses on the noun, and the one over it."""
    yield from noun.all("acl", "acl:relcl")
    if noun.dep in _SUBJECT and not noun.is_root:
        yield noun.head


def _of_matter(noun: Token, discourse: Discourse) -> list[str]:
    """Codes of those between whom the matter of an instrument is: "the accord that governs trade between Riga and Oslo"."""
    if not _tells(noun):
        return []
    lang = noun.sentence.lang
    for t in noun.sentence.tokens[noun.i + 1 :]:
        if is_noun(t) and kind_of(t, lang) != "other":
            return []  # another instrument, with parties of its own
        if t.lower in _BETWEEN and t.dep == "case":
            codes = list(dict.fromkeys(w.entity for w in discourse.resolve(t.head) if w.entity))
            return codes if len(codes) > 1 else []
    return []


def _tells(noun: Token) -> bool:
    """True for the subject of a verb, and for a noun with a clause on it."""
    return noun.dep in _SUBJECT or bool(noun.all("acl:relcl"))

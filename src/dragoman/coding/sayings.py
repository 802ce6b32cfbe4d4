"""Verbs of saying in a parsed sentence, each with who says and where its words of attribution stand."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.classes import cues
from dragoman.language.speech import Speech
from dragoman.language.tokens import Token

_CARRIERS = frozenset({"AUX", "PRON", "ADV", "PART"})
_CLITICS = ("-t-il", "-t-elle", "-il", "-elle", "-t-ils", "-t-elles", "-ils", "-elles", "-t-on", "-on")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"})
_LIGHT = frozenset({"ADV", "ADP", "DET", "PUNCT", "PART"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying: `first` and `last` bound the words of attribution, verb and speaker."""

    verb: Token
    frames: frozenset[str]
    subject: Token | None
    first: Token
    last: Token
    inverted: bool


class Sayings:
    """Finds the verbs of saying of one language."""

    def __init__(self, lang: str, words: Speech) -> None:
        self._lang = lang
        self._words = words

    def of(self, token: Token, *, any_verb: bool = False) -> Saying | None:
        """The saying of a verb; with `any_verb` also of one that the lists do not know ("a souri X")."""
        if token.pos not in ("VERB", "AUX", "ADJ", "NOUN") or (token.pos in ("AUX", "NOUN", "ADJ") and not any_verb):
            return None
        frames = self._frames(token)
        if frames is None:
            if not any_verb or token.pos not in ("VERB", "AUX"):
                return None
            frames = frozenset({"quote", "front"})
        first = self._group_start(token)
        subject = self._after(token) if self._lang == "fr" or self._inverts(token, first) else None
        inverted = subject is not None
        subject = subject or self.subject(token)
        return Saying(token, frames, subject, first, token, inverted)

    def subject(self, verb: Token) -> Token | None:
        """Who does a verb: its own subject, else that of the clause it hangs on."""
        at, seen = verb, 0
        while seen < 6:
            own = at.child("nsubj", "nsubj:pass")
            if own is not None and own.lower != "se":
                return own
            if at.is_root or (at.dep in ("ccomp", "acl:relcl") and at is not verb):
                return None
            if at.dep in ("acl", "acl:relcl") and at.head.pos in ("NOUN", "PROPN"):
                return at.head
            at, seen = at.head, seen + 1
        return None

    def negated(self, verb: Token) -> bool:
        """True for "did not say", "n'a pas dit"."""
        negation = cues(self._lang, "negation") - {"ne", "n'", "n’"}
        return any(c.lower in negation and c.pos in ("ADV", "PART") for c in verb.children)

    def _frames(self, token: Token) -> frozenset[str] | None:
        compound = self._words.compound.get(token.lemma)
        if compound is not None:
            near = token.sentence.tokens[token.i + 1 : token.i + 4]
            return compound[1] if any(t.lemma in compound[0] for t in near) else None
        if token.lemma not in self._words.verbs:
            return None
        return self._words.frames(token.lemma)

    def _group_start(self, verb: Token) -> Token:
        """The first of auxiliaries, pronouns and adverbs in front of a verb."""
        first = verb
        for t in reversed(verb.sentence.tokens[: verb.i]):
            own = t.head is verb or t.head is first or t.pos == "AUX"
            if t.pos not in _CARRIERS or not own or t.dep in ("nsubj", "nsubj:pass"):
                break
            first = t
        return first

    def _inverts(self, verb: Token, first: Token) -> bool:
        """English "said Akar": the verb opens its phrase behind a stop."""
        before = verb.sentence.tokens[first.i - 1] if first.i else None
        subject = verb.child("nsubj", "nsubj:pass")
        return (before is None or before.pos == "PUNCT") and (subject is None or subject.i > verb.i)

    def _after(self, verb: Token) -> Token | None:
        """The subject behind a verb that stands before it ("a-t-il dit", "a déclaré X")."""
        for t in verb.sentence.tokens[max(0, verb.i - 2) : verb.i + 2]:
            if t.lower.startswith("-") and t.lower in _CLITICS:
                return t
        own = verb.child("nsubj", "nsubj:pass")
        if own is not None and own.i < verb.i:
            return None
        if own is not None:
            return own
        for c in verb.children:
            behind = c.i > verb.i and c.pos in _NOMINAL and c.dep in ("obj", "appos", "xcomp", "dep", "parataxis")
            if behind and c.child("case", "mark") is None:
                return c
        return self._first_nominal(verb)

    def _first_nominal(self, verb: Token) -> Token | None:
        """The first noun behind a verb that no preposition introduces."""
        introduced = False
        for t in verb.sentence.tokens[verb.i + 1 : verb.i + 12]:
            if t.pos in ("VERB", "AUX", "SCONJ") or t.text in ".:;":
                return None
            if t.pos == "ADP":
                introduced = True
            elif t.pos in ("NOUN", "PROPN", "PRON"):
                if not introduced:
                    return t
                introduced = False
            elif t.pos not in _LIGHT | {"ADJ", "NUM"}:
                return None
        return None

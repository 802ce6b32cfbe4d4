"""Whose the people are that a number counts: by their name, an adjective, or the state that they fled."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.frames import preposition
from dragoman.coding.parties import Who, entities
from dragoman.language.tokens import Token

_COUNTED = ("nsubj", "nsubj:pass", "obj")


class Origins:
    """Finds the states of the people counted in one article."""

    def __init__(self, discourse: Discourse, measures: MeasureReader) -> None:
        self._d = discourse
        self._measures = measures
        lang = discourse.analysis.lang
        self._from = (*grammar(lang, "from"), *grammar(lang, "genitive"))

    def of(self, noun: Token) -> list[Who]:
        """The parties that the counted people belong to, or fled from."""
        fled = [v for v in noun.all("acl", "acl:relcl") if self._measures.has("flee", v)]
        left = [w for v in fled for o in v.all("obj", "obl") for w in self._d.single(o) if w.entity]
        left += [w for v in self._arriving(noun) for o in v.all("obl") if preposition(o) in self._from for w in self._d.single(o)]
        if left:
            return left
        found = self._d.single(noun) if noun.pos in ("NOUN", "PROPN") else self._d.named(noun)
        return found or self.described(noun) or self._among(noun)

    def _among(self, number: Token) -> list[Who]:
        """ "Deux d'entre eux", "three of them": whose those are of whom a number counts some."""
        pronouns = [c for c in (number, *number.all("nmod")) if c.pos == "PRON"]
        counted = self._counted_before(number) if pronouns else []
        return next((found for t in (*counted, *pronouns) if (found := [w for w in self._d.single(t) if w.entity])), [])

    def _counted_before(self, number: Token) -> list[Token]:
        """Who is counted as subject or object of the sentence before."""
        index, quantities = number.sentence.index, cues(number.sentence.lang, "quantity")
        before = self._d.analysis.sentences[index - 1].tokens if index else []
        return [t for t in before if t.dep in _COUNTED and (t.lemma in quantities or t.child("nummod") is not None)]

    def _arriving(self, noun: Token) -> list[Token]:
        """The verbs by which people come from somewhere: "les migrants venus de Riga", "migrants arrived from Riga"."""
        beside = [*noun.all("acl", "acl:relcl"), *([noun.head] if noun.dep == "nsubj" else [])]
        return [v for v in beside if self._measures.has("coming", v)]

    def named(self, noun: Token) -> frozenset[str]:
        """Codes of the people counted by their own name or an adjective: "two Azerbaijanis", "Djiboutian soldiers"."""
        return entities([*self.described(noun), *self._d.named(noun)])

    def described(self, noun: Token) -> list[Who]:
        """The parties whose adjective or name stands on the noun."""
        return [w for c in noun.all("amod", "compound") for w in self._d.named(c)]

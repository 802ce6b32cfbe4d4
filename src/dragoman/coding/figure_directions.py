"""Which of two sides of a figure comes first, by what the measure is: seller before buyer, giver before who gets, ..."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar
from dragoman.coding.figure_parties import Sides, turned
from dragoman.coding.frames import preposition
from dragoman.coding.measure_words import clause_verb
from dragoman.coding.measures import MeasureReader
from dragoman.language.tokens import Token
from dragoman.records import Measure

Codes = Callable[[Iterable[Token]], list[str]]

_TRADED: tuple[Measure, ...] = ("exports", "imports", "energy-flow")
_GIVEN: tuple[Measure, ...] = ("aid", "loan")
_OWNED = ("nmod", "nmod:poss", "amod", "compound")
# Acts of who gets what is given: thanks and requests.
_BY_WHO_GETS = ("SUPPORT", "REQUEST")
# Acts of who is owed.
_BY_CREDITOR = ("REQUEST", "ACCUSE", "SANCTION", "CONCEDE", "THREATEN", "AID", "COOPERATE")


class Directions:
    """Puts the sides of the figures of one article in their order."""

    def __init__(self, measures: MeasureReader, codes: Codes, lang: str) -> None:
        self._measures = measures
        self._codes = codes
        self._spoken = cues(lang, "first_person")
        self._to, self._from = grammar(lang, "towards"), grammar(lang, "from")
        self._for = (*self._to, *grammar(lang, "for_whom"))
        self._of = ("", *grammar(lang, "of"))

    def of_event(self, found: Sides, measure: Measure, own: Candidate, head: Token, noun: Token) -> Sides:
        """Sides that an act gave, turned where the measure runs against the act."""
        if measure in _TRADED or measure == "troops":
            return self.of_words(found, measure, head, noun)
        if measure in _GIVEN:
            return turned(found) if own.type in _BY_WHO_GETS else self._given(found, head, noun)
        return turned(found) if measure == "debt" and own.type in _BY_CREDITOR else found

    def of_words(self, found: Sides, measure: Measure, head: Token, noun: Token) -> Sides:
        """Sides that the words gave, turned where a word says who sells, owes or has sent people."""
        first: str | None = None
        if measure in _TRADED:
            buyer, seller = self._traders(head)
            first, second = (buyer, seller) if measure == "imports" else (seller, buyer)
            return turned(found) if first in found.recipients or second in found.actors else found
        if measure == "troops":
            first = next(iter(self._codes(noun.all("amod", "compound"))), None)
            return turned(found) if first in found.recipients else found
        if measure in _GIVEN:
            return self._given(found, head, noun)
        if measure == "debt":
            creditor = self._introduced(head, self._to)
            return turned(found) if creditor in found.actors else found
        return found

    def _traders(self, head: Token) -> tuple[str | None, str | None]:
        """Codes of buyer and seller as far as the verb, its nouns and prepositions tell them."""
        verb = clause_verb(head)
        buyer, seller = self._introduced(head, self._to), self._introduced(head, self._from)
        doer = next(iter(self._codes(t for s in verb.all("nsubj", "obl:agent") for t in s.subtree())), None)
        if self._measures.has("imports", verb):
            return doer or buyer, seller
        if self._measures.has("exports", verb) or self._measures.has("supply", verb):
            return buyer, doer or seller
        for noun in (n for n in (*verb.all("nsubj", "nsubj:pass", "obl", "nmod"), head.head, *head.children) if n.pos == "NOUN"):
            owner = next(iter(self._codes(t for t in noun.all(*_OWNED) if preposition(t) in self._of)), None)
            if self._measures.has("exports", noun):
                return buyer, owner or seller
            if self._measures.has("imports", noun):
                return owner or buyer, seller
        return buyer, seller

    def _given(self, found: Sides, head: Token, noun: Token) -> Sides:
        """Sides with who gives first, as far as the gift says for whom it is and from whom."""
        helped = self._helped(head)
        if helped is not None and helped not in (*found.actors, *found.recipients):
            return replace(found, recipients=(helped,))
        giver, taker = self._givers(head, noun)
        giver, taker = giver or self._ours(head), helped or (taker if taker != giver else None)
        return turned(found) if taker in found.actors or (taker is None and giver in found.recipients) else found

    def _helped(self, head: Token) -> str | None:
        """Code of whom the money is to help: "$5 million to help Thailand fight the disease"."""
        purposes = [t for t in clause_verb(head).subtree() if t.i > head.i and t.morph.get("VerbForm") == "Inf"]
        verbs = [v for v in (*purposes, *head.ancestors()) if v.pos == "VERB" and self._measures.has("help", v)]
        named = (t for v in verbs for o in v.all("obj") for t in (o, *o.all(*_OWNED)) if t.pos in ("PROPN", "ADJ"))
        return next(iter(self._codes(named)), None)

    def _ours(self, head: Token) -> str | None:
        """Code of the state whose "we" or "I" stands over a gift: "We have authorized aid valued at $100 million"."""
        doers = (s for a in head.ancestors() for s in a.all("nsubj") if s.lower in self._spoken)
        return next(iter(self._codes(doers)), None)

    def _givers(self, head: Token, noun: Token) -> tuple[str | None, str | None]:
        """Codes of who gives and who gets, as far as adjectives of the gift and prepositions tell them."""
        gift = [t for n in (noun, head.head, head, *head.all("nmod")) for t in n.all("amod", "compound")]
        giver = next(iter(self._codes(gift)), None) or self._introduced(head, self._from)
        meant = [t.subtree() for t in clause_verb(head).subtree() if preposition(t) in self._for]
        names = [n for words in meant if head not in words for n in words if n.pos == "PROPN"]
        return giver, next(iter(self._codes(names)), None)

    def _introduced(self, head: Token, prepositions: tuple[str, ...]) -> str | None:
        """Code of the first party that one of the prepositions introduces in the clause."""
        told = (t for t in clause_verb(head).subtree() if preposition(t) in prepositions)
        return next(iter(self._codes(told)), None)

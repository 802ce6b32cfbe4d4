"""What a number adds to a gift or a sale told before: what it holds, what is paid for it, what comes on top of it."""

from __future__ import annotations

from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token, span_head
from dragoman.records import Figure, Measure

_HOLDING: tuple[Measure, ...] = ("aid", "arms-sale", "other")
# How far before a number the words stand that make it a part.
_REACH = 3


class Additions:
    """Tells what the numbers of one article add to figures told before them."""

    def __init__(self, measures: MeasureReader) -> None:
        self._measures = measures

    def contains(self, amount: Amount, head: Token, figure: Figure) -> bool:
        """True for a number of things that a gift or sale told before holds: "The package includes ten howitzers"."""
        verb = clause_verb(head)
        if amount.unit != "count" or figure.measure not in _HOLDING or not self._measures.has("holds", verb):
            return False
        return any(self._measures.has("held_in", s) for s in verb.all("nsubj"))

    def lists(self, amount: Amount, tokens: list[Token], before: Token, figure: Figure) -> bool:
        """True for things that a gift or sale told by its worth holds, "including 18 howitzers", and for those joined to them.

        `before` is the head of the amount of `figure`, the one told last.
        """
        head = span_head(tokens)
        if amount.unit != "count" or amount.value % 1 or figure.measure not in _HOLDING or head.sentence is not before.sentence:
            return False
        if is_money(figure.unit):
            words = head.sentence.tokens[max(0, tokens[0].i - _REACH) : tokens[0].i]
            return figure.measure != "other" and self._measures.any("part", words)
        noun, counted = head.head, before.head
        return figure.unit == "count" and figure.measure != "other" and noun.dep == "conj" and noun.head is counted

    def follows(self, amount: Amount, head: Token, figure: Figure) -> bool:
        """True for money that comes on top of that told before: "Another $2 billion is to follow"."""
        verbs = [clause_verb(head), *clause_verb(head).all("xcomp")]
        coming = head.dep.startswith("nsubj") and self._measures.any("follows", verbs)
        return coming and is_money(amount.unit) and is_money(figure.unit)

    def prices(self, amount: Amount, head: Token, figure: Figure) -> bool:
        """True for what is paid for the arms told before: "will pay 19 billion for them", "the contract is worth 2 billion"."""
        if not is_money(amount.unit) or figure.measure != "arms-sale" or is_money(figure.unit):
            return False
        verb = clause_verb(head)
        sized = self._measures.any("deal", [*verb.all("nsubj"), head.head])
        return sized or (self._measures.has("pays", verb) and any(t.pos == "PRON" for t in verb.all("obl", "obj", "nmod")))

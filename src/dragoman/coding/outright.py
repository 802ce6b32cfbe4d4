"""Measures that the words of a number tell outright, so that nothing is weighed: lent, sold as arms, given, priced."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.measure_words import clause_verb, is_money
from dragoman.coding.measures import MeasureReader
from dragoman.language.amount_grammar import amount_grammar
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Measure

# Units of what is told by number rather than by worth or weight.
_COUNTED = ("people", "count", None)


class Outright:
    """Tells the measures that words around the amounts of one article name."""

    def __init__(self, analysis: Analysis, measures: MeasureReader) -> None:
        self._a = analysis
        self._measures = measures
        self._price = amount_grammar(analysis.lang).price

    def measure(self, amount: Amount, head: Token, noun: Token) -> Measure | None:
        """The measure that words name, for an amount with this head that counts `noun`; None where none does."""
        if is_money(amount.unit):
            return self._money(amount, head)
        if amount.unit in _COUNTED:
            return self._number(amount, head, noun)
        return "aid" if amount.unit == "tonnes" and self._is_relief(head, noun) else None

    def _money(self, amount: Amount, head: Token) -> Measure | None:
        over = self._named(head)
        priced = self._price.match(self._a.text, amount.end) and not self._measures.any("tariff", [head, *head.ancestors()])
        if priced or self._measures.any("balance", over):
            return "other"
        if self._measures.any("lent", over):
            return "loan"
        verb = clause_verb(head)
        deal = verb.head if verb.dep in ("acl", "acl:relcl") and self._measures.has("deal", verb.head) else head
        if self._measures.sells_arms(deal):
            return "arms-sale"
        return "investment" if self._is_put_in(head, verb) else None

    def _number(self, amount: Amount, head: Token, noun: Token) -> Measure | None:
        verb = clause_verb(head)
        if self._measures.sells_arms(head, noun):
            return "arms-sale"
        if self._measures.unit(amount, noun) == "people" and self._is_sent_out(verb, noun):
            return "migrants"
        return "aid" if self._is_relief(head, noun) else None

    def _named(self, head: Token) -> list[Token]:
        """The noun whose size the sum is: "a loan of $3 billion", "a $3 billion loan", "the loan, worth $3 billion"."""
        above, verb = head.head, clause_verb(head)
        if self._measures.has("level", verb):
            return verb.all("nsubj")
        if self._measures.has("of_worth", above) or above.dep == "nummod":
            above = above.head
        return [above] if above.pos == "NOUN" and head.dep in ("nmod", "compound", "nummod", "amod", "appos", "obl") else []

    def _is_sent_out(self, verb: Token, noun: Token) -> bool:
        """True for people who are expelled, whatever else is told of them: "deported 51 nationals convicted of fraud"."""
        sent = self._measures.has("expel", verb) and noun in verb.all("obj", "nsubj:pass")
        return sent and not self._measures.has("not_migrants", noun) and not self._measures.has("more", noun)

    def _is_sent(self, verb: Token) -> bool:
        return self._measures.has("send", verb) or self._measures.has("give", verb)

    def _is_relief(self, head: Token, noun: Token) -> bool:
        """True for goods that relieve need, sent somewhere."""
        verb = clause_verb(head)
        goods = [noun, *(t for t in noun.subtree() if t.dep in ("nmod", "compound"))]
        return self._measures.any("relief", goods) and (self._is_sent(verb) or self._measures.has("ship", verb))

    def _is_put_in(self, head: Token, verb: Token) -> bool:
        """True for money that its verb puts into something: "put €1.2bn into a wind farm"."""
        placed = self._measures.has("invest", verb) and head.head is verb and head.i > verb.i
        return placed and any(
            t.case() in self._measures.words("into") for t in (*verb.all("obl"), *head.all("nmod")) if t.pos in ("NOUN", "PROPN")
        )

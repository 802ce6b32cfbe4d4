"""Measures that the words of a number tell outright, so that nothing is weighed: lent, sold as arms, given, priced."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import BULK, MeasureReader
from dragoman.language.amount_grammar import amount_grammar
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Measure

# Measures by the noun of a place in an order, and how far before a sum it stands.
_RANKED: tuple[Measure, ...] = ("exports", "imports", "investment", "debt", "aid")
_AROUND = 14
# How far behind a sum its goods may stand: "de dollars de produits".
_BEHIND = 4
# Units of what is told by number rather than by worth or weight.
_COUNTED = ("people", "count", None)


# Roles of a sum under the noun whose size it is, also by way of "worth".
_OF_NOUN = ("nmod", "compound", "nummod", "amod", "appos", "obl", "obl:tmod")


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
        if amount.unit == "tonnes":
            sent = self._is_sent(clause_verb(head)) and not self._measures.any("donated", head.sentence.tokens)
            if amount.value >= BULK and sent:
                return "exports"
            return "aid" if self._is_relief(head, noun) else self.ranked(head)
        return None

    def _money(self, amount: Amount, head: Token) -> Measure | None:
        over = self._named(head)
        taxed = self._measures.any("tariff", [head, *head.ancestors()])
        priced = not taxed and self._price.match(self._a.text, amount.end)
        if priced or self._measures.any("balance", over) or self._is_due(head):
            return "other"
        if self._is_claimed(head, over):
            return "debt"
        if self._measures.is_held_abroad(head):
            return "investment"
        if self._measures.any("coffers", clause_verb(head).all("obl")) and self._measures.has("pays", clause_verb(head)):
            return "aid"
        if self._measures.any("lent", over):
            return "loan"
        if self._measures.any("investment", [*over, *(k for t in over for k in t.all("compound", "nmod"))]):
            return "investment"
        if self._is_taxed(head):
            return "tariff"
        if (ranked := self.ranked(head)) is not None:
            return ranked
        verb = clause_verb(head)
        described = verb.head if verb.dep in ("acl", "acl:relcl") else None
        deal = described if described is not None and self._measures.has("deal", described) else head
        if self._measures.sells_arms(deal) or (described is not None and self._are_ordered(described)):
            return "arms-sale"
        if any(self._measures.has("contract", t) and not self._measures.any("works", t.subtree()) for t in over):
            return "other"  # but "a contract for a port" may be an investment
        return "investment" if self._is_put_in(head, verb) or self._is_of_builder(head, verb) else None

    def _is_of_builder(self, head: Token, verb: Token) -> bool:
        """True for what a company promises or spends for works: "the carmaker pledged $1.2 billion for a plant"."""
        spent = self._measures.has("invest", verb) or self._measures.has("pledge", verb)
        firms = [t for s in verb.all("nsubj") for t in (s, *s.all("conj", "compound"))]
        built = [t for over in (verb, head) for t in over.all("obl", "nmod")]
        return spent and self._measures.any("business", firms) and self._measures.any("works", built)

    def _is_due(self, head: Token) -> bool:
        """True for money that makes good or pays for a use: damages, fines, rents."""
        verb = clause_verb(head)
        near = [head.head, *self._below(head), *verb.all("obj")]
        return not self._measures.has("owe", verb) and self._measures.any("dues", near)

    def _is_claimed(self, head: Token, over: list[Token]) -> bool:
        """True for what is owed: "a debt of $300 million", "$800 million in arrears"."""
        if self._measures.any("owe", head.all("acl:relcl")) or (self._measures.has("repays", head.head) and head.dep == "obj"):
            return True
        return self._measures.any("unpaid", [t for t in (*over, *self._below(head)) if t.pos in ("NOUN", "PROPN")])

    def _below(self, head: Token) -> list[Token]:
        """The words right behind the head of an amount that hang on it: "de dollars d'impayés"."""
        return [t for t in head.subtree() if 0 < t.i - head.i <= _BEHIND + 1]

    def _is_taxed(self, head: Token) -> bool:
        """True for the worth of goods that a duty is put on: "duties on $4 billion of exports"."""
        behind = [t for t in head.sentence.tokens if t.i > head.i][:_BEHIND]
        goods = [head.head, *head.all("nmod"), *head.head.all("nmod", "compound", "amod"), *behind]
        verb = clause_verb(head)
        over = [*head.ancestors(), *(o for a in (verb, *verb.ancestors()) for o in a.all("obj"))]
        hit = self._measures.has("levy", verb) or self._measures.any("tariff", over)
        rate = self._measures.has("levy", verb) and any(t.names == "~percent" for t in verb.all("obj"))
        return self._measures.any("goods", goods) and hit and (rate or self._measures.any("tariff", head.sentence.tokens))

    def ranked(self, head: Token) -> Measure | None:
        """The measure that a place in an order tells, "remained the leading buyer, with 71,000 tonnes"; None where none does."""
        if head.case() not in self._measures.words("with"):
            return None
        before = head.sentence.tokens[max(0, head.i - _AROUND) : head.i]
        return self._measures.first(_RANKED, before[::-1], "ranked_")

    def _are_ordered(self, goods: Token) -> bool:
        """True for arms that somebody signs for: "signed for arms valued at $110 billion"."""
        return self._measures.has("weapon", goods) and self._measures.has("signs", clause_verb(goods))

    def _dwells(self, head: Token, noun: Token) -> bool:
        """True for people of one state who live in another: "1.7 million Afghans live in Pakistan"."""
        verb = clause_verb(head)
        return self._measures.has("dwell", verb) and noun in verb.all("nsubj") and noun.text[:1].isupper()

    def _serves(self, verb: Token, noun: Token) -> bool:
        """True for soldiers who are somewhere or take part, and for people who serve in an army."""
        if self._measures.has("not_troops", noun):
            return False
        soldiers = self._measures.has("troops_noun", noun) or self._measures.any("army", verb.all("obl"))
        return soldiers and self._measures.any("serves", [verb, *noun.all("acl", "acl:relcl", "amod")])

    def _number(self, amount: Amount, head: Token, noun: Token) -> Measure | None:
        verb = clause_verb(head)
        if self._measures.sells_arms(head, noun) or self._are_supplied(verb, noun):
            return "arms-sale"
        if self._measures.unit(amount, noun) == "people" and (self._is_sent_out(verb, noun) or self._dwells(head, noun)):
            return "migrants"
        if self._serves(verb, noun):
            return "troops"
        if self._measures.are_taxed(noun, head):
            return "tariff"
        if self._measures.has("cargo", noun) and self._measures.any("energy-flow", noun.subtree()):
            return "energy-flow"
        return "aid" if self._is_relief(head, noun) else None

    def _are_supplied(self, verb: Token, noun: Token) -> bool:
        """True for arms that somebody supplies where the words before or behind tell of a sale: "will also supply 60 tanks"."""
        arms = self._measures.any("weapon", [noun, *noun.all("amod", "compound")])
        if not (arms and self._measures.has("supply", verb) and noun in verb.all("obj", "nsubj:pass")):
            return False
        index = verb.sentence.index
        around = self._a.sentences[max(0, index - 1) : index + 2]
        told = [t for s in around for t in s.tokens]
        return self._measures.any("sale", told) and not self._measures.any("donated", told)

    def _named(self, head: Token) -> list[Token]:
        """The noun whose size the sum is: "a loan of $3 billion", "a $3 billion loan", "the loan, worth $3 billion"."""
        above, verb = head.head, clause_verb(head)
        if self._measures.has("level", verb):
            return verb.all("nsubj")
        if self._measures.has("of_worth", above) or above.dep == "nummod":
            above = above.head
        return [above] if above.pos == "NOUN" and head.dep in _OF_NOUN else []

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

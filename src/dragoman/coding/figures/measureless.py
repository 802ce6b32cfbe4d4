"""Numbers that measure no relation, whatever is told around them: prices' units, conversions, votes, speakers, budgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.patterns import pattern
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token

# So many papers or bases at least say how much two states do together.
_MANY = 8
_LOOK_BACK = 30
# A place in an order or a share is one of the whole world's in so many words around.
_REACH = 5
_FLOWS = ("m3", "barrels", "tonnes", "kWh", "MW")
_SHARED = ("rank", "percent")
_TRADED = ("trade-turnover", "exports", "imports", "investment", "energy-flow", "tariff", "loan", "debt")
_COUNTED = ("people", "count", None)


class Measureless:
    """Tells which amounts of one article measure nothing between states."""

    def __init__(self, analysis: Analysis, measures: MeasureReader) -> None:
        self._a = analysis
        self._measures = measures
        self._communication = cues(analysis.lang, "communication")
        self._sums = [a for a in analysis.amounts if is_money(a.unit)]

    def has(self, amount: Amount, tokens: Sequence[Token], head: Token) -> bool:
        """True for an amount that measures no relation; `head` is the head of its words `tokens`."""
        if is_money(amount.unit):
            return self._is_conversion(amount) or self._is_own(head) or self._is_taken(head)
        if amount.unit in _FLOWS:
            return self._is_bought(amount)
        if amount.unit in _SHARED:
            return self._is_worldwide(tokens) or (amount.unit == "percent" and self._is_own_share(tokens, head))
        if amount.unit not in _COUNTED:
            return False
        noun = self._measures.counted(amount, head)
        if self._is_bought(amount) or self._is_named(amount) or self._is_multiple(amount, noun):
            return True
        few = amount.value < _MANY and self._measures.has("papers", noun)
        return few or self._measures.has("votes", noun) or self._speaks(noun)

    def _is_named(self, amount: Amount) -> bool:
        """True for a number in a name: "the C5+1", "Executive Order (E.O.) 13382"."""
        return pattern(self._a.lang, "named").search(self._a.text, max(0, amount.start - _LOOK_BACK), amount.start) is not None

    def _is_multiple(self, amount: Amount, noun: Token) -> bool:
        """True for how many times something is as much as another: "three times as many", "deux fois plus"."""
        behind = [t for t in noun.sentence.tokens if t.start >= max(amount.end, noun.end)][:1]
        return self._measures.has("counted_times", noun) and self._measures.any("multiplied", behind)

    def _before(self, amount: Amount) -> Amount | None:
        """The sum of money told last before an amount."""
        number = bisect_right(self._sums, amount.start, key=lambda sum_: sum_.end)
        return self._sums[number - 1] if number else None

    def _is_bought(self, amount: Amount) -> bool:
        """True for what a price buys: "485 dollars per 1,000 cubic metres"."""
        price = self._before(amount)
        return price is not None and pattern(self._a.lang, "buys").fullmatch(self._a.text[price.end : amount.start]) is not None

    def _is_conversion(self, amount: Amount) -> bool:
        """True for the same sum in another currency."""
        sum_ = self._before(amount)
        if sum_ is None or sum_.unit == amount.unit:
            return False
        return pattern(self._a.lang, "again").fullmatch(self._a.text[sum_.end : amount.start]) is not None

    def _is_own(self, head: Token) -> bool:
        """True for money that somebody has, earns or spends at home: a budget, a fortune, a profit."""
        verb = clause_verb(head)
        sized = verb.all("nsubj", "nsubj:pass") if self._measures.has("level", verb) else []
        behind = [c for c in head.children if c.i > head.i and c.dep in ("nmod", "obl", "compound")]
        if self._measures.is_held_abroad(head):
            return False
        if verb is head.head and self._measures.any("exports", head.sentence.tokens):
            return False  # "exports earned $164 million"
        return self._measures.any("own_money", [head.head, *behind, *sized])

    def _is_taken(self, head: Token) -> bool:
        """True for what a company takes or loses, where no trade between states is told."""
        verb = clause_verb(head)
        near = [head.head, *head.children, *verb.all("nsubj", "obj", "obl")]
        takings = [t for n in near for t in (n, *n.all("nmod", "compound")) if self._measures.has("takings", t)]
        sentence = head.sentence.tokens
        return bool(takings) and self._measures.any("business", sentence) and not self._measures.any("between_states", sentence)

    def _is_worldwide(self, tokens: Sequence[Token]) -> bool:
        """True for a place or share in the world as a whole."""
        all_, first, last = tokens[0].sentence.tokens, tokens[0].i, tokens[-1].i
        return self._measures.any("world", all_[max(0, first - 2) : last + 1 + _REACH])

    def _is_rate(self, head: Token) -> bool:
        """True for a share of votes, and for a rate of one economy where no trade is told: "growth of 6 percent"."""
        sentence, verb = head.sentence.tokens, clause_verb(head)
        if self._measures.any("election", sentence):
            return True
        rates = self._measures.any("own_rate", [head.head, *verb.all("nsubj", "obj")])
        return rates and not any(self._measures.any(m, sentence) for m in _TRADED)

    def _is_own_share(self, tokens: Sequence[Token], head: Token) -> bool:
        """True for a rate of one economy, a part of a debt, and interest."""
        return self._is_rate(head) or self._is_owed(tokens) or self._is_interest(tokens)

    def _is_interest(self, tokens: Sequence[Token]) -> bool:
        """True for the interest on a loan: "at an interest rate of 2 per cent", "un taux de 2 %"."""
        all_, first, last = tokens[0].sentence.tokens, tokens[0].i, tokens[-1].i
        return self._measures.any("interest", all_[max(0, first - _REACH) : last + 1 + 2])

    def _is_owed(self, tokens: Sequence[Token]) -> bool:
        """True for a part of a debt, which measures one creditor against the others."""
        last = tokens[-1].i
        return self._measures.any("debt", tokens[0].sentence.tokens[last + 1 : last + 1 + _REACH])

    def _speaks(self, noun: Token) -> bool:
        """True for people counted as the source of what is said: "two diplomats said"."""
        return noun.dep == "nsubj" and noun.head.lemma in self._communication

"""What a number measures: the counted noun first, then the verb over it, then the words around."""

from __future__ import annotations

import re

from dragoman.coding.classes import every
from dragoman.coding.figures.measure_words import VERBAL, clause_verb
from dragoman.coding.figures.people_measures import PeopleMeasures, over_counted
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token, span_head
from dragoman.records import Measure

_MONEY: tuple[Measure, ...] = ("debt", "loan", "arms-sale", "investment", "aid", "trade-turnover", "exports", "imports")
_TRADE: tuple[Measure, ...] = ("exports", "imports", "trade-turnover", "investment", "energy-flow")
_GOODS: tuple[Measure, ...] = ("exports", "imports", "aid", "energy-flow")
_ENERGY = ("MW", "kWh")
_THINGS = ("count", None)
_GIVEN = ("pledge", "give", "send")
_VOLUME = 1_000_000
# So many tonnes of food are trade, and no relief.
BULK = 100_000
_PRICE = 200
_CLOSE = 8
_BEHIND = 24
_ARMED = 20
_PRICED_BY = every("priced_by")
_LENT = ("debt", "loan")
_FEW = 3
_OF = every("of")
_NAMELIKE = re.compile(r"[A-Z]{3}\d{1,3}")


def _is_name(noun: str) -> bool:
    """True for a word with a capital that is no model of arms ("T-72s")."""
    return noun[:1].isupper() and not any(c.isdigit() for c in noun)


def _phrase(head: Token) -> list[Token]:
    """The words below a token in their order, without clauses that have a subject of their own."""
    below = [t for c in head.children if not (c.pos in VERBAL and c.all("nsubj", "nsubj:pass")) for t in _phrase(c)]
    return sorted([head, *below], key=lambda t: t.i)


class MeasureReader(PeopleMeasures):
    """Tells what the amounts of one article measure."""

    def counted(self, amount: Amount, head: Token) -> Token:
        """The noun that the number counts, else the head of the amount."""
        above = head.head.head if head.head.dep == "amod" else head.head  # "200 Chadian and Nigerien soldiers"
        if amount.unit in _THINGS and head.dep == "nummod" and self.is_person(above):
            return above
        if amount.unit is None and (numbered := self._numbered(head)) is not None:
            return numbered
        if amount.noun:
            last = amount.noun.split()[-1].lower()
            for t in head.sentence.tokens:
                if t.start >= amount.start and t.lower == last:
                    return t
        return head

    def _numbered(self, head: Token) -> Token | None:
        """What a bare number is the number of: "cut the number of its diplomats from 17 to 9"."""
        verb = clause_verb(head)
        counts = [n for n in verb.all("obj", "nsubj", "nsubj:pass") if self.has("number", n)]
        return next((t for n in counts for t in n.all("nmod") if t.pos in ("NOUN", "PROPN")), None)

    def unit(self, amount: Amount, noun: Token) -> str | None:
        """The amount's unit; people also where only the parse shows that it counts them ("two Greek and Maltese guards")."""
        return "people" if amount.unit in _THINGS and self.is_person(noun) else amount.unit

    def measure(self, amount: Amount, bound: bool) -> tuple[Measure, str] | None:
        """Measure and unit; `bound`: an event across a border holds the amount; None for what measures no relation."""
        tokens = self._a.tokens(amount.start, amount.end)
        head = span_head(tokens)
        unit = self.unit(amount, self.counted(amount, head))
        if unit == "rank":
            return ("rank", unit) if self._is_rank(amount, tokens[-1]) else None
        if unit == "percent":
            found = self._percent(head, amount)
            return (found, unit) if found else None
        if unit in _ENERGY:
            return ("energy-flow", unit)
        if unit in ("m3", "barrels", "tonnes"):
            goods: Measure | None = self._goods(head, unit, amount.value)
            return (goods, unit) if goods else None
        if is_money(unit) and not _NAMELIKE.fullmatch(amount.text):
            money = self._money(head)
            price = money in ("other", "aid") and amount.value < _PRICE and not bound
            return None if price else (money, str(unit))
        if unit in ("people", "count", None):
            return self._number(amount, head, unit, bound)
        return None

    def _is_rank(self, amount: Amount, last: Token) -> bool:
        tokens = last.sentence.tokens
        around = [*self._a.tokens(amount.start, amount.end), *tokens[last.i + 1 : last.i + 6]]
        return not amount.definite and self.any("rank", around)

    def _percent(self, head: Token, amount: Amount) -> Measure | None:
        near, sentence, verb = self.near(head), head.sentence.tokens, clause_verb(head)
        before = sentence[max(0, head.i - 6) : head.i]
        behind = [t for t in sentence if t.start >= amount.end][:2]
        if any(self.has("stake", t) and t.morph.get("Number") != "Plur" for t in self.governing(head)):
            return "share"  # but "shares rose 2 per cent" at an exchange
        if self.any("tariff", near):
            return "tariff"
        around = sorted(sentence, key=lambda t: (t.i > head.i, abs(t.i - head.i)))
        money = self.first(_TRADE, self.governing(head)) or self.first(_TRADE, around)
        said = self._a.text[amount.end : amount.end + _BEHIND].lower().split()[:2]  # a date may hide these words from the parser
        if self.has("levy", verb) and head in verb.all("obj"):
            return "tariff"
        if self.any("compared", behind) or self.words("compared") & set(said):
            return money
        if behind and self.any("stake", behind[:1]):
            return "share"
        if behind and behind[0].lower in _OF and (money or self.any("total", sentence)):
            return "share" if money or self.any("rank", sentence) else None
        if behind and behind[0].lower in _OF and self.has("portion", verb) and head in verb.all("obj"):
            return "share"
        if self.any("growth", [*before, verb]):
            return money or ("other" if self.any("remittance", verb.all("nsubj")) else None)
        if self.any("own", self.governing(head)):
            return "share"
        return "tariff" if self.any("tariff", [t for t in sentence if t.i < head.i]) else None

    def _goods(self, head: Token, unit: str, value: float) -> Measure | None:
        verb = clause_verb(head)
        if unit == "barrels" or (unit == "m3" and self._is_gas(head, value)):
            return "energy-flow"
        if unit != "tonnes":
            return None
        traded = self.first(("exports", "imports"), [verb])
        given: Measure | None = None
        if any(self.has(name, verb) for name in _GIVEN):
            given = "exports" if value >= BULK and not self.any("donated", head.sentence.tokens) else "aid"
        return traded or self.first(_GOODS, self.near(head)) or given

    def _is_gas(self, head: Token, value: float) -> bool:
        """True for cubic metres of gas: a word for it in the sentence, or anywhere where they are millions."""
        if self.any("energy-flow", head.sentence.tokens):
            return True
        return value >= _VOLUME and any(self.any("energy-flow", s.tokens) for s in self._a.sentences)

    def _money(self, head: Token) -> Measure:
        verb, own = clause_verb(head), [t for t in _phrase(head) if t.i >= head.i]
        sized = verb.all("nsubj") if self.has("level", verb) else []
        found = self.first(_MONEY, [t for t in sized if t is not head] + (own if len(own) <= _CLOSE else []))
        near = self.near(head)
        if self.has("owe", verb):
            return "debt"
        if (form := self._in_form(head)) is not None:
            return form
        if self.any("tariff", [head.head, *head.children]):
            return "tariff"
        over = self.governing(head)
        found = found or self.first(_MONEY, over)
        if (found in _GOODS and self.any("arms-sale", near[:_CLOSE])) or (found not in _LENT and self.sells_arms(head)):
            return "arms-sale"
        if found is None and self.has("give", verb) and head in verb.all("obj"):
            return "aid"
        if found is None and self.any("court", [t.head for t in over]):
            return "other"
        if found is None and self.any("works", over):
            return "investment"
        if found is None and self.any("cost", near[:_CLOSE]):
            return "other"
        return found or self.first(_MONEY, near) or self._paid(head)

    def _in_form(self, head: Token) -> Measure | None:
        """What money is given as: "$400 million in credit lines", "35 billion euros in grants"."""
        below = [t for over in (head, clause_verb(head)) for t in over.all("nmod", "obl") if t.i > head.i]
        forms = [t for t in below if t.case() in self.words("formed")]
        words = [k for t in forms if t.pos == "NOUN" for k in (t, *t.all("compound"))]
        return "loan" if self.any("lent", words) else "aid" if self.any("granted", words) else None

    def is_held_abroad(self, head: Token) -> bool:
        """True for the worth of what somebody has in another state: "holds assets of $40 million in", "owns land worth"."""
        verb, sentence = clause_verb(head), head.sentence
        named = {e for n in self._a.names_between(sentence.start, sentence.end) for e in n.entities}
        verbs = [verb, verb.head, *head.head.ancestors()]
        has = len(named) > 1 and self.any("holds_abroad", verbs)
        return has and self.any("holding", [head.head, verb.head, *verb.all("obj")])

    def sells_arms(self, head: Token, noun: Token | None = None) -> bool:
        """True for a price of arms, and for a number of them (which counts `noun`), where words of a sale are near."""
        near = self.near(head)
        if noun is None:
            delivered = head.case() in _PRICED_BY and self.any("supply", [clause_verb(head)])
            return self.any("weapon", near[:_ARMED]) and (delivered or self.any("sale", near) or self._is_of_arms(near))
        counted = [noun, *noun.children, *([noun.head] if noun is head else [])]  # "40 F-16s", whose name is no noun
        return self.any("weapon", counted) and (self.any("sale", [*near, *noun.ancestors()]) or self._is_of_arms(near))

    def _is_of_arms(self, words: list[Token]) -> bool:
        """True where one of the words is a deal whose goods are arms: "a $3 billion deal for 48 jets"."""
        deals = [t for t in words if t.pos == "NOUN" and self.has("deal", t)]
        goods = [g for t in deals for g in (*t.all("nmod"), *t.head.all("obl"))]
        return self.any("weapon", [k for g in goods for k in (g, *g.all("compound"))])

    def _paid(self, head: Token) -> Measure:
        """What money is that no noun names: by the verb that it hangs on or that describes it, else by the words before."""
        verbs = [clause_verb(head), *head.all("acl", "acl:relcl")]
        if any(self.any(name, verbs) for name in _GIVEN):
            return "aid"
        if self.any("invest", verbs):
            return "investment"
        before = [t for t in head.sentence.tokens if t.i < head.i][::-1]
        return self.first(_MONEY, before) or "other"

    def _number(self, amount: Amount, head: Token, unit: str | None, bound: bool) -> tuple[Measure, str] | None:
        noun = self.counted(amount, head)
        people = self.of_people(noun, head)
        if amount.definite and amount.value <= _FEW and people in (None, "troops"):
            return None  # "the two men" are those spoken of, and count nobody
        if unit == "people" or (people and (amount.noun is None or _is_name(amount.noun))):
            return (people, "people") if people else ("other", "people") if bound else None
        if unit == "count" and bound and self.are_taxed(noun, head):
            return "tariff", "count"
        if unit == "count" and bound and not amount.definite and not self.has("not_things", noun):
            return self._thing(noun, head), "count"
        return None

    def are_taxed(self, noun: Token, head: Token) -> bool:
        """True for goods by number that a duty is put on: "duties on 128 American products"."""
        duties = [over_counted(noun, head), *clause_verb(noun).all("obj", "obl", "nsubj:pass")]
        return self.has("goods", noun) and self.any("tariff", duties)

    def _thing(self, noun: Token, head: Token) -> Measure:
        """What a number of things measures: forces, arms bought, or a gift."""
        verb = clause_verb(noun)
        if self.has("unit", noun):
            return "troops"
        if self.sells_arms(head, noun):
            return "arms-sale"
        if self.has("military", noun) and (self.any("sale", [verb, verb.head]) or self.has("arms-sale", verb)):
            return "arms-sale"
        above = over_counted(noun, head)
        told = [verb, *noun.all("acl")]  # "two helicopters gifted by India"
        given = self.has("study", noun) or self.any("give", told) or (above.pos == "NOUN" and self.has("granted", above))
        return "aid" if given else "other"

"""Who plays which part in a figure, as its words tell: buyer and seller, debtor and creditor, who sets a duty and on whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.coding.classes import every, grammar
from dragoman.coding.figures.measure_words import VERBAL, clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.frames import is_passive, preposition
from dragoman.language.tokens import Token

Codes = Callable[[Iterable[Token]], list[str]]
Roles = tuple[str | None, str | None]
"""Codes of two parties in opposite parts; None for one that the words do not tell."""

_OWNED = ("nmod", "nmod:poss", "amod", "compound")
_DOERS = ("nsubj", "obl:agent")
_BY = every("agent")
_SUBJECTS = ("nsubj", "nsubj:pass")
# How far behind a sum a clause on it begins.
_NEAR = 7


class FigureRoles:
    """Reads the parts that parties play in the figures of one article."""

    def __init__(self, measures: MeasureReader, codes: Codes, lang: str) -> None:
        self._measures = measures
        self._codes = codes
        self._lang = lang
        self._to, self._from = grammar(lang, "towards"), grammar(lang, "from")
        self._on = (*grammar(lang, "to_whom"), *grammar(lang, "against_whom"))
        self._of = ("", *grammar(lang, "of"))

    def traders(self, head: Token) -> Roles:
        """Buyer and seller of what is traded, as far as the verb, its nouns and prepositions tell them."""
        verb = clause_verb(head)
        buyer, seller = self.introduced(head, self._to), self.introduced(head, self._from)
        doer = self._first(doing(verb))
        if self._measures.has("imports", verb) or (self._measures.has("takes", verb) and not is_passive(verb, self._lang)):
            seller = seller or self._first(t for t in verb.all("obl", "nmod") if preposition(t) in self._of)
            return doer or buyer, seller or (buyer if buyer != doer else None)  # "acheter à", of whom one buys
        if self._measures.has("exports", verb) or self._measures.has("supply", verb):
            return buyer, doer or seller
        for noun in (n for n in (*verb.all(*_SUBJECTS, "obl", "nmod"), head.head, *head.children) if n.pos == "NOUN"):
            owner, maker = self._owner(noun), self._maker(noun)
            if self._measures.has("exports", noun):
                return buyer, owner or maker or seller
            if self._measures.has("imports", noun):
                owner, seller = owner or self._agent(noun), seller or maker
                return (buyer, seller or owner) if _is_possessed(noun) else (owner or buyer, seller)
        return buyer, seller

    def arms_traders(self, head: Token) -> Roles:
        """Buyer and seller of arms: who orders or buys, who sells or delivers."""
        verb = clause_verb(head)
        buyer, seller = self.introduced(head, self._to), self.introduced(head, self._from)
        doer = self._first(doing(verb))
        if self._measures.has("supply", verb) or self._measures.has("exports", verb):
            return buyer, doer or seller
        sold = [o for o in verb.all("obj", *_SUBJECTS) if self._measures.has("exports", o)]
        buyer = next((c for o in sold if (c := self._first(t for t in o.subtree() if preposition(t) in self._to))), None) or buyer
        seller = next((c for o in sold if (c := self._owner(o) or self._maker(o))), None) or seller
        orders = [n for n in (*head.ancestors(), *verb.all("obj")) if n.pos == "NOUN" and self._measures.has("orders", n)]
        if orders or self._measures.has("orders", verb):
            buyer = next((o for o in map(self._owner, orders) if o), None) or doer or buyer
            return buyer, seller or self._arms_maker(head, buyer)
        near = [n for n in (*head.ancestors(), *verb.all("obj", "obl")) if n.pos == "NOUN" and self._measures.has("deal", n)]
        deals = [n for n in near if not self._measures.has("exports", n)]
        over = next((a for d in deals for a in d.ancestors() if a.pos == "VERB" and a.all(*_DOERS)), verb)
        signing = bool(deals) or self._measures.has("signs", over)
        if signing and not self._measures.has("attracts", over) and not is_passive(over, self._lang):
            signers = self._codes(doing(over))
            buyer = signers[0] if len(signers) == 1 else buyer  # "signed a deal with Oslo for 48 jets"
        return buyer, seller or self._arms_maker(head, buyer)

    def debtors(self, head: Token) -> Roles:
        """Debtor and creditor: who owes and to whom, who lets off and who claims."""
        verb = clause_verb(head)
        subjects = [s for v in _chain(verb) for s in v.all(*_SUBJECTS)]
        owing = [n for n in (head.head, head, *head.all("nmod"), *subjects, *verb.all("obj")) if self._measures.has("debt", n)]
        debtor = next((o for o in map(self._owner, owing) if o), None) or self._ower(head)
        creditor = self.introduced(head, self._to)
        subject = self._first(t for s in subjects for t in s.subtree())
        if self._measures.has("owe", verb) and is_passive(verb, self._lang) and subject and not self._has_debt(verb):
            return debtor, creditor or subject
        lets_off = self._measures.has("lets_off", verb) or self._measures.any("lets_off", list(head.ancestors()))
        asks = self._measures.any("asks", list(_chain(verb)))
        if lets_off and asks:
            return debtor or subject, creditor
        if lets_off and subject != debtor:
            return debtor, creditor or subject
        if self._measures.has("repays", verb):
            return debtor or subject, creditor
        if self._measures.has("claims", verb) and not lets_off:
            return debtor or (creditor if creditor != subject else None), subject
        return debtor, creditor

    def _ower(self, head: Token) -> str | None:
        """Code of who owes by a participle on the sum: "une dette de 2 milliards due par Lima"."""
        behind = head.sentence.tokens[head.i + 1 : head.i + _NEAR]
        owed = next((t for t in behind if self._measures.has("owe", t)), None)
        return self._first(t for t in owed.all("obl:agent", "obl") if preposition(t) in _BY) if owed is not None else None

    def giver(self, head: Token) -> str | None:
        """Code of who gives, by a verb of giving or by the one that it accompanies: "said the minister, announcing 5 million"."""
        verb = clause_verb(head)
        if not self._measures.has("pledge", verb) or self._measures.has("attracts", verb) or is_passive(verb, self._lang):
            return None
        beside = verb.dep == "advcl" and not verb.all(*_SUBJECTS)
        return self._first(doing(verb.head if beside else verb))

    def borrower(self, head: Token) -> str | None:
        """Code of who takes a loan up: "Tunis a emprunté", "contracted a loan with"."""
        verb = clause_verb(head)
        return self._first(doing(verb)) if self._measures.has("borrows", verb) and not is_passive(verb, self._lang) else None

    def holders(self, head: Token) -> Roles:
        """Whose a stake is, which comes first: "Caracas's 49 per cent stake"."""
        stakes = [t for t in (head, head.head) if t.pos == "NOUN" and self._measures.has("stake", t)]
        return next((o for o in map(self._owner, stakes) if o), None), None

    def investors(self, head: Token) -> Roles:
        """Who puts money in and where, for verbs of who gets it: "attracted $5 million of investment from Oslo"."""
        verb = clause_verb(head)
        if not self._measures.has("attracts", verb) or is_passive(verb, self._lang):
            return None, None
        return None, self._first(doing(verb))

    def taxers(self, head: Token) -> Roles:
        """Who sets a duty and on whose goods it is."""
        words = [t for t in clause_verb(head).subtree() if t.pos == "NOUN" and self._measures.has("tariff", t)]
        duties = sorted(words, key=lambda t: abs(t.i - head.i))[:1]
        setter = next((o for o in map(self._owner, duties) if o), None) or self._levied(head)
        hit = self._first(t for d in duties for t in d.subtree() if preposition(t) in self._on)
        verb = clause_verb(head)
        if hit is None and self._measures.has("pays", verb) and not is_passive(verb, self._lang):
            hit = self._first(doing(verb))
        return setter, hit

    def _levied(self, head: Token) -> str | None:
        """Code of who sets a duty by a clause behind it: "la taxe de 5 % que Tunis applique", "a 5 per cent tax set by Tunis"."""
        behind = head.sentence.tokens[head.i + 1 : head.i + _NEAR]
        verb = next((t for t in behind if t.pos in VERBAL and self._measures.has("levy", t)), None)
        if verb is None:
            return None
        doers = verb.all("nsubj", "obl:agent") + [t for t in verb.all("obl") if preposition(t) in _BY]
        return self._first(t for d in doers if d.pos != "PRON" for t in d.subtree())

    def introduced(self, head: Token, prepositions: tuple[str, ...]) -> str | None:
        """Code of the first party that one of the prepositions introduces, under the nouns of the amount, else in its clause."""
        verb, over = clause_verb(head), list(head.ancestors())
        nouns = over[: over.index(verb)] if verb in over else []
        for top in (*nouns, verb):
            found = self._first(t for t in top.subtree() if preposition(t) in prepositions)
            if found is not None:
                return found
        return None

    def _first(self, tokens: Iterable[Token]) -> str | None:
        return next(iter(self._codes(tokens)), None)

    def _owner(self, noun: Token) -> str | None:
        """Code of whose a thing is: "Chinese exports", "Zambia's debt", "les ventes du Maroc"."""
        return self._first(t for t in noun.all(*_OWNED) if preposition(t) in self._of and not self._are_goods(t))

    def _are_goods(self, noun: Token) -> bool:
        """True for what is traded, told with whose it is: "imports of Iranian oil"."""
        return noun.pos == "NOUN" and noun.dep == "nmod" and bool(self._codes(noun.all("amod", "compound")))

    def _maker(self, noun: Token) -> str | None:
        """Code of whose the goods are that are traded: "deliveries of Russian wheat", "les achats de pétrole iranien"."""
        goods = [t for t in noun.all("nmod") if preposition(t) in self._of]
        return self._first(k for t in goods for k in t.all("amod", "compound"))

    def _arms_maker(self, head: Token, buyer: str | None) -> str | None:
        """Code of whose the arms are that another buys: "an order for 14 Brazilian tanks"."""
        arms = [n for n in (head, head.head) if n.pos == "NOUN" and self._measures.has("weapon", n)]
        made = self._first(t for n in arms for t in n.all("amod", "compound"))
        return made if made != buyer else None

    def _agent(self, noun: Token) -> str | None:
        """Code of who does what a noun tells: "purchases of oil by China"."""
        return self._first(t for n in (noun, *noun.all("nmod")) for t in n.all("nmod") if preposition(t) in _BY)

    def _has_debt(self, verb: Token) -> bool:
        """True where what is owed is the subject, and no creditor: "$4 billion is owed to China"."""
        return any(s.pos == "NUM" or self._measures.has("debt", s) for s in verb.all(*_SUBJECTS))


def _is_possessed(noun: Token) -> bool:
    """True for "its imports", "ses importations", of which "de Russie" tells the source."""
    return any(c.morph.get("Poss") == "Yes" for c in noun.children)


def doing(verb: Token) -> Iterator[Token]:
    """The words of the doers of a verb, or of those of the verb over it: "agreed to take"."""
    for v in _chain(verb):
        found = [t for s in v.all(*_DOERS) for t in s.subtree()]
        if found:
            yield from found
            return


def _chain(verb: Token) -> Iterator[Token]:
    """A verb and those over it that share its subject."""
    yield verb
    while verb.head.pos in VERBAL and (verb.dep == "xcomp" or (verb.dep == "conj" and not verb.all(*_SUBJECTS))):
        verb = verb.head
        yield verb

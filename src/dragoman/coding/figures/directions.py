"""Which of two sides of a figure comes first, by what the measure is: seller before buyer, giver before who gets, ..."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.parties import Sides, turned
from dragoman.coding.figures.roles import Codes, FigureRoles, Roles
from dragoman.coding.frames import preposition
from dragoman.language.tokens import Token
from dragoman.records import Measure

_TRADED: tuple[Measure, ...] = ("exports", "imports", "energy-flow")
_GIVEN: tuple[Measure, ...] = ("aid", "loan")
_OWNED = ("nmod", "nmod:poss", "amod", "compound")
# Acts of who gets what is given: thanks and requests.
_BY_WHO_GETS = ("SUPPORT", "REQUEST")
# Measures whose sides words put in order, whatever act holds them.
_BY_WORDS: tuple[Measure, ...] = (*_TRADED, "arms-sale", "tariff", "share")
# Acts that run from the second side of a measure to the first: who thanks for something.
_AGAINST_ACT: dict[Measure, tuple[str, ...]] = {"other": ("SUPPORT",), "investment": ("SUPPORT", "REQUEST")}
# Acts of who is owed.
_BY_CREDITOR = ("REQUEST", "ACCUSE", "SANCTION", "CONCEDE", "THREATEN", "AID", "COOPERATE")


class Directions:
    """Puts the sides of the figures of one article in their order."""

    def __init__(self, measures: MeasureReader, codes: Codes, lang: str) -> None:
        self._measures = measures
        self._codes = codes
        self._spoken = cues(lang, "first_person")
        self._roles = FigureRoles(measures, codes, lang)
        self._there = cues(lang, "there")
        self._at = grammar(lang, "place")
        self._to, self._from = grammar(lang, "towards"), grammar(lang, "from")
        self._for = (*self._to, *grammar(lang, "for_whom"))

    def of_event(self, found: Sides, measure: Measure, own: Candidate, head: Token, noun: Token) -> Sides:
        """Sides that an act gave, turned where the measure runs against the act."""
        if measure in _BY_WORDS or measure == "troops":
            return self.of_words(found, measure, head, noun)
        if measure in _GIVEN:
            return turned(found) if own.type in _BY_WHO_GETS else self._given(found, head, noun)
        if measure == "debt":
            put = self._in_order(found, self._roles.debtors(head))
            return put or (turned(found) if own.type in _BY_CREDITOR else found)
        if measure == "investment" and (put := self._in_order(found, self._roles.investors(head))) is not None:
            return put
        return turned(found) if own.type in _AGAINST_ACT.get(measure, ()) else found

    def of_words(self, found: Sides, measure: Measure, head: Token, noun: Token) -> Sides:
        """Sides that the words gave, turned where a word says who sells, owes or has sent people."""
        if measure == "troops":
            first = next(iter(self._codes(noun.all("amod", "compound"))), None)
            return self._stationed(turned(found) if first in found.recipients else found, head)
        if measure in _GIVEN:
            return self._given(found, head, noun)
        return self._in_order(found, self._told(measure, head)) or found

    def _stationed(self, found: Sides, head: Token) -> Sides:
        """Sides of soldiers with the country in which their clause says them to be: "3,000 Kenyans serve in Somalia"."""
        over = (head, *head.ancestors())
        places = (t for a in over[: over.index(clause_verb(head)) + 1] for t in a.subtree() if preposition(t) in self._at)
        there = next((c for t in places if t.pos == "PROPN" for c in self._codes([t]) if c not in found.actors), None)
        return replace(found, recipients=(there,)) if there is not None else found

    def _told(self, measure: Measure, head: Token) -> Roles:
        """Who comes first and who second in a measure, as far as words tell."""
        if measure == "imports":
            return self._roles.traders(head)
        if measure in _TRADED:
            buyer, seller = self._roles.traders(head)
            return seller, buyer
        if measure == "arms-sale":
            buyer, seller = self._roles.arms_traders(head)
            return seller, buyer
        if measure == "debt":
            return self._roles.debtors(head)
        if measure == "investment":
            return self._roles.investors(head)
        if measure == "share":
            return self._roles.holders(head)
        return self._roles.taxers(head) if measure == "tariff" else (None, None)

    def _in_order(self, found: Sides, roles: Roles) -> Sides | None:
        """Sides turned or kept as two parts of parties ask for it; None where these tell nothing of them."""
        first, second = roles
        second = second if second != first else None
        told = {*found.actors, *found.recipients}
        if not {c for c in (first, second) if c} <= told:
            others = [c for c in (*found.actors, *found.recipients) if c not in (first, second)]
            actors = (first,) if first else (found.actors if second not in found.actors else tuple(others[:1]))
            recipients = (second,) if second else (found.recipients if first not in found.recipients else tuple(others[:1]))
            return replace(found, actors=actors, recipients=recipients)
        if first in found.recipients or second in found.actors:
            return turned(found)
        return found if first in found.actors or second in found.recipients else None

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
        given = (noun, head.head, head, *(n for n in head.all("nmod") if preposition(n) not in self._for))
        gift = [t for n in given for t in n.all("amod", "compound")]
        giver = next(iter(self._codes(gift)), None) or self._roles.introduced(head, self._from) or self._roles.giver(head)
        meant = [t.subtree() for t in clause_verb(head).subtree() if preposition(t) in self._for]
        names = [n for words in meant if head not in words for n in words if n.pos == "PROPN"]
        names += [n for n in clause_verb(head).all("iobj") if n.pos == "PRON" and n.lower not in self._there]
        return giver, self._roles.borrower(head) or next(iter(self._codes(names)), None)

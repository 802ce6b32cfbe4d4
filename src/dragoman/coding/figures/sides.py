"""From whom to whom a figure measures: by its event, its grammar, and the rule of each measure."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.acts_above import ActsAbove
from dragoman.coding.figures.attacks import Attacks
from dragoman.coding.figures.directions import Directions
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.movers import Movers
from dragoman.coding.figures.named import NamedParties
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides, turned
from dragoman.coding.figures.suffered import SUFFERED, Suffering
from dragoman.coding.figures.worded import BOTH, TRADED, WordedSides
from dragoman.coding.parties import entities
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Measure

# Types of events in which what two do together is not from one to the other.
_TOGETHER = ("SUPPORT", "COOPERATE", "AGREE", "MOBILIZE")
# Measures that tell of a relation only where the article tells of an act.
_ONLY_WITH_EVENTS: tuple[Measure, ...] = ("other", "prisoners", "migrants", "share")
# Lists of words of trade, of which a share may be.
_TRADE = ("between_states", "energy-flow", "sale", "supply", "stake", "goods")
# Measures by themselves of a relation: in sentences that name no party they are of those the article is about.
_OF_MAIN: tuple[Measure, ...] = (*TRADED, "loan", "debt", "aid", "investment", "arms-sale", "energy-flow")
# Measures of money that banks give.
_LENT: tuple[Measure, ...] = ("loan", "aid")
# How many sentences before one without parties are looked at for them.
_BACK = 3


class SideReader:
    """Finds the two sides of the figures of one article."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate], measures: MeasureReader) -> None:
        self._d = discourse
        self._measures = measures
        self._named = NamedParties(discourse)
        self._acts = ActsAbove(candidates)
        self.codes, self.event = self._named.codes, self._acts.event
        self._origins = Origins(discourse, measures)
        self._worded = WordedSides(discourse, measures, self._origins, self._named)
        attacks = Attacks(discourse, measures, self._origins, self.codes)
        self._suffering = Suffering(measures, self._origins, self.codes, self._acts, attacks, self._worded)
        self._movers = Movers(measures, self._origins, self.codes)
        self._directions = Directions(measures, self.codes, discourse.analysis.lang)

    @property
    def acts(self) -> bool:
        """True where the article tells of an act."""
        return bool(self._acts.all)

    def killing(self, noun: Token) -> Candidate | None:
        """The act that killed or wounded those whom a noun names."""
        return self._acts.near(noun, SUFFERED["casualties"])

    def between(self, head: Token) -> bool:
        """True where a verb of action has its doer and another party in its own words."""
        verb = clause_verb(head)
        doers = self.codes([t for s in verb.all("nsubj", "nsubj:pass", "obl:agent") for t in s.subtree()])
        return verb.pos == "VERB" and bool(doers) and len(self.codes(verb.subtree())) > 1

    def sides(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        """The sides of a figure, or None where no second party can be told."""
        if measure == "casualties":
            return self._suffering.sides(head, noun, measure)
        others = measure == "migrants" and self._movers.are_of_others(head, noun)
        if not self.acts and measure in _ONLY_WITH_EVENTS and not others and not self._is_of_trade(head, measure):
            return None
        if measure in SUFFERED:
            return self._suffering.sides(head, noun, measure)
        own = self.event(head)
        papers = measure == "other" and self._measures.has("signed", noun)
        joint = papers or (own is not None and not own.recipients)
        if own is not None and joint and len(own.codes) > 1 and measure == "other" and own.type in _TOGETHER:
            return Sides(tuple(sorted(own.codes)), (), 0.8 * own.trust, f"parties of the event '{own.token.text}'")
        of_sum = own is not None and own.codes & self._named.of_sums  # "60 billion U.S. dollars" are nobody's there
        if own is not None and not of_sum and (own.recipients or measure in BOTH) and own.codes:
            found: Sides | None = self._directions.of_event(self._of_event(own, measure), measure, own, head, noun)
        else:
            words = self._worded.sides(head, noun, measure)
            found = self._directions.of_words(words, measure, head, noun) if words is not None else None
            if papers and found is not None:
                found = replace(found, actors=tuple(sorted({*found.actors, *found.recipients})), recipients=())
        found = self._lent(found) if measure in _LENT and found is not None else found
        return self._movers.moved(found, head, noun, own) if measure == "migrants" and found is not None else found

    def _is_of_trade(self, head: Token, measure: Measure) -> bool:
        """True for a share of what is traded, which measures a relation whatever is done."""
        return measure == "share" and any(self._measures.any(name, head.sentence.tokens) for name in _TRADE)

    def _lent(self, found: Sides) -> Sides:
        """Money that a bank and others agree on goes from the bank to them."""
        banks = tuple(c for c in found.actors if c.lower() in self._measures.words("banks"))
        others = tuple(c for c in found.actors if c not in banks)
        return replace(found, actors=banks, recipients=others) if banks and others and not found.recipients else found

    def ranked(self, sides: Sides, head: Token, measure: Measure) -> Sides:
        """Sides with the party whose place in an order is told where it belongs: buyers, sellers and creditors second."""
        named = self.codes([t for s in clause_verb(head).all("nsubj") for t in s.subtree()])[:1]
        second = measure in (*TRADED, "debt")
        return turned(sides) if set(named) & set(sides.actors if second else sides.recipients) else sides

    def of_article(self, measure: Measure, sentence: Sentence) -> Sides | None:
        """Sides where no party is named ("Exports fell to 2 million tonnes"): of the sentences before, else of the article."""
        if measure not in _OF_MAIN:
            return None
        earlier = self._d.analysis.sentences[max(0, sentence.index - _BACK) : sentence.index]
        named = next((codes for s in reversed(earlier) if len(codes := self.codes(s.tokens)) > 1), self._worded.main())
        return Sides((named[0],), (named[1],), 0.3, "the parties told before") if len(named) > 1 else None

    def of_deal(self, head: Token) -> Sides | None:
        """Those who signed last before a sum of money that a contract is worth."""
        index = head.sentence.index
        signed = [c for c in self._acts.all if c.pattern.meaning.agreement == "signed" and len(c.codes) > 1]
        near = [c for c in signed if c.token.start < head.start and index - c.token.sentence.index <= _BACK]
        last = max(near, key=lambda c: c.token.start, default=None)
        return Sides(tuple(sorted(last.codes)), (), 0.4, "who signed the contract") if last is not None else None

    def _of_event(self, own: Candidate, measure: Measure) -> Sides:
        actors, recipients = tuple(sorted(entities(own.actors))), tuple(sorted(entities(own.recipients)))
        if measure in BOTH:
            actors, recipients = tuple(sorted({*actors, *recipients})), ()
        return Sides(actors, recipients, 0.85 * own.trust, f"parties of the event '{own.token.text}'")

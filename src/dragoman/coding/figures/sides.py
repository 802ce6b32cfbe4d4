"""From whom to whom a figure measures: by its event, its grammar, and the rule of each measure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.attacks import Attacks
from dragoman.coding.figures.directions import Directions
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides, turned
from dragoman.coding.figures.roles import doing
from dragoman.coding.frames import preposition
from dragoman.coding.parties import Who, entities
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Measure

BOTH: frozenset[Measure] = frozenset({"trade-turnover"})
# Measures whose counted people belong to the side that suffers.
_SUFFERED: dict[Measure, tuple[str, ...]] = {
    "casualties": ("ASSAULT", "COERCE"),
    "prisoners": ("RETREAT", "COERCE", "AID", "CONCEDE", "ASSAULT"),
}
# Acts of who lets people in, or does not.
_LET_IN = ("AID", "REJECT")
_REACH = 2
# Types of events in which what two do together is not from one to the other.
_TOGETHER = ("SUPPORT", "COOPERATE", "AGREE", "MOBILIZE")
# Clauses that with a subject of their own tell of something else than the event above them.
_OWN_CLAUSE = ("conj", "parataxis", "ccomp", "advcl")
# Measures that tell of a relation only where the article tells of an act.
_ONLY_WITH_EVENTS: tuple[Measure, ...] = ("other", "prisoners", "migrants")
# Measures told from the side of one trader, the other introduced by a preposition.
_TRADED: tuple[Measure, ...] = ("exports", "imports")
# Measures by themselves of a relation: in sentences that name no party they are of those the article is about.
_OF_MAIN: tuple[Measure, ...] = (*_TRADED, "loan", "debt", "aid", "investment", "arms-sale", "energy-flow")
# Measures of money that banks give.
_LENT: tuple[Measure, ...] = ("loan", "aid")
# How many sentences before one without parties are looked at for them.
_BACK = 3


class SideReader:
    """Finds the two sides of the figures of one article."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate], measures: MeasureReader) -> None:
        self._d = discourse
        self._candidates = candidates
        self._measures = measures
        self._of_sums = _named_in_sums(discourse.analysis)
        self._origins = Origins(discourse, measures)
        self._attacks = Attacks(discourse, measures, self._origins, self.codes)
        self._towards = grammar(discourse.analysis.lang, "trading")
        self._directions = Directions(measures, self.codes, discourse.analysis.lang)

    @property
    def acts(self) -> bool:
        """True where the article tells of an act."""
        return bool(self._candidates)

    def event(self, head: Token) -> Candidate | None:
        """The event in whose words the amount stands, nearest above it."""
        here = [c for c in self._candidates if c.token.sentence is head.sentence]
        for a in (head, *head.ancestors()):
            for c in here:
                if c.token is a or c.frame.support is a:
                    return c
            if a.pos == "VERB" and a.dep in _OWN_CLAUSE and a.child("nsubj", "nsubj:pass") is not None:
                return None
        return None

    def between(self, head: Token) -> bool:
        """True where a verb of action has its doer and another party in its own words."""
        verb = clause_verb(head)
        doers = self.codes([t for s in verb.all("nsubj", "nsubj:pass", "obl:agent") for t in s.subtree()])
        return verb.pos == "VERB" and bool(doers) and len(self.codes(verb.subtree())) > 1

    def sides(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        """The sides of a figure, or None where no second party can be told."""
        if measure == "casualties" and not any(c.type in _SUFFERED["casualties"] for c in self._candidates):
            return self._attacks.told(head, noun)  # the dead of an accident or a disaster measure no relation
        if not self._candidates and measure in _ONLY_WITH_EVENTS and not self._is_of_others(head, noun, measure):
            return None
        if measure in _SUFFERED:
            return self._suffered(head, noun, measure)
        own = self.event(head)
        papers = measure == "other" and self._measures.has("signed", noun)
        joint = papers or (own is not None and not own.recipients)
        if own is not None and joint and len(own.codes) > 1 and measure == "other" and own.type in _TOGETHER:
            return Sides(tuple(sorted(own.codes)), (), 0.8 * own.trust, f"parties of the event '{own.token.text}'")
        of_sum = own is not None and own.codes & self._of_sums  # "60 billion U.S. dollars" are nobody's there
        if own is not None and not of_sum and (own.recipients or measure in BOTH) and own.codes:
            found: Sides | None = self._directions.of_event(self._of_event(own, measure), measure, own, head, noun)
        else:
            words = self._of_words(head, noun, measure)
            found = self._directions.of_words(words, measure, head, noun) if words is not None else None
            if papers and found is not None:
                found = replace(found, actors=tuple(sorted({*found.actors, *found.recipients})), recipients=())
        found = self._lent(found) if measure in _LENT and found is not None else found
        return self._moved(found, head, noun, own) if measure == "migrants" and found is not None else found

    def _lent(self, found: Sides) -> Sides:
        """Money that a bank and others agree on goes from the bank to them."""
        banks = tuple(c for c in found.actors if c.lower() in self._measures.words("banks"))
        others = tuple(c for c in found.actors if c not in banks)
        return replace(found, actors=banks, recipients=others) if banks and others and not found.recipients else found

    def ranked(self, sides: Sides, head: Token, measure: Measure) -> Sides:
        """Sides with the party whose place in an order is told where it belongs: buyers, sellers and creditors second."""
        named = self.codes([t for s in clause_verb(head).all("nsubj") for t in s.subtree()])[:1]
        second = measure in (*_TRADED, "debt")
        return turned(sides) if set(named) & set(sides.actors if second else sides.recipients) else sides

    def _is_of_others(self, head: Token, noun: Token, measure: Measure) -> bool:
        """True for migrants of a state by name in a sentence that names another: "Romania has taken in 84,000 Ukrainians"."""
        origin = entities(self._origins.of(noun))
        return measure == "migrants" and bool(origin) and bool(set(self.codes(head.sentence.tokens)) - origin)

    def of_article(self, measure: Measure, sentence: Sentence) -> Sides | None:
        """Sides where no party is named ("Exports fell to 2 million tonnes"): of the sentences before, else of the article."""
        if measure not in _OF_MAIN:
            return None
        earlier = self._d.analysis.sentences[max(0, sentence.index - _BACK) : sentence.index]
        named = next((codes for s in reversed(earlier) if len(codes := self.codes(s.tokens)) > 1), self._main())
        return Sides((named[0],), (named[1],), 0.3, "the parties told before") if len(named) > 1 else None

    def of_deal(self, head: Token) -> Sides | None:
        """Those who signed last before a sum of money that a contract is worth."""
        index = head.sentence.index
        signed = [c for c in self._candidates if c.pattern.meaning.agreement == "signed" and len(c.codes) > 1]
        near = [c for c in signed if c.token.start < head.start and index - c.token.sentence.index <= _BACK]
        last = max(near, key=lambda c: c.token.start, default=None)
        return Sides(tuple(sorted(last.codes)), (), 0.4, "who signed the contract") if last is not None else None

    def _moved(self, found: Sides, head: Token, noun: Token, own: Candidate | None) -> Sides:
        """Who sends people out is the actor; else those who come are, and where they come is the other side."""
        origin = entities(self._origins.of(noun))
        verb = clause_verb(head)
        expelled = any(self._measures.has("expel", t) for t in (verb, verb.head, *noun.all("acl", "acl:relcl")))
        codes = [*found.actors, *found.recipients]
        let_in = own is not None and own.recipients and own.type in _LET_IN
        if not origin and not expelled and (let_in or self._measures.has("host", verb)):
            origin = frozenset(found.recipients)
        if expelled and not origin:
            doers = (s for v in noun.all("acl", "acl:relcl") for s in v.all("nsubj", "obl:agent"))
            senders = self.codes(t for s in doers for t in s.subtree())
            return turned(found) if set(senders) & set(found.recipients) else found
        theirs = tuple(c for c in codes if c in origin)
        others = tuple(c for c in codes if c not in origin)
        if not theirs or not others:
            return found
        actors, recipients = (others, theirs) if expelled else (theirs, others)
        return replace(found, actors=actors, recipients=recipients)

    def _of_event(self, own: Candidate, measure: Measure) -> Sides:
        actors, recipients = tuple(sorted(entities(own.actors))), tuple(sorted(entities(own.recipients)))
        if measure in BOTH:
            actors, recipients = tuple(sorted({*actors, *recipients})), ()
        return Sides(actors, recipients, 0.85 * own.trust, f"parties of the event '{own.token.text}'")

    def _suffered(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        """Who killed or held, and the state of the dead or held."""
        victims = entities(self._origins.of(noun))
        doers = self._by_participle(noun, measure) - victims
        if doers:
            hit = victims or frozenset(self._opposite_of(doers, head))
            return Sides(tuple(sorted(doers)), tuple(sorted(hit)), 0.6, "who held or hit those counted")
        asked = self.event(head) if measure == "prisoners" else None
        if asked is not None and asked.recipients and asked.type == "REQUEST":
            holders = entities(asked.recipients)
            hit = victims - holders or entities(asked.actors)
            return Sides(tuple(sorted(holders)), tuple(sorted(hit)), 0.7 * asked.trust, f"asked for in '{asked.token.text}'")
        own = self.act(head, measure)
        if own is not None and not own.recipients:
            together = entities(own.actors)
            hit = victims if len(together) > 1 else frozenset[str]()
            why = f"parties of the event '{own.token.text}'"
            return Sides(tuple(sorted(together - hit)), tuple(sorted(hit)), 0.8 * own.trust, why)
        if own is not None:
            doers = entities(own.actors)
            hit = victims - doers or entities(own.recipients)
            if victims and victims <= doers and (measure == "casualties" or victims <= self._origins.named(noun)):
                hit, doers = victims, entities(own.recipients)
            return Sides(tuple(sorted(doers)), tuple(sorted(hit)), 0.8 * own.trust, f"parties of the event '{own.token.text}'")
        words = self._of_words(head, noun, measure)
        if words is None or not victims:
            return words
        doers = frozenset({*words.actors, *words.recipients}) - victims
        return Sides(tuple(sorted(doers)[:1]), tuple(sorted(victims)), words.trust, "the state of the people counted")

    def _by_participle(self, noun: Token, measure: Measure) -> frozenset[str]:
        """Codes of those of whom a participle on the people counted tells: "three hostages held by Hamas"."""
        told = [v for v in noun.all("acl", "acl:relcl") if self._measures.has(f"{measure}_verb", v)]
        agents = [a for v in told for a in v.all("obl:agent")]
        return frozenset(self.codes(t for a in agents for t in (a, *a.all("conj", "amod", "compound", "nmod"))))

    def _opposite_of(self, doers: frozenset[str], head: Token) -> list[str]:
        """Code of the party of the act above a number that is none of those."""
        own = self.event(head)
        others = sorted(own.codes - doers) if own is not None else []
        return others if len(others) == 1 else []

    def act(self, head: Token, measure: Measure) -> Candidate | None:
        """The act that killed or held those counted: the event above the amount, else of its sentence, else told just before."""
        types = _SUFFERED[measure]
        own = self.event(head)
        if own is not None and own.type in types:
            return own
        near = [c for c in self._candidates if c.type in types and 0 <= head.sentence.index - c.token.sentence.index < _REACH]
        return max(near, key=lambda c: (c.token.sentence.index, -abs(c.token.start - head.start)), default=None)

    def _of_words(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        verb = clause_verb(head)
        subjects = self.codes([t for s in verb.all("nsubj", "nsubj:pass") for t in s.subtree()]) or self._sharing(verb, measure)
        agents = self.codes([t for s in verb.all("obl:agent") for t in s.subtree()])
        mine = [w.entity for w in (self._origins.described(noun) if measure == "troops" else self._origins.of(noun)) if w.entity]
        before_part = self._before_part(head) if measure in _TRADED else None
        clause = self.codes(t for t in verb.subtree() if before_part is None or t.i < before_part)
        sentence = self.codes(head.sentence.tokens[:before_part])
        if before_part is not None and len({*subjects, *agents, *mine, *clause, *sentence}) < 2:
            return None  # all that a state sells, of which a part goes to another
        bought = measure in _TRADED and self._measures.has("sale", verb) and verb.pos == "VERB"
        owned = (measure in _TRADED and not bought) or measure == "troops"
        first = [*agents, *mine, *subjects] if owned else [*agents, *self._setters(head), *subjects, *mine]
        partners = self.codes([t for t in head.sentence.tokens if preposition(t) in self._towards]) if measure in _TRADED else []
        codes = [c for c in dict.fromkeys([*first, *clause, *sentence]) if c not in self._of_sums]
        codes.sort(key=lambda c: c in partners and c not in mine)
        trust = 0.6
        if len(codes) == 1 or (not codes and measure in BOTH):
            trust = 0.4
            other = self._other(codes, head)
            added = [other] if other else []
            codes = added + codes if codes and codes[0] in partners else codes + added
            if len(codes) == 1 and measure in BOTH:
                codes += [c for c in self._main() if c not in codes][:1]
        if len(codes) < 2:
            return None
        if measure in BOTH:
            return Sides(tuple(sorted(codes[:2])), (), trust, "the two parties of the sentence")
        if (joint := self._joint(verb)) and measure not in _TRADED:
            others = [c for c in self._opposite(verb) if c not in joint][:1]
            return Sides(tuple(sorted(joint)), tuple(others), trust, "the parties of the subject together")
        return Sides((codes[0],), (codes[1],), trust, "the parties of the sentence in their order")

    def _sharing(self, verb: Token, measure: Measure) -> list[str]:
        """Code of who does what an infinitive tells, by the verb over it: "agreed to invest 5 billion"."""
        if measure == "other" or verb.morph.get("VerbForm") != "Inf":  # who pays a price need not be who it measures
            return []
        return self.codes(doing(verb))[:1]

    def _joint(self, verb: Token) -> set[str]:
        """Codes of several parties that are the subject of one verb together; none where it has one, or tells of each."""
        subjects = [t for s in verb.all("nsubj") if s.all("conj") for t in (s, *s.all("conj"))]
        named = [self.codes([t]) for t in subjects]
        each = self._measures.any("each", verb.sentence.tokens)
        together = {c for codes in named for c in codes}
        return together if all(named) and len(together) > 1 and not each else set()

    def _opposite(self, verb: Token) -> list[str]:
        """Codes of the parties of a verb's objects and adverbials, but of what is only passed."""
        ways = self._measures.words("way")
        places = (a for a in verb.all("obj", "iobj", "obl") if preposition(a) not in ways)
        return self.codes(t for a in places for t in (a, *a.all("nmod", "nmod:poss", "amod", "compound")))

    def _before_part(self, head: Token) -> int | None:
        """Where in its sentence a part of an amount begins, "of which", "including", "dont"; None where none does."""
        words = head.sentence.tokens
        parts = (t for t in words if t.i > head.i and (self._measures.has("part", t) or self._measures.has("those", t)))
        return next((t.i for t in parts if any(a.start > t.start for a in self._amounts_of(head))), None)

    def _amounts_of(self, head: Token) -> list[Amount]:
        """The amounts of the sentence of a word."""
        return [a for a in self._d.analysis.amounts if head.sentence.start <= a.start < head.sentence.end]

    def _other(self, codes: list[str], head: Token) -> str | None:
        """The party opposite to some, but none whose money alone is named: "US$100"."""
        other = self._d.focus.other(frozenset(codes), head.start, head.sentence.index)
        return other if other not in self._of_sums else next((c for c in self._main() if c not in codes), None)

    def _main(self) -> list[str]:
        return [c for c in self._d.focus.main if c not in self._of_sums]

    def _setters(self, head: Token) -> list[str]:
        """Who sets a duty in a relative clause on it: "la surtaxe de 10 % que Tunis applique"."""
        clauses = [c for t in (head, head.head) for c in t.all("acl", "acl:relcl") if self._measures.has("tariff", t)]
        doers = [s for c in clauses for s in c.all("nsubj", "obl:agent") if s.pos != "PRON"]
        return self.codes([t for s in doers for t in s.subtree()])

    def codes(self, tokens: Iterable[Token]) -> list[str]:
        """Codes of the parties that tokens name, without the names of sources."""
        found = [w.entity for t in tokens if not _vouches(t) for w in self._named(t) if w.entity]
        return list(dict.fromkeys(found))

    def _named(self, t: Token) -> list[Who]:
        if self._of_money(t):
            return []
        return self._d.single(t) if t.pos in ("NOUN", "PROPN", "PRON") else self._d.named(t)

    def _of_money(self, t: Token) -> bool:
        """True for a name that is part of a currency's: "US$100", "dollars américains"."""
        return any(a.start <= t.start and t.end <= a.end for a in self._d.analysis.amounts if is_money(a.unit))


def _named_in_sums(analysis: Analysis) -> frozenset[str]:
    """Codes of states whose names stand in the names of currencies alone."""
    sums = [(a.start, a.end) for a in analysis.amounts if is_money(a.unit)]
    inside, outside = set[str](), set[str]()
    for n in analysis.names:
        (inside if any(start <= n.start and n.end <= end for start, end in sums) else outside).update(n.entities)
    return frozenset(inside - outside)


def _vouches(token: Token) -> bool:
    """True for a name in the words of a source: "selon un rapport de l'ONU", "according to Oslo"."""
    words = grammar(token.sentence.lang, "sourced")
    return any(a.case() in words or a.lower in words for a in (token, *token.ancestors()))

"""From whom to whom a figure measures as the words of its clause and sentence tell, where no act does."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.named import NamedParties
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import doing
from dragoman.coding.frames import preposition
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Measure

BOTH: frozenset[Measure] = frozenset({"trade-turnover"})
# Measures told from the side of one trader, the other introduced by a preposition.
TRADED: tuple[Measure, ...] = ("exports", "imports")


class WordedSides:
    """Reads the sides of figures from the words of one article."""

    def __init__(self, discourse: Discourse, measures: MeasureReader, origins: Origins, named: NamedParties) -> None:
        self._d = discourse
        self._measures = measures
        self._origins = origins
        self._named = named
        self._codes = named.codes
        self._towards = grammar(discourse.analysis.lang, "trading")

    def sides(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        """The sides of a figure in the order in which its words tell them, or None where no second party can be told."""
        verb = clause_verb(head)
        subjects = self._codes([t for s in verb.all("nsubj", "nsubj:pass") for t in s.subtree()]) or self._sharing(verb, measure)
        agents = self._codes([t for s in verb.all("obl:agent") for t in s.subtree()])
        mine = [w.entity for w in (self._origins.described(noun) if measure == "troops" else self._origins.of(noun)) if w.entity]
        before_part = self._before_part(head) if measure in TRADED else None
        clause = self._codes(t for t in verb.subtree() if before_part is None or t.i < before_part)
        sentence = self._codes(head.sentence.tokens[:before_part])
        if before_part is not None and len({*subjects, *agents, *mine, *clause, *sentence}) < 2:
            return None  # all that a state sells, of which a part goes to another
        bought = measure in TRADED and self._measures.has("sale", verb) and verb.pos == "VERB"
        owned = (measure in TRADED and not bought) or measure == "troops"
        first = [*agents, *mine, *subjects] if owned else [*agents, *self._setters(head), *subjects, *mine]
        partners = self._codes([t for t in head.sentence.tokens if preposition(t) in self._towards]) if measure in TRADED else []
        codes = [c for c in dict.fromkeys([*first, *clause, *sentence]) if c not in self._named.of_sums]
        codes.sort(key=lambda c: c in partners and c not in mine)
        trust = 0.6
        if len(codes) == 1 or (not codes and measure in BOTH):
            trust = 0.4
            other = self._other(codes, head)
            added = [other] if other else []
            codes = added + codes if codes and codes[0] in partners else codes + added
            if len(codes) == 1 and measure in BOTH:
                codes += [c for c in self.main() if c not in codes][:1]
        if len(codes) < 2:
            return None
        if measure in BOTH:
            return Sides(tuple(sorted(codes[:2])), (), trust, "the two parties of the sentence")
        if (joint := self._joint(verb)) and measure not in TRADED:
            others = [c for c in self._opposite(verb) if c not in joint][:1]
            return Sides(tuple(sorted(joint)), tuple(others), trust, "the parties of the subject together")
        return Sides((codes[0],), (codes[1],), trust, "the parties of the sentence in their order")

    def _sharing(self, verb: Token, measure: Measure) -> list[str]:
        """Code of who does what an infinitive tells, by the verb over it: "agreed to invest 5 billion"."""
        if measure == "other" or verb.morph.get("VerbForm") != "Inf":  # who pays a price need not be who it measures
            return []
        return self._codes(doing(verb))[:1]

    def _joint(self, verb: Token) -> set[str]:
        """Codes of several parties that are the subject of one verb together; none where it has one, or tells of each."""
        subjects = [t for s in verb.all("nsubj") if s.all("conj") for t in (s, *s.all("conj"))]
        named = [self._codes([t]) for t in subjects]
        each = self._measures.any("each", verb.sentence.tokens)
        together = {c for codes in named for c in codes}
        return together if all(named) and len(together) > 1 and not each else set()

    def _opposite(self, verb: Token) -> list[str]:
        """Codes of the parties of a verb's objects and adverbials, but of what is only passed."""
        ways = self._measures.words("way")
        places = (a for a in verb.all("obj", "iobj", "obl") if preposition(a) not in ways)
        return self._codes(t for a in places for t in (a, *a.all("nmod", "nmod:poss", "amod", "compound")))

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
        return other if other not in self._named.of_sums else next((c for c in self.main() if c not in codes), None)

    def main(self) -> list[str]:
        """Codes of the parties that the article is about, but none whose money alone is named."""
        return [c for c in self._d.focus.main if c not in self._named.of_sums]

    def _setters(self, head: Token) -> list[str]:
        """Who sets a duty in a relative clause on it: "la surtaxe de 10 % que Tunis applique"."""
        clauses = [c for t in (head, head.head) for c in t.all("acl", "acl:relcl") if self._measures.has("tariff", t)]
        doers = [s for c in clauses for s in c.all("nsubj", "obl:agent") if s.pos != "PRON"]
        return self._codes([t for s in doers for t in s.subtree()])

"""Whose doing the dead, wounded and held are that a number counts, and whose people they are."""

from __future__ import annotations

from dragoman.coding.figures.acts_above import ActsAbove
from dragoman.coding.figures.attacks import Attacks
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import Codes
from dragoman.coding.figures.worded import WordedSides
from dragoman.coding.frames import is_passive
from dragoman.coding.parties import entities
from dragoman.language.tokens import Token
from dragoman.records import Measure

# Measures whose counted people belong to the side that suffers, with the types of acts that they suffer.
SUFFERED: dict[Measure, tuple[str, ...]] = {
    "casualties": ("ASSAULT", "COERCE"),
    "prisoners": ("RETREAT", "COERCE", "AID", "CONCEDE", "ASSAULT"),
}


class Suffering:
    """Finds the sides of the dead, wounded and held of one article."""

    def __init__(
        self, measures: MeasureReader, origins: Origins, codes: Codes, acts: ActsAbove, attacks: Attacks, worded: WordedSides
    ) -> None:
        self._measures = measures
        self._origins = origins
        self._codes = codes
        self._acts = acts
        self._attacks = attacks
        self._worded = worded

    def sides(self, head: Token, noun: Token, measure: Measure) -> Sides | None:
        """Who killed or held, and the state of the dead or held."""
        if measure == "casualties" and not any(c.type in SUFFERED["casualties"] for c in self._acts.all):
            return self._attacks.told(head, noun)  # the dead of an accident or a disaster measure no relation
        victims = entities(self._origins.of(noun))
        doers = self._by_participle(noun, measure) - victims
        if doers:
            hit = victims or frozenset(self._opposite_of(doers, head))
            return Sides(tuple(sorted(doers)), tuple(sorted(hit)), 0.6, "who held or hit those counted")
        asked = self._acts.event(head) if measure == "prisoners" else None
        if asked is not None and asked.recipients and asked.type == "REQUEST":
            holders = entities(asked.recipients)
            hit = victims - holders or entities(asked.actors)
            return Sides(tuple(sorted(holders)), tuple(sorted(hit)), 0.7 * asked.trust, f"asked for in '{asked.token.text}'")
        own = self._acts.near(head, SUFFERED[measure])
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
        told = self._attacks.told(head, noun) or self._killed(head, victims) if measure == "casualties" else None
        if told is not None:
            return told
        words = self._worded.sides(head, noun, measure)
        if words is None or not victims:
            return words
        others = tuple(c for c in (*words.actors, *words.recipients) if c not in victims)
        return Sides(others[:1], tuple(sorted(victims)), words.trust, "the state of the people counted")

    def _killed(self, head: Token, victims: frozenset[str]) -> Sides | None:
        """The doer that the verb over a number of dead names, and whose they are or where they died; None where it names none."""
        verb = clause_verb(head)
        killing = self._measures.has("casualties_verb", verb)
        slots = ("obl:agent",) if is_passive(verb, verb.sentence.lang) else ("obl:agent", "nsubj")
        told = self._codes(t for s in verb.all(*slots) for t in s.subtree()) if killing else []
        doers = frozenset(told) - victims
        hit = victims or self._attacks.scene(head.sentence, doers)
        if not hit or not doers:
            return None
        return Sides(tuple(sorted(doers)), tuple(sorted(hit)), 0.5, "who killed those counted")

    def _by_participle(self, noun: Token, measure: Measure) -> frozenset[str]:
        """Codes of those of whom a participle on the people counted tells: "three hostages held by Hamas"."""
        told = [v for v in noun.all("acl", "acl:relcl") if self._measures.has(f"{measure}_verb", v)]
        agents = [a for v in told for a in v.all("obl:agent")]
        return frozenset(self._codes(t for a in agents for t in (a, *a.all("conj", "amod", "compound", "nmod"))))

    def _opposite_of(self, doers: frozenset[str], head: Token) -> list[str]:
        """Code of the party of the act above a number that is none of those."""
        own = self._acts.event(head)
        others = sorted(own.codes - doers) if own is not None else []
        return others if len(others) == 1 else []

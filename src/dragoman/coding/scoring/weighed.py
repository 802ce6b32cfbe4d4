"""An act as the rules left it, with the options for its sides; and the choice made among them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.scoring.options import Option, Sides

# Attacks that armed groups make, rather than states.
_OF_GROUPS = ("explosives", "suicide-attack")


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A candidate with the sides of its clause (`grammar`), those after completion by rule (`ruled`), and its options.

    `kept` is what the rules alone would do with it; `reason` why they would pass it over.  `settled` are sides
    about which the words leave no choice; `sure` is True where they tell the act beyond doubt.
    """

    candidate: Candidate
    grammar: Sides
    ruled: Sides
    kept: bool
    reason: str
    options: list[Option]
    settled: Sides | None = None
    sure: bool = False

    @property
    def alone(self) -> bool:
        """True for an act that counts with one party alone, such as a weapons test or a meeting within an organisation."""
        c = self.candidate
        return c.within or (c.pattern.meaning.solo and c.type != "AGREE")


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The sides chosen for an act, and the probability of this arrangement among all that were ranked."""

    weighed: Weighed
    actors: list[Option]
    recipients: list[Option]
    sureness: float

    @property
    def sides(self) -> Sides:
        """Codes on either side."""
        return Sides(frozenset(o.entity for o in self.actors), frozenset(o.entity for o in self.recipients))

    @property
    def as_ruled(self) -> bool:
        """True where the rules alone would have said the same."""
        return self.sides == self.weighed.ruled

    @property
    def crosses(self) -> bool:
        """True where two parties or more take part, or one is enough."""
        return len(self.actors) + len(self.recipients) > 1 or self.weighed.alone

    @property
    def far_fetched(self) -> bool:
        """True where a party takes part of which the article hardly speaks, and not here."""
        return any(o.remote for o in (*self.actors, *self.recipients))

    @property
    def unlikely_doer(self) -> bool:
        """True where a state is only guessed to have planted a bomb that a noun tells of ("un attentat"): others do that."""
        c = self.weighed.candidate
        bomb = c.frame.nominal and c.type == "ASSAULT" and c.mode in _OF_GROUPS
        return bomb and any(o.state and o.entity not in self.weighed.grammar.actors for o in self.actors)

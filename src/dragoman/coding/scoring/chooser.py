"""Who takes part in each act, and which acts are told: the options weighed, the likeliest kept."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.parties import Who, distinct
from dragoman.coding.scoring.acts import act_features
from dragoman.coding.scoring.model import LogLinear
from dragoman.coding.scoring.options import Option
from dragoman.coding.scoring.weighed import Weighed

OUT, ACTOR, RECIPIENT = range(3)


@dataclass(frozen=True, slots=True)
class Choice:
    """Sides chosen for one act, with the probability of each option's place (out, actor, recipient)."""

    weighed: Weighed
    actors: list[Option]
    recipients: list[Option]
    places: list[list[float]]

    @property
    def sureness(self) -> float:
        """Probability that all options are placed rightly, as if they were independent."""
        product = 1.0
        for option, p in zip(self.weighed.options, self.places, strict=True):
            at = ACTOR if option in self.actors else RECIPIENT if option in self.recipients else OUT
            product *= p[at]
        return product


class Chooser:
    """Chooses with two models: `sides` places parties, `acts` says how likely an act is told as read."""

    def __init__(self, sides: LogLinear, acts: LogLinear, threshold: float) -> None:
        self._sides = sides
        self._acts = acts
        self._threshold = threshold

    def place(self, w: Weighed) -> Choice:
        """The likeliest sides; there is always an actor, where there is any option."""
        places = [self._sides.probabilities(o.features) for o in w.options]
        best = [max(range(3), key=p.__getitem__) for p in places]
        if w.options and ACTOR not in best:
            best[max(range(len(places)), key=lambda k: places[k][ACTOR])] = ACTOR
        actors = [o for o, b in zip(w.options, best, strict=True) if b == ACTOR]
        recipients = [o for o, b in zip(w.options, best, strict=True) if b == RECIPIENT]
        if w.candidate.pattern.meaning.mutual and w.candidate.type != "AGREE":
            actors, recipients = [*actors, *recipients], []
        return Choice(w, actors, recipients, places)

    def told(self, choices: list[Choice]) -> list[tuple[Choice, float]]:
        """Each choice with the probability that the act is told so."""
        return [(c, self._acts.probabilities(act_features(c, choices))[1]) for c in choices]

    def choose(self, weighed: list[Weighed]) -> list[Weighed]:
        """The acts that are told, their candidates given the chosen sides and their probability as trust."""
        kept = []
        for choice, p in self.told([self.place(w) for w in weighed]):
            if p >= self._threshold and choice.actors:
                _settle(choice, p)
                kept.append(choice.weighed)
        return kept


def _settle(choice: Choice, p: float) -> None:
    c = choice.weighed.candidate
    c.actors, c.recipients = _parties(choice.actors, c.actors), _parties(choice.recipients, c.recipients)
    c.trust = p
    if (choice.weighed.ruled.actors, choice.weighed.ruled.recipients) != (
        frozenset(o.entity for o in choice.actors),
        frozenset(o.entity for o in choice.recipients),
    ):
        c.reasons.append("the sides are the likeliest of those spoken of")


def _parties(options: list[Option], ruled: list[Who]) -> list[Who]:
    """The parties of the options, as the rules found them where they did (several people of one state)."""
    found: list[Who] = []
    for o in options:
        own = [w for w in ruled if w.entity == o.entity]
        found += own or ([o.who] if o.who is not None else [])
    return distinct(found)

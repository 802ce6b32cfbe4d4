"""Who takes part in each act, and which acts are told: the options weighed, the likeliest kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from dragoman.coding.candidates import Candidate
from dragoman.coding.parties import Who, distinct
from dragoman.coding.scoring.acts import ActReader, first_look
from dragoman.coding.scoring.arrangements import Places, arrangements
from dragoman.coding.scoring.echoes import without_echoes
from dragoman.coding.scoring.model import LogLinear, Ranking, load_weights, log_linear, ranking, softmax
from dragoman.coding.scoring.options import Option
from dragoman.coding.scoring.weighed import Choice, Weighed

# Less likely acts are not weighed further: the threshold would hardly be reached.
HARDLY = 0.12
# How likely an act must be whose party the article hardly speaks of, and not here.
SURE = 0.45
# How several are meant by one word, who then take part together.
_AT_ONCE = ("group", "pronoun", "all of them")


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses with four models, and keeps what is told with at least a probability.

    `first` passes over words that hardly tell an act, `sides` places parties one by one, `whole` ranks
    arrangements of all, `acts` says how likely words tell the act that the lexicon reads in them; its
    probability times that of the arrangement is how sure the event is.
    """

    first: LogLinear
    sides: LogLinear
    whole: Ranking
    acts: LogLinear
    threshold: float
    version: str = ""

    def choose(self, weighed: list[Weighed]) -> list[Weighed]:
        """The acts that are told, their candidates given the chosen sides and their probability as trust."""
        choices = [self.arrange(w) for w in weighed if w.options]
        reader = ActReader(choices)
        chances = [self.acts.probabilities(reader.features(choice))[1] * choice.sureness for choice in choices]
        kept = []
        for choice, p in one_for_each_word(choices, [self._sure(c, p) for c, p in zip(choices, chances, strict=True)]):
            if choice.unlikely_doer or p < (SURE if choice.far_fetched else self.threshold):
                continue
            if choice.crosses or choice.weighed.kept:
                settle(choice, p)
                kept.append(choice.weighed)
        return without_echoes(kept)

    def _sure(self, choice: Choice, p: float) -> float:
        """The probability of an act, at least the threshold where its entry is sure of it."""
        w = choice.weighed
        return max(p, self.threshold) if w.sure and w.grammar.actors <= choice.sides.actors else p

    def worth(self, c: Candidate, reason: str) -> bool:
        """False where an act is hardly told; `reason` is why the rules pass it over, "" where they keep it."""
        return self.first.probabilities(first_look(c, reason))[1] >= HARDLY

    def places(self, w: Weighed) -> Places:
        """Probabilities of the place of each option."""
        return [self.sides.together(o.seen, o.around) for o in w.options]

    def arrange(self, w: Weighed) -> Choice:
        """The likeliest arrangement of the options of an act, of which there is at least one."""
        return best(w, self.places(w), self.whole)


def one_for_each_word(choices: list[Choice], chances: list[float]) -> list[tuple[Choice, float]]:
    """The likeliest act of each predicate, with its probability, in the order given."""
    first: dict[int, int] = {}
    for k, choice in enumerate(choices):
        word = id(choice.weighed.candidate.token)
        if word not in first or chances[k] > chances[first[word]]:
            first[word] = k
    return [(choices[k], chances[k]) for k in sorted(first.values())]


def best(w: Weighed, places: Places, whole: Ranking) -> Choice:
    """The arrangement that ranks first."""
    found = arrangements(w, places)
    chances = softmax([whole.score(a.likelihood, a.features) for a in found])
    k = max(range(len(found)), key=chances.__getitem__)
    return Choice(w, [w.options[i] for i in found[k].actors], [w.options[i] for i in found[k].recipients], chances[k])


@cache
def shipped() -> Chooser:
    """The chooser whose weights ship with the package."""
    data, version = load_weights("weights")
    first, sides, acts = (log_linear(data[name]) for name in ("first", "sides", "acts"))
    return Chooser(first, sides, ranking(data["whole"]), acts, data["threshold"], version)


def settle(choice: Choice, probability: float) -> None:
    """Give the candidate of a choice its sides, and the probability as trust."""
    w, c = choice.weighed, choice.weighed.candidate
    acting, receiving = ({o.entity for o in side} for side in (choice.actors, choice.recipients))
    found = [*c.actors, *c.recipients]
    c.actors, c.recipients = (
        _parties(choice.actors, found, c.actors, receiving),
        _parties(choice.recipients, found, c.recipients, acting),
    )
    c.trust = probability
    if c.pattern.meaning.received and not c.recipients:
        c.mode = None  # no visit, but a meeting
    if not choice.as_ruled:
        c.reasons.append("the sides are the likeliest of the parties spoken of")
    if not w.kept:
        c.reasons.append(f"believed although {w.reason.rsplit('but ', 1)[-1]}")


def _parties(options: list[Option], known: list[Who], ruled: list[Who], others: Set[str | None]) -> list[Who]:
    """The parties of the options, as the rules found them on either side where they did (several people of one state).

    The states of a region ("the Baltic states") that the clause names beside one of them come with it, and so do the
    rest of several meant by one word ("the trio") with two of them.
    """
    found: list[Who] = []
    for o in options:
        own = [w for w in known if w.entity == o.entity]
        found += own or ([o.who] if o.who is not None else [])
    if any(w in ruled for w in found):
        found += [w for w in ruled if w.route == "region" and w.entity not in others]
    meant = Counter((w.start, w.end) for w in found if w in ruled and w.route in _AT_ONCE)
    found += [w for w in ruled if meant[w.start, w.end] > 1 and w.route in _AT_ONCE and w.entity not in others]
    return distinct(found)

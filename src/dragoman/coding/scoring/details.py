"""Who acts by name, when and where, and what numbers measure: the likeliest person, date, place, measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.coding.candidates import Candidate
from dragoman.coding.persons import Person
from dragoman.coding.scoring.casts import best_cast
from dragoman.coding.scoring.crossing import CrossedWeights
from dragoman.coding.scoring.model import load_weights
from dragoman.coding.scoring.named import Named
from dragoman.coding.scoring.scenes import Scene
from dragoman.coding.scoring.times import Moment
from dragoman.records import Measure, Place

# A name or place left out is as wrong as a wrong one, so a doubtful one is told (log-odds).
TOLD = {"persons": 0.3, "places": 0.5, "times": 0.0, "measures": 0.2}
MEASURES: tuple[Measure | None, ...] = (None, *get_args(Measure))


@dataclass(frozen=True, slots=True)
class Details:
    """Rankings of the persons of a party and of the places and dates of an act, and weights of measures by feature.

    `version` is the fingerprint of all four.
    """

    persons: CrossedWeights
    places: CrossedWeights
    times: CrossedWeights
    by_feature: dict[str, list[tuple[Measure | None, float]]]
    version: str = ""

    def people(self, c: Candidate, options: Sequence[Sequence[Named]]) -> list[Person | None]:
        """The likeliest persons of the parties of an act, each with its options; None where it is nobody."""
        chosen = best_cast(self.persons, c, options, TOLD["persons"])
        return [named[k].person for named, k in zip(options, chosen, strict=True)]

    def place(self, options: Sequence[Scene]) -> Place | None:
        """The likeliest of the options, of which there is at least one; None where it is nowhere."""
        return options[best(self.places, options, [o.place is not None for o in options], TOLD["places"])].place

    def time(self, options: Sequence[Moment]) -> Moment:
        """The likeliest of the options, of which there is at least one; the first where nothing speaks for another."""
        return options[best(self.times, options, [True] * len(options), TOLD["times"])]

    def measure(self, features: Sequence[str]) -> Measure | None:
        """The likeliest measure of a number by its features; None where it measures no relation."""
        known = self.by_feature
        scores = {m: TOLD["measures"] if m else 0.0 for m in MEASURES}
        for feature in dict.fromkeys(("", *features)):
            for measure, weight in known.get(feature, ()):
                scores[measure] += weight
        return max(MEASURES, key=scores.__getitem__)


def tagged(features: Iterable[str], measure: Measure | None) -> list[str]:
    """Features of a number as features of the choice of a measure for it."""
    return [f"{measure}>{f}" for f in ("", *features)]


def measure_weights(weights: dict[str, float]) -> dict[str, list[tuple[Measure | None, float]]]:
    """Weights of tagged features by the feature alone, with the measure that each speaks for."""
    tags = {str(m): m for m in MEASURES}
    found: dict[str, list[tuple[Measure | None, float]]] = {}
    for name, weight in weights.items():
        tag, _, feature = name.partition(">")
        found.setdefault(feature, []).append((tags[tag], weight))
    return found


def best(weights: CrossedWeights, options: Sequence[Named | Scene | Moment], tells: Sequence[bool], told: float) -> int:
    """Index of the best option; `tells`: which of them tell something, which counts `told` more."""
    scores = [weights.score(o.seen, o.around) + told * tell for o, tell in zip(options, tells, strict=True)]
    return max(range(len(scores)), key=scores.__getitem__)


@cache
def shipped_details() -> Details:
    """The rankings whose weights ship with the package."""
    data, version = load_weights("details")
    persons, places, times = (CrossedWeights.of(data[name]["weights"]) for name in ("persons", "places", "times"))
    return Details(persons, places, times, measure_weights(data["measures"]["weights"]), version)

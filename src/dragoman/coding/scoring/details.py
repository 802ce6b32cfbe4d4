"""Who acts by name and where, and what numbers measure: the likeliest person, place, measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.coding.persons import Person
from dragoman.coding.scoring.model import Ranking, load_weights, ranking
from dragoman.coding.scoring.named import Named
from dragoman.coding.scoring.scenes import Scene
from dragoman.records import Measure, Place

# A name or place left out is as wrong as a wrong one, so a doubtful one is told (log-odds).
TOLD = {"persons": 0.3, "places": 0.5, "measures": 0.2}
MEASURES: tuple[Measure | None, ...] = (None, *get_args(Measure))


@dataclass(frozen=True, slots=True)
class Details:
    """Rankings of the persons of a party, the places of an act, the measures of a number; `version` is their fingerprint."""

    persons: Ranking
    places: Ranking
    measures: Ranking
    version: str = ""

    def person(self, options: Sequence[Named]) -> Person | None:
        """The likeliest of the options, of which there is at least one; None where it is nobody."""
        return options[best(self.persons, [(o.features, o.person is not None) for o in options], TOLD["persons"])].person

    def place(self, options: Sequence[Scene]) -> Place | None:
        """The likeliest of the options, of which there is at least one; None where it is nowhere."""
        return options[best(self.places, [(o.features, o.place is not None) for o in options], TOLD["places"])].place

    def measure(self, features: Sequence[str]) -> Measure | None:
        """The likeliest measure of a number by its features; None where it measures no relation."""
        options = [(tagged(features, m), m is not None) for m in MEASURES]
        return MEASURES[best(self.measures, options, TOLD["measures"])]


def tagged(features: Iterable[str], measure: Measure | None) -> list[str]:
    """Features of a number as features of the choice of a measure for it."""
    return [f"{measure}>{f}" for f in ("", *features)]


def best(weights: Ranking, options: Iterable[tuple[list[str], bool]], told: float) -> int:
    """Index of the best option; each is its features and whether it tells something, which counts `told` more."""
    scores = [weights.score(0.0, dict.fromkeys(features)) + (told if tells else 0.0) for features, tells in options]
    return max(range(len(scores)), key=scores.__getitem__)


@cache
def shipped_details() -> Details:
    """The rankings whose weights ship with the package."""
    data, version = load_weights("details")
    return Details(ranking(data["persons"]), ranking(data["places"]), ranking(data["measures"]), version)

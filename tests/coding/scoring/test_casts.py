"""Who acts by name, of all parties at once: the choice alone, and what is seen of two."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import coder

from dragoman.coding.candidates import Candidate
from dragoman.coding.persons import Person
from dragoman.coding.scoring.casts import best_cast, casts, seen_of_both
from dragoman.coding.scoring.crossing import CrossedWeights
from dragoman.coding.scoring.named import Named
from dragoman.records import Article

ANA = Person("Ana Quispe", 0, "PER", office="foreign minister")
VIAL = Person("Rodrigo Vial", 0, "CHL", office="foreign minister")
KING = Person("Felipe Rey", 0, "ESP", office="king")
NEW = Person("Pablo Rojas", 0)


def _named(person: Person | None, side: str = "actor", here: bool = True) -> Named:
    return Named(person, [f"is={person.name if person else 'nobody'}"], (), side, "state", here)


@cache
def _act() -> Candidate:
    article = Article(id="1", text="Chile and Peru signed an accord.", lang="en", published="2023-05-10")
    return coder().told(article)[2][0]


SEEN = [
    (ANA, VIAL, "alike=True&opposite"),
    (ANA, KING, "alike=False&opposite"),
    (ANA, ANA, "alike=twice&opposite"),
    (ANA, NEW, "alike=unknown&opposite"),
    (ANA, VIAL, "here=TrueTrue"),
    (ANA, VIAL, "both=pp&opposite"),
    (ANA, None, "one-office=foreign minister&opposite"),
    (None, KING, "one-office=king&opposite"),
    (None, KING, "one-here=True&opposite&second"),
    (None, None, "both=nn&opposite&state&state"),
]


@pytest.mark.parametrize(("first", "second", "feature"), SEEN)
def test_seen_of_both(first: Person | None, second: Person | None, feature: str) -> None:
    assert feature in seen_of_both(_named(first), _named(second, "recipient"))


def test_who_acts_together_is_on_the_same_side() -> None:
    assert "both=pp&same" in seen_of_both(_named(ANA), _named(VIAL))


def test_all_choices_of_several_parties() -> None:
    assert casts([[_named(None), _named(ANA)], [_named(None), _named(VIAL)]]) == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_too_many_choices_are_not_listed() -> None:
    many = [_named(None)] * 9
    assert casts([many, many]) == []
    assert len(casts([many * 9])) == 81


BOTH = {"both=pp&opposite": 3.0, "is=nobody": 1.0}


@pytest.mark.parametrize(
    ("weights", "told", "chosen"),
    [
        (BOTH, 0.0, (1, 1)),  # together they are likelier than nobody, though each alone is not
        ({"is=nobody": 1.0}, 0.0, (0, 0)),
        ({"is=nobody": 1.0, "is=Ana Quispe": 0.8}, 0.3, (1, 0)),
        ({"is=nobody": 1.0, "is=Ana Quispe": 0.8}, 0.0, (0, 0)),
    ],
)
def test_best_cast(weights: dict[str, float], told: float, chosen: tuple[int, ...]) -> None:
    sides = [[_named(None), _named(ANA)], [_named(None, "recipient"), _named(VIAL, "recipient")]]
    assert best_cast(CrossedWeights.of(weights), _act(), sides, told) == chosen


def test_best_of_too_many_is_each_partys_own() -> None:
    crowd = [_named(None), *[_named(NEW)] * 9, _named(ANA)]
    assert best_cast(CrossedWeights.of({"is=Ana Quispe": 1.0}), _act(), [crowd, crowd], 0.0) == (10, 10)

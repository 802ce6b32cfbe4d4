from __future__ import annotations

from dragoman.archive.merging.ambiguity import MARGIN, unambiguous
from dragoman.archive.merging.clustering import Groups, Score, agglomerate


def table(scores: dict[tuple[int, int], float | None], otherwise: float | None = -1.0) -> Score:
    return lambda a, b: scores.get((min(a, b), max(a, b)), otherwise)


def test_groups_are_joined_through_others_and_named_by_their_first() -> None:
    groups = Groups(5)
    groups.join(4, 2)
    groups.join(2, 1)
    assert groups.all() == [[0], [1, 2, 4], [3]]
    assert groups.root(4) == 1


def test_the_mean_decides() -> None:
    loose = {(0, 1): 3.0, (1, 2): 2.0, (0, 2): -1.0}
    assert agglomerate([1, 1, 1], table(loose)) == [[0, 1, 2]]
    assert agglomerate([1, 1, 1], table({**loose, (0, 2): -3.0})) == [[0, 1], [2]]


def test_a_veto_holds_through_a_third() -> None:
    assert agglomerate([1, 1, 1], table({(0, 1): 3.0, (1, 2): 9.0, (0, 2): None})) == [[0], [1, 2]]


def test_alike_things_weigh_as_many_as_they_are() -> None:
    scores = {(0, 1): 5.0, (0, 2): 1.0, (1, 2): -2.0}
    assert agglomerate([1, 1, 1], table(scores)) == [[0, 1], [2]]
    assert agglomerate([9, 1, 1], table(scores)) == [[0, 1, 2]]


def test_the_best_fit_first_and_ties_by_order() -> None:
    assert agglomerate([1, 1, 1], table({(0, 1): 1.0, (1, 2): 2.0, (0, 2): None})) == [[0], [1, 2]]
    assert agglomerate([1, 1, 1], table({(0, 1): 1.0, (0, 2): 1.0, (1, 2): None})) == [[0, 1], [2]]


def test_what_fits_two_rivals_equally_fits_neither() -> None:
    scores = {(0, 1): 2.0, (0, 2): 2.0, (1, 2): None}
    clear = unambiguous(3, table(scores), lambda a, b: {a, b} == {1, 2})
    assert clear(0, 1) == clear(1, 0) == 2.0 - 2 * MARGIN


def test_a_clear_lead_costs_nothing_and_no_rival_neither() -> None:
    scores = {(0, 1): 2.0, (0, 2): 2.0 - MARGIN, (1, 2): None}
    clear = unambiguous(3, table(scores), lambda a, b: {a, b} == {1, 2})
    assert clear(0, 1) == 2.0
    assert unambiguous(3, table(scores), lambda a, b: False)(0, 2) == 2.0 - MARGIN
    assert clear(1, 2) is None

from __future__ import annotations

import random

from dragoman.evaluation.items import Item
from dragoman.evaluation.matching import match


def _items(*evidence: str) -> list[Item]:
    return [Item({"evidence": words, "n": n}) for n, words in enumerate(evidence)]


def test_closest_words_are_paired_first() -> None:
    gold, predicted = _items("a b c", "x y z"), _items("x y", "a b")
    assert match(gold, predicted, lambda g, p: True) == [(0, 1), (1, 0)]


def test_a_greedy_choice_gives_way_to_a_larger_matching() -> None:
    allowed = {(0, 0), (0, 1), (1, 0)}
    gold, predicted = _items("a b", "a"), _items("a b", "c")
    pairs = match(gold, predicted, lambda g, p: (g.raw["n"], p.raw["n"]) in allowed)
    assert pairs == [(0, 1), (1, 0)]


def test_nothing_to_match() -> None:
    assert match([], _items("a"), lambda g, p: True) == []
    assert match(_items("a"), _items("a"), lambda g, p: False) == []


def _largest(allowed: set[tuple[int, int]], rows: int, used: frozenset[int] = frozenset()) -> int:
    if rows == 0:
        return 0
    best = _largest(allowed, rows - 1, used)
    for i, j in allowed:
        if i == rows - 1 and j not in used:
            best = max(best, 1 + _largest(allowed, rows - 1, used | {j}))
    return best


def test_the_matching_is_as_large_as_can_be() -> None:
    chance = random.Random(1)
    for _ in range(60):
        size = chance.randrange(1, 6)
        allowed = {(i, j) for i in range(size) for j in range(size) if chance.random() < 0.4}
        words = [" ".join(chance.choices("abcdef", k=3)) for _ in range(2 * size)]
        gold, predicted = _items(*words[:size]), _items(*words[size:])
        pairs = match(gold, predicted, lambda g, p, a=allowed: (g.raw["n"], p.raw["n"]) in a)
        assert len(pairs) == _largest(allowed, size)
        assert set(pairs) <= allowed
        assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)

"""A largest one-to-one matching of gold and predicted items."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.evaluation.items import Item
from dragoman.evaluation.words import overlap

Pair = tuple[int, int]


def match(gold: Sequence[Item], predicted: Sequence[Item], same: Callable[[Any, Any], bool]) -> list[Pair]:
    """Pairs (gold index, predicted index) of a largest matching under `same`, sorted.

    Items that show the same words are paired first; augmenting paths then add what that choice blocked.
    """
    closeness = {(i, j): overlap(g.words, p.words) for i, g in enumerate(gold) for j, p in enumerate(predicted) if same(g, p)}
    partner = _closest_first(closeness)
    choices = _choices(closeness, len(gold))
    taken = set(partner.values())
    for i in range(len(gold)):
        if i not in taken:
            _augment(i, choices, partner)
    return sorted((i, j) for j, i in partner.items())


def _closest_first(closeness: dict[Pair, float]) -> dict[int, int]:
    """Predicted index -> gold index, taking the closest free pair again and again."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(closeness, key=lambda pair: (-closeness[pair], pair)):
        if j not in partner and i not in taken:
            partner[j] = i
            taken.add(i)
    return partner


def _choices(closeness: dict[Pair, float], size: int) -> list[list[int]]:
    """For each gold item the predicted ones that it may be paired with, the closest first."""
    choices: list[list[int]] = [[] for _ in range(size)]
    for i, j in sorted(closeness, key=lambda pair: (pair[0], -closeness[pair], pair[1])):
        choices[i].append(j)
    return choices


def _augment(start: int, choices: list[list[int]], partner: dict[int, int]) -> None:
    """Pair a gold item by moving others on, along a path found depth first."""
    seen: set[int] = set()
    path: list[tuple[int, int]] = []
    trail = [(start, iter(choices[start]))]
    while trail:
        i, rest = trail[-1]
        j = next((j for j in rest if j not in seen), None)
        if j is None:
            trail.pop()
            if path:
                path.pop()
            continue
        seen.add(j)
        path.append((i, j))
        if j not in partner:
            partner.update((b, a) for a, b in path)
            return
        trail.append((partner[j], iter(choices[partner[j]])))

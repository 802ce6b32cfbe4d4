"""Parts of a set of items that can be clustered alone: the cost of an addition stays bounded in any crowd.

Items are linked where their score lies above a floor.  What links hold together, however loosely, is a component, and
no cluster reaches across components.  A component of more than `MOST` items is crowded: in it only links above the
next floor count, and so on.  A part is a component that is not crowded, or one above the last floor; its path names
the crowded components around it and itself.  All this is a function of the set of items; and since a new item can only
join components, at every floor, what it does not link to stays as it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from dragoman.archive.merging.clustering import Groups
from dragoman.archive.merging.constraints import Constraints
from dragoman.archive.merging.items import F, Item, cluster_id
from dragoman.archive.merging.rules import Rules

MOST = 60
"""Items of a component that is clustered whole.  What the floors above it lose is measured in benchmarks/merging."""
FLOORS = (0.0, 1.0, 2.0)
LAST = len(FLOORS) - 1
BETWEEN = "/"
"""What stands between the components of a path."""


@dataclass(frozen=True)
class Part(Generic[F]):
    """Items to be clustered together."""

    path: str
    items: tuple[Item[F], ...]


def link(rules: Rules[F], a: F, b: F) -> float:
    """How strongly two facts hold together: equal ones always, unless they are too vague; minus infinity for a veto."""
    score = rules.score(a, b)
    if score is None:
        return -math.inf
    return math.inf if score > 0 and a == b else score


def inner(path: str, rules: Rules[F], items: Iterable[Item[F]]) -> str:
    """The path of a component inside another: its name is the least that any item of it would give to a cluster."""
    return joined(path, min(cluster_id(item, rules.prefix) for item in items))


def joined(path: str, name: str) -> str:
    """A path with one component more."""
    return f"{path}{BETWEEN}{name}" if path else name


def linked(rules: Rules[F], items: Sequence[Item[F]], known: Constraints, floor: float) -> list[list[Item[F]]]:
    """Items in groups that links above a floor, or people, hold together; what is together already is not compared."""
    groups = Groups(len(items))
    place = {item.key: i for i, item in enumerate(items)}
    for a, b in known.together:
        if a in place and b in place:
            groups.join(place[a], place[b])
    before: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        keys, root = rules.keys(item.facts), groups.root(i)
        for j in sorted(set().union(*(before.get(key, ()) for key in keys.asked))):
            if groups.root(j) != root and link(rules, item.facts, items[j].facts) > floor:
                groups.join(i, j)
                root = groups.root(i)
        for key in keys.stored:
            before[key].append(i)
    return [[items[i] for i in group] for group in groups.all()]


def parts(rules: Rules[F], items: Iterable[Item[F]], known: Constraints, *, level: int = 0, path: str = "") -> Iterator[Part[F]]:
    """The parts of a set of items that lie inside the component `path` of the level before."""
    for group in linked(rules, sorted(items, key=lambda i: i.order), known, FLOORS[level]):
        here = inner(path, rules, group)
        if len(group) <= MOST or level == LAST:
            yield Part(here, tuple(group))
        else:
            yield from parts(rules, group, known, level=level + 1, path=here)

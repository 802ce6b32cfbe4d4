"""Items on their way in together: what each of them links to, and which can be put in at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from dragoman.archive.merging.clustering import Groups
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import F, Item
from dragoman.archive.merging.parts import BETWEEN, FLOORS, link
from dragoman.archive.merging.rules import Rules


@dataclass(frozen=True)
class Arrival(Generic[F]):
    """An item on its way in; `links` tell how strongly it links to items that are stored or on their way with it."""

    item: Item[F]
    links: Mapping[Key, float]
    judged: bool


@dataclass(frozen=True)
class Company(Generic[F]):
    """Arrivals that hold together, with the paths of the stored components to which they link."""

    arrivals: Sequence[Arrival[F]]
    paths: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """True where nobody has decided anything on it, and no component that it joins is part of a crowd."""
        return not any(arrival.judged for arrival in self.arrivals) and not any(BETWEEN in path for path in self.paths)


def arriving(
    rules: Rules[F], items: Sequence[Item[F]], near: Mapping[Key, Iterable[Item[F]]], known: Constraints
) -> list[Arrival[F]]:
    """Items with their links; `near` are those that the keys of each find, `known` what people have decided on them."""
    judged = known.judged
    found = []
    for item in items:
        strengths = ((other.key, link(rules, item.facts, other.facts)) for other in near[item.key])
        links = {key: strength for key, strength in strengths if strength > FLOORS[0]}
        found.append(Arrival(item, links | dict.fromkeys(known.partners(item.key), math.inf), item.key in judged))
    return found


def companies(arrivals: Sequence[Arrival[F]], paths: Mapping[Key, str]) -> list[Company[F]]:
    """Arrivals in groups; `paths` are those of the components of stored items to which they link."""
    coming = {arrival.item.key: place for place, arrival in enumerate(arrivals)}
    homes = {path: len(arrivals) + n for n, path in enumerate(sorted(set(paths.values())))}
    groups = Groups(len(arrivals) + len(homes))
    for place, arrival in enumerate(arrivals):
        for key in arrival.links:
            if key in coming:
                groups.join(place, coming[key])
            elif key in paths:
                groups.join(place, homes[paths[key]])
    joined: dict[int, list[str]] = defaultdict(list)
    for path, place in homes.items():
        joined[groups.root(place)].append(path)
    together: dict[int, list[Arrival[F]]] = defaultdict(list)
    for place, arrival in enumerate(arrivals):
        together[groups.root(place)].append(arrival)
    return [Company(some, frozenset(joined[root])) for root, some in together.items()]

"""Keeping clusters while items come and go: only the parts to which an item links are made anew."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, Protocol

from dragoman.archive.merging.clusters import Component, clustered, partition
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import F, Item
from dragoman.archive.merging.parts import BETWEEN, FLOORS, LAST, MOST, Part, inner, joined, link, linked
from dragoman.archive.merging.rules import Rules


class Store(Protocol[F]):
    """What keeps items with their keys and the paths of their components; transactions are the store's.

    A component is "under" a path that is its own or that it continues after a slash.
    """

    def candidates(self, asked: Collection[str]) -> Iterable[Item[F]]:
        """Items stored under any of these keys."""

    def paths(self, items: Collection[Key]) -> Mapping[Key, str]:
        """Paths of the components in which stored items are; unknown ones are passed over."""

    def under(self, path: str) -> Mapping[str, int]:
        """Paths of all components under a path, with how many items each has."""

    def members(self, paths: Collection[str]) -> Iterable[Item[F]]:
        """All items of the components of these paths."""

    def constraints(self, items: Collection[Key]) -> Constraints:
        """What people have decided on pairs of which either item is among these."""

    def move(self, old: str, new: str) -> None:
        """Put all components under the path `old` under the path `new`."""

    def replace(self, old: Collection[str], new: Sequence[Component[F]]) -> None:
        """Drop the components of these paths and keep others in their place; all items of the new ones are stored."""


def add(rules: Rules[F], store: Store[F], items: Sequence[Item[F]]) -> list[Component[F]]:
    """Store items that are new; returns the components that were made or made anew and still stand."""
    alone, others = _alone(rules, store, items)
    made = {c.path: c for c in (clustered(rules, Part(inner("", rules, [i]), (i,)), Constraints()) for i in alone)}
    if alone:
        store.replace((), list(made.values()))
    for item, near in others:
        adding = _Adding(rules, store, item, near)
        adding.run()
        for old in adding.old:
            made.pop(old, None)
        made.update({component.path: component for component in adding.made})
    return list(made.values())


def _alone(
    rules: Rules[F], store: Store[F], items: Sequence[Item[F]]
) -> tuple[list[Item[F]], list[tuple[Item[F], list[Item[F]]]]]:
    """Items that link to nothing, which most do, and the others, each with those near it: the first are stored at once."""
    keys = {item.key: rules.keys(item.facts) for item in items}
    around: dict[str, list[Item[F]]] = defaultdict(list)
    for item in (*store.candidates(frozenset[str]().union(*(k.asked for k in keys.values()))), *items):
        for key in rules.keys(item.facts).stored:
            around[key].append(item)
    judged = store.constraints(list(keys)).judged
    alone: list[Item[F]] = []
    others: list[tuple[Item[F], list[Item[F]]]] = []
    for item in items:
        near = {r.key: r for key in keys[item.key].asked for r in around.get(key, ()) if r.key != item.key}
        linked_to = (r for r in near.values() if link(rules, item.facts, r.facts) > FLOORS[0])
        if item.key not in judged and next(linked_to, None) is None:
            alone.append(item)
        else:
            others.append((item, list(near.values())))
    return alone, others


def remove(rules: Rules[F], store: Store[F], items: Collection[Key]) -> list[Component[F]]:
    """Take items out (withdrawn, forgotten); returns what their components have become."""
    return _renew(rules, store, set(items), frozenset(items))


def rejudge(rules: Rules[F], store: Store[F], items: Collection[Key]) -> list[Component[F]]:
    """Make anew what a judgement on these items touches, after it was taken or undone."""
    return _renew(rules, store, set(items), frozenset())


def _renew(rules: Rules[F], store: Store[F], touched: set[Key], gone: Collection[Key]) -> list[Component[F]]:
    """Make the outermost components anew in which items are, and those that people have joined to them, however far."""
    reached = set(touched)
    while True:
        roots = {path.partition(BETWEEN)[0] for path in store.paths(reached).values()}
        old = [path for root in sorted(roots) for path in store.under(root)]
        items = {item.key: item for item in store.members(old) if item.key not in gone}
        inside = reached | items.keys()
        known = store.constraints(sorted(inside))
        wider = inside | {partner for pair in known.together if inside.intersection(pair) for partner in pair}
        if wider == reached:
            made = partition(rules, items.values(), known)
            store.replace(old, made)
            return made
        reached = wider


class _Adding(Generic[F]):
    """One item on its way in: at each floor it joins components; what it does not join is left as it is.

    `near` are all that its keys find, stored or on their way in with it; of these only the stored have a path.
    """

    def __init__(self, rules: Rules[F], store: Store[F], new: Item[F], near: Iterable[Item[F]]) -> None:
        self._rules, self._store, self._new = rules, store, new
        self._links = {r.key: link(rules, new.facts, r.facts) for r in near}
        self._links |= dict.fromkeys(store.constraints([new.key]).partners(new.key), math.inf)
        self._paths = store.paths([key for key, strength in self._links.items() if strength > FLOORS[0]])
        self.old: list[str] = []
        self.made: list[Component[F]] = []

    def run(self) -> None:
        """Put the item in."""
        self._enter(0, "", [self._new], self._joined(0, {""}))
        self._store.replace(self.old, self.made)

    def _joined(self, level: int, around: set[str]) -> set[str]:
        """Paths of stored components of a level, inside the crowded ones `around`, to which the item links."""
        found = set()
        for key, path in self._paths.items():
            names = path.split(BETWEEN)
            if self._links[key] > FLOORS[level] and len(names) > level and BETWEEN.join(names[:level]) in around:
                found.add(BETWEEN.join(names[: level + 1]))
        return found

    def _enter(self, level: int, path: str, pool: list[Item[F]], joins: set[str]) -> None:
        """The component of a level to which the item belongs: with the items of `pool` and stored ones."""
        under = {join: self._store.under(join) for join in sorted(joins)}
        crowd = {join for join in under if list(under[join]) != [join]}
        size = len(pool) + sum(sum(sizes.values()) for sizes in under.values())
        whole = size <= MOST or level == LAST
        taken = [p for join in under if whole or join not in crowd for p in under[join]]
        pool = pool + list(self._store.members(taken))
        self.old += taken
        here = min([inner(path, self._rules, pool), *(joined(path, c.rpartition(BETWEEN)[2]) for c in crowd)])
        if whole:
            self._make(here, pool)
        else:
            self._split(level, here, pool, crowd)

    def _split(self, level: int, here: str, pool: list[Item[F]], crowd: set[str]) -> None:
        """A crowded component: what the item does not join above the next floor stays, under its new path."""
        deeper = self._joined(level + 1, crowd)
        for one in sorted(crowd - {here}):
            self._store.move(one, here)
        joins = {joined(here, child.rpartition(BETWEEN)[2]) for child in deeper}
        self._paths = {key: self._moved(path, crowd, here) for key, path in self._paths.items()}
        for group in linked(self._rules, pool, self._store.constraints([i.key for i in pool]), FLOORS[level + 1]):
            if self._new in group:
                self._enter(level + 1, here, group, joins)
            else:
                self._make(inner(here, self._rules, group), group)

    @staticmethod
    def _moved(path: str, crowd: set[str], here: str) -> str:
        """A path after the crowded components have become one."""
        home = next((one for one in crowd if path.startswith(one + BETWEEN)), None)
        return path if home is None else here + path[len(home) :]

    def _make(self, path: str, items: Sequence[Item[F]]) -> None:
        known = self._store.constraints([i.key for i in items])
        self.made.append(clustered(self._rules, Part(path, tuple(items)), known))

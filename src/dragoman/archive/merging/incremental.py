"""Keeping clusters while items come and go: only the parts to which an item links are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, Protocol

from dragoman.archive.merging.arrivals import Arrival, Company, arriving, companies
from dragoman.archive.merging.clusters import Component, clustered, partition
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import F, Item
from dragoman.archive.merging.parts import BETWEEN, FLOORS, LAST, MOST, Part, inner, joined, linked
from dragoman.archive.merging.rules import Rules


class Store(Protocol[F]):
    """What keeps items with their keys and the paths of their components; transactions are the store's.

    A component is "under" a path that is its own or that it continues after a slash.
    """

    def near(self, items: Sequence[Item[F]]) -> Mapping[Key, Iterable[Item[F]]]:
        """Of each of some items that come together the others that its keys find, stored or coming (`meeting`)."""

    def paths(self, items: Collection[Key]) -> Mapping[Key, str]:
        """Paths of the components in which stored items are; unknown ones are passed over."""

    def under(self, path: str) -> Mapping[str, int]:
        """Paths of all components under a path, with how many items each has."""

    def members(self, paths: Collection[str]) -> Mapping[str, Sequence[Item[F]]]:
        """All items of the components of these paths, by path."""

    def constraints(self, items: Collection[Key]) -> Constraints:
        """What people have decided on pairs of which either item is among these."""

    def move(self, old: str, new: str) -> None:
        """Put all components under the path `old` under the path `new`."""

    def replace(self, old: Collection[str], new: Sequence[Component[F]]) -> None:
        """Drop the components of these paths and keep others in their place; all items of the new ones are stored."""


def add(rules: Rules[F], store: Store[F], items: Sequence[Item[F]]) -> list[Component[F]]:
    """Store items that are new; returns the components that were made or made anew and still stand."""
    found = arriving(rules, items, store.near(items), store.constraints([item.key for item in items]))
    paths = store.paths({key for arrival in found for key in arrival.links})
    at_once, others = _at_once(rules, store, companies(found, paths))
    made = {component.path: component for component in at_once}
    for arrival in others:
        adding = _Adding(rules, store, arrival)
        adding.run()
        for old in adding.old:
            made.pop(old, None)
        made.update({component.path: component for component in adding.made})
    return list(made.values())


def _at_once(rules: Rules[F], store: Store[F], found: Sequence[Company[F]]) -> tuple[list[Component[F]], list[Arrival[F]]]:
    """Store those that make no crowd, as most do, with one look at what they join; what was made of them, and the others."""
    plain = [company for company in found if company.is_plain]
    members = store.members({path for company in plain for path in company.paths})
    pools = [
        [*(a.item for a in company.arrivals), *(item for path in sorted(company.paths) for item in members[path])]
        for company in plain
    ]
    fitting = [(company, pool) for company, pool in zip(plain, pools, strict=True) if len(pool) <= MOST]
    known = store.constraints([item.key for _, pool in fitting for item in pool])
    made = [clustered(rules, Part(inner("", rules, pool), tuple(pool)), known) for _, pool in fitting]
    if made:
        store.replace([path for company, _ in fitting for path in sorted(company.paths)], made)
    stored = {arrival.item.key for company, _ in fitting for arrival in company.arrivals}
    return made, [arrival for company in found for arrival in company.arrivals if arrival.item.key not in stored]


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
        items = {item.key: item for some in store.members(old).values() for item in some if item.key not in gone}
        inside = reached | items.keys()
        known = store.constraints(sorted(inside))
        wider = inside | {partner for pair in known.together if inside.intersection(pair) for partner in pair}
        if wider == reached:
            made = partition(rules, items.values(), known)
            store.replace(old, made)
            return made
        reached = wider


class _Adding(Generic[F]):
    """One item on its way in: at each floor it joins components; what it does not join is left as it is."""

    def __init__(self, rules: Rules[F], store: Store[F], new: Arrival[F]) -> None:
        self._rules, self._store, self._new = rules, store, new.item
        self._links = new.links
        self._paths = store.paths(list(new.links))
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
        pool = pool + [item for some in self._store.members(taken).values() for item in some]
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

"""Keeping clusters while items come and go: only the components to which an item links are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from dragoman.archive.merging.clusters import Component, partition
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import F, Item
from dragoman.archive.merging.rules import Rules


class Store(Protocol[F]):
    """What keeps items with their keys and components; a transaction around each change is the store's."""

    def candidates(self, asked: Collection[str]) -> Iterable[Item[F]]:
        """Items stored under any of these keys."""

    def components_of(self, items: Collection[Key]) -> set[str]:
        """Ids of the components in which stored items are; unknown ones are passed over."""

    def members(self, components: Collection[str]) -> Iterable[Item[F]]:
        """All items of components."""

    def constraints(self, items: Collection[Key]) -> Constraints:
        """What people have decided on pairs of which either item is among these."""

    def replace(self, old: Collection[str], new: Sequence[Component[F]]) -> None:
        """Drop components and keep others in their place; all items of the new ones are stored."""


def add(rules: Rules[F], store: Store[F], items: Sequence[Item[F]]) -> list[Component[F]]:
    """Store items that are new, and make the components anew to which they link; these are returned."""
    touched = {r.key for new in items for r in _links(rules, store, new)}
    return _renew(rules, store, touched, items, frozenset())


def remove(rules: Rules[F], store: Store[F], items: Collection[Key]) -> list[Component[F]]:
    """Take items out (withdrawn, forgotten); returns what their components have become."""
    return _renew(rules, store, set(items), (), frozenset(items))


def rejudge(rules: Rules[F], store: Store[F], items: Collection[Key]) -> list[Component[F]]:
    """Make anew what a judgement on these items touches, after it was taken or undone."""
    return _renew(rules, store, set(items), (), frozenset())


def _links(rules: Rules[F], store: Store[F], new: Item[F]) -> list[Item[F]]:
    """The stored items to which a new one links."""
    return [r for r in store.candidates(rules.keys(new.facts).asked) if rules.alike(new.facts, r.facts)]


def _renew(
    rules: Rules[F], store: Store[F], touched: set[Key], new: Sequence[Item[F]], gone: Collection[Key]
) -> list[Component[F]]:
    around, old = _around(store, touched | {r.key for r in new})
    members = {r.key: r for r in (*around, *new) if r.key not in gone}
    made = partition(rules, members.values(), store.constraints(list(members)))
    store.replace(old, made)
    return made


def _around(store: Store[F], touched: set[Key]) -> tuple[list[Item[F]], set[str]]:
    """All items of the touched components, and of those that people have joined to them, however far."""
    reached = set(touched)
    while True:
        old = store.components_of(reached)
        items = list(store.members(old))
        inside = reached | {r.key for r in items}
        known = store.constraints(sorted(inside))
        wider = inside | {partner for pair in known.together if inside.intersection(pair) for partner in pair}
        if wider == reached:
            return items, old
        reached = wider

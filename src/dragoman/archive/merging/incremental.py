"""Keeping cases while reports come and go: only the components that a report links to are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from dragoman.archive.merging.blocking import keys
from dragoman.archive.merging.cases import Component, alike, partition
from dragoman.archive.merging.constraints import Constraints, ReportKey
from dragoman.archive.merging.reports import Report


class Store(Protocol):
    """What keeps reports with their keys and components; a transaction around each change is the store's."""

    def candidates(self, asked: Collection[str]) -> Iterable[Report]:
        """Reports stored under any of these keys."""

    def components_of(self, reports: Collection[ReportKey]) -> set[str]:
        """Ids of the components in which stored reports are; unknown ones are passed over."""

    def members(self, components: Collection[str]) -> Iterable[Report]:
        """All reports of components."""

    def constraints(self, reports: Collection[ReportKey]) -> Constraints:
        """What people have decided on pairs of which either report is among these."""

    def replace(self, old: Collection[str], new: Sequence[Component]) -> None:
        """Drop components and keep others in their place; all reports of the new ones are stored."""


def add(store: Store, reports: Sequence[Report]) -> list[Component]:
    """Store reports that are new, and make the components anew to which they link; these are returned."""
    touched = {r.key for new in reports for r in _links(store, new)}
    return _renew(store, touched, reports, frozenset())


def remove(store: Store, reports: Collection[ReportKey]) -> list[Component]:
    """Take reports out (withdrawn, forgotten); returns what their components have become."""
    return _renew(store, set(reports), (), frozenset(reports))


def rejudge(store: Store, reports: Collection[ReportKey]) -> list[Component]:
    """Make anew what a judgement on these reports touches, after it was taken or undone."""
    return _renew(store, set(reports), (), frozenset())


def _links(store: Store, new: Report) -> list[Report]:
    """The stored reports to which a new one links."""
    return [r for r in store.candidates(keys(new.facts).asked) if alike(new.facts, r.facts)]


def _renew(store: Store, touched: set[ReportKey], new: Sequence[Report], gone: Collection[ReportKey]) -> list[Component]:
    around, old = _around(store, touched | {r.key for r in new})
    members = {r.key: r for r in (*around, *new) if r.key not in gone}
    made = partition(members.values(), store.constraints(list(members)))
    store.replace(old, made)
    return made


def _around(store: Store, touched: set[ReportKey]) -> tuple[list[Report], set[str]]:
    """All reports of the touched components, and of those that people have joined to them, however far."""
    reached = set(touched)
    while True:
        old = store.components_of(reached)
        reports = list(store.members(old))
        inside = reached | {r.key for r in reports}
        known = store.constraints(sorted(inside))
        wider = inside | {partner for pair in known.together if inside.intersection(pair) for partner in pair}
        if wider == reached:
            return reports, old
        reached = wider

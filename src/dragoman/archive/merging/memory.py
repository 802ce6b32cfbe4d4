"""A store of items in memory: for tests, benchmarks and merging without an archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Generic

from dragoman.archive.merging.clusters import Cluster, Component
from dragoman.archive.merging.constraints import Constraints, Key
from dragoman.archive.merging.items import F, Item, cluster_id
from dragoman.archive.merging.meeting import meeting
from dragoman.archive.merging.parts import BETWEEN
from dragoman.archive.merging.rules import Rules


class MemoryStore(Generic[F]):
    """Holds what `incremental` needs in dictionaries; `decided` may be changed before `incremental.rejudge`."""

    def __init__(self, rules: Rules[F], decided: Constraints | None = None) -> None:
        self.decided = decided or Constraints()
        self._rules = rules
        self._stored: dict[str, dict[Key, Item[F]]] = defaultdict(dict)
        self._components: dict[str, Component[F]] = {}
        self._home: dict[Key, str] = {}
        self._roots: dict[str, set[str]] = defaultdict(set)

    def near(self, items: Sequence[Item[F]]) -> Mapping[Key, Iterable[Item[F]]]:
        """As in `incremental.Store`."""
        coming = [(item, *self._rules.keys(item.facts)) for item in items]
        asked = {key for _, _, keys in coming for key in keys}
        return meeting(coming, {key: self._stored[key].values() for key in asked if key in self._stored})

    def paths(self, items: Collection[Key]) -> Mapping[Key, str]:
        """As in `incremental.Store`."""
        return {key: self._home[key] for key in items if key in self._home}

    def under(self, path: str) -> Mapping[str, int]:
        """As in `incremental.Store`."""
        around = self._roots[path.partition(BETWEEN)[0]]
        return {p: len(self._components[p].items) for p in around if p == path or p.startswith(path + BETWEEN)}

    def members(self, paths: Collection[str]) -> Mapping[str, Sequence[Item[F]]]:
        """As in `incremental.Store`."""
        return {path: self._components[path].items for path in paths}

    def constraints(self, items: Collection[Key]) -> Constraints:
        """As in `incremental.Store`."""
        wanted = set(items)
        return Constraints(
            frozenset(p for p in self.decided.together if wanted.intersection(p)),
            frozenset(p for p in self.decided.apart if wanted.intersection(p)),
        )

    def move(self, old: str, new: str) -> None:
        """As in `incremental.Store`."""
        for path in self.under(old):
            self._keep(replace(self._drop(path), path=new + path[len(old) :]))

    def replace(self, old: Collection[str], new: Sequence[Component[F]]) -> None:
        """As in `incremental.Store`."""
        for path in old:
            for item in self._drop(path).items:
                del self._home[item.key]
                for key in self._rules.keys(item.facts).stored:
                    del self._stored[key][item.key]
        for component in new:
            self._keep(component)
            for item in component.items:
                for key in self._rules.keys(item.facts).stored:
                    self._stored[key][item.key] = item

    def _keep(self, component: Component[F]) -> None:
        self._components[component.path] = component
        self._roots[component.path.partition(BETWEEN)[0]].add(component.path)
        self._home |= {item.key: component.path for item in component.items}

    def _drop(self, path: str) -> Component[F]:
        self._roots[path.partition(BETWEEN)[0]].discard(path)
        return self._components.pop(path)

    @property
    def clusters(self) -> list[Cluster[F]]:
        """All clusters in canonical order."""
        found = (cluster for component in self._components.values() for cluster in component.clusters)
        return sorted(found, key=lambda c: c.members[0].order)

    def resolve(self, id: str) -> Cluster[F] | None:
        """The cluster to which an id leads, however old; None where its first item is gone or never was."""
        prefix = self._rules.prefix
        return next((c for c in self.clusters if any(cluster_id(r, prefix) == id for r in c.members)), None)

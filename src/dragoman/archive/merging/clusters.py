"""From items to clusters: each cluster is one thing with all that is told of it.

The outcome is a function of the set of items and of what people have decided: any order of adding, and a rebuild,
give the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from dragoman.archive.merging.ambiguity import unambiguous
from dragoman.archive.merging.clustering import Groups, agglomerate
from dragoman.archive.merging.constraints import Constraints, Key, ordered
from dragoman.archive.merging.items import F, Item, cluster_id
from dragoman.archive.merging.parts import MOST, Part, parts
from dragoman.archive.merging.rules import Rules

_DECIDED = 1000.0
"""The score of what a person has put together: more than any sum of weights."""


@dataclass(frozen=True)
class Cluster(Generic[F]):
    """One thing; `members` in canonical order.  The id is that of its first member, see `items.cluster_id`."""

    id: str
    members: tuple[Item[F], ...]


@dataclass(frozen=True)
class Component(Generic[F]):
    """A part (see `parts`) with the clusters that it forms; `path` names it."""

    path: str
    clusters: tuple[Cluster[F], ...]

    @property
    def items(self) -> list[Item[F]]:
        """All items of the component in canonical order."""
        return sorted((r for c in self.clusters for r in c.members), key=lambda r: r.order)


@dataclass(frozen=True)
class _Node(Generic[F]):
    """Items with equal facts; `rank` tells several such of one article apart, the first with the first.

    An item that a person has decided on, or that is too vague, is a node of its own.
    """

    facts: F
    rank: int
    items: tuple[Item[F], ...]
    articles: frozenset[str]


def partition(rules: Rules[F], items: Iterable[Item[F]], constraints: Constraints | None = None) -> list[Component[F]]:
    """All components of a set of items, in canonical order."""
    known = constraints or Constraints()
    made = (clustered(rules, part, known) for part in parts(rules, items, known))
    return sorted(made, key=lambda c: c.clusters[0].members[0].order)


def clustered(rules: Rules[F], part: Part[F], known: Constraints) -> Component[F]:
    """The clusters of one part, in canonical order."""
    found = sorted(_Clustering(rules, known).run(part.items), key=lambda c: c.members[0].order)
    return Component(part.path, tuple(found))


class _Clustering(Generic[F]):
    def __init__(self, rules: Rules[F], known: Constraints) -> None:
        self._rules, self._known = rules, known
        self._judged = known.judged

    def run(self, items: Collection[Item[F]]) -> list[Cluster[F]]:
        if len(items) == 1:  # as most are
            return [Cluster(cluster_id(item, self._rules.prefix), (item,)) for item in items]
        nodes = self._nodes(items, lambda facts: facts)
        if len(nodes) > MOST:
            nodes = self._nodes(items, self._rules.coarse)
        return [self._cluster(group) for group in self._agglomerated(nodes)]

    def _nodes(self, items: Iterable[Item[F]], seen_as: Callable[[F], F]) -> list[_Node[F]]:
        """In the canonical order of their first items; `seen_as` says what of their facts counts."""
        gathered: dict[tuple[F, int, Key | None], list[Item[F]]] = defaultdict(list)
        seen: dict[tuple[str, F], int] = defaultdict(int)
        for item in sorted(items, key=lambda r: r.order):
            facts = seen_as(item.facts)
            rank = seen[item.article, facts] if self._rules.one_per_article and not self._rules.retold(facts, facts) else 0
            seen[item.article, facts] += 1
            alone = item.key in self._judged or not self._rules.alike(facts, facts)
            gathered[facts, rank, item.key if alone else None].append(item)
        return [
            _Node(facts, rank, tuple(found), frozenset(r.article for r in found)) for (facts, rank, _), found in gathered.items()
        ]

    def _decided(self, nodes: Sequence[_Node[F]]) -> Groups:
        """The places of nodes, in groups of those that people have put together, also by way of a third."""
        groups = Groups(len(nodes))
        place = {r.key: i for i, node in enumerate(nodes) for r in node.items}
        for a, b in self._known.together:
            if a in place and b in place:
                groups.join(place[a], place[b])
        return groups

    def _agglomerated(self, nodes: Sequence[_Node[F]]) -> list[list[_Node[F]]]:
        decided = self._decided(nodes)

        def score(a: int, b: int) -> float | None:
            return self._score(nodes[a], nodes[b], together=decided.root(a) == decided.root(b))

        def rivals(a: int, b: int) -> bool:
            return self._rules.score(nodes[a].facts, nodes[b].facts) is None

        clear = unambiguous(len(nodes), score, rivals) if self._rules.clear else score
        return [[nodes[i] for i in group] for group in agglomerate([len(node.items) for node in nodes], clear)]

    def _score(self, a: _Node[F], b: _Node[F], *, together: bool) -> float | None:
        if ordered(a.items[0].key, b.items[0].key) in self._known.apart:
            return None
        if together:
            return _DECIDED
        if self._rules.one_per_article and a.articles & b.articles and not self._rules.retold(a.facts, b.facts):
            return None
        score = self._rules.score(a.facts, b.facts)
        return score if score is None or a.rank == b.rank else score - self._rules.order_cost

    def _cluster(self, nodes: Collection[_Node[F]]) -> Cluster[F]:
        members = sorted((r for node in nodes for r in node.items), key=lambda r: r.order)
        return Cluster(cluster_id(members[0], self._rules.prefix), tuple(members))

"""From reports to cases: each case is one happening with all reports of it.

The outcome is a function of the set of reports and of what people have decided: any order of adding,
and a rebuild, give the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from dragoman.archive.merging.ambiguity import unambiguous
from dragoman.archive.merging.blocking import keys
from dragoman.archive.merging.clustering import Groups, agglomerate
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.constraints import Constraints, ReportKey, ordered
from dragoman.archive.merging.reports import Facts, Report, coarse
from dragoman.archive.merging.weights import weights

_DECIDED = 1000.0
"""The score of what a person has put together: more than any sum of weights."""
MOST = 100
"""In a component of more reports with different facts, those that differ in their words alone are taken as alike, so
that one event in all the press stays cheap.  What that loses is measured in benchmarks/merging."""


@dataclass(frozen=True, slots=True)
class Case:
    """One happening; `members` in canonical order.  The id is that of its first member, see `case_id`."""

    id: str
    members: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """Reports that links hold together, however loosely, with the cases that they form.

    A new report can change the cases of no component but those that it links to.
    """

    id: str
    cases: tuple[Case, ...]

    @property
    def reports(self) -> list[Report]:
        """All reports of the component in canonical order."""
        return sorted((r for c in self.cases for r in c.members), key=lambda r: r.order)


@dataclass(frozen=True, slots=True)
class _Node:
    """Reports with equal facts; `rank` tells several such of one article apart, the first with the first.

    A report that a person has decided on, or that is too vague, is a node of its own.
    """

    facts: Facts
    rank: int
    reports: tuple[Report, ...]
    articles: frozenset[str]


def case_id(report: Report) -> str:
    """The id of the case that begins with this report.

    Every id ever given is that of some report, so an old id always leads on: to the case in which that report
    is now, after any merge, split or earlier first report.
    """
    return "c" + sha256("\x1f".join(report.key).encode()).hexdigest()[:15]


def alike(a: Facts, b: Facts) -> bool:
    """True where more speaks for one happening than against it; facts may be too vague to be alike with themselves."""
    score = compare(a, b).score
    return score is not None and score > 0


def partition(reports: Iterable[Report], constraints: Constraints | None = None) -> list[Component]:
    """All components of a set of reports, in canonical order."""
    known = constraints or Constraints()
    nodes = _nodes(sorted(reports, key=lambda r: r.order), known)
    made = (_component([nodes[i] for i in group], known) for group in _linked_groups(nodes, known))
    return sorted(made, key=lambda c: c.cases[0].members[0].order)


def _nodes(reports: Sequence[Report], known: Constraints, seen_as: Callable[[Facts], Facts] = lambda f: f) -> list[_Node]:
    """In the canonical order of their first reports; `seen_as` says what of their facts counts."""
    gathered: dict[tuple[Facts, int, ReportKey | None], list[Report]] = defaultdict(list)
    seen: dict[tuple[str, Facts], int] = defaultdict(int)
    judged = known.judged
    for report in reports:
        facts = seen_as(report.facts)
        rank = seen[report.article, facts]
        seen[report.article, facts] += 1
        alone = report.key in judged or not alike(facts, facts)
        gathered[facts, rank, report.key if alone else None].append(report)
    return [_Node(facts, rank, tuple(found), frozenset(r.article for r in found)) for (facts, rank, _), found in gathered.items()]


def _linked_groups(nodes: Sequence[_Node], known: Constraints) -> list[list[int]]:
    """Places of nodes that links or decisions hold together; what is together already is not compared."""
    groups = _decided(nodes, known)
    stored: dict[str, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        for key in keys(node.facts).stored:
            stored[key].append(i)
    for i, node in enumerate(nodes):
        for j in sorted({j for key in keys(node.facts).asked for j in stored.get(key, ()) if j < i}):
            if groups.root(i) != groups.root(j) and alike(node.facts, nodes[j].facts):
                groups.join(i, j)
    return groups.all()


def _decided(nodes: Sequence[_Node], known: Constraints) -> Groups:
    """The places of nodes, in groups of those that people have put together, also by way of a third."""
    groups = Groups(len(nodes))
    place = {r.key: i for i, node in enumerate(nodes) for r in node.reports}
    for a, b in known.together:
        if a in place and b in place:
            groups.join(place[a], place[b])
    return groups


def _component(nodes: Sequence[_Node], known: Constraints) -> Component:
    if len(nodes) > MOST:
        reports = sorted((r for node in nodes for r in node.reports), key=lambda r: r.order)
        nodes = _nodes(reports, known, coarse)
    cases = sorted((_case(group) for group in _clusters(nodes, known)), key=lambda c: c.members[0].order)
    return Component(cases[0].id, tuple(cases))


def _clusters(nodes: Sequence[_Node], known: Constraints) -> list[list[_Node]]:
    decided = _decided(nodes, known)
    score = unambiguous(
        len(nodes),
        lambda a, b: _score(nodes[a], nodes[b], known, together=decided.root(a) == decided.root(b)),
        lambda a, b: compare(nodes[a].facts, nodes[b].facts).score is None,
    )
    found = agglomerate([len(node.reports) for node in nodes], score)
    return [[nodes[i] for i in group] for group in found]


def _score(a: _Node, b: _Node, known: Constraints, *, together: bool) -> float | None:
    if ordered(a.reports[0].key, b.reports[0].key) in known.apart:
        return None
    if together:
        return _DECIDED
    if a.articles & b.articles:
        return None
    score = compare(a.facts, b.facts).score
    return score if score is None or a.rank == b.rank else score + weights().values["order_in_article"]


def _case(nodes: Collection[_Node]) -> Case:
    members = sorted((r for node in nodes for r in node.reports), key=lambda r: r.order)
    return Case(case_id(members[0]), tuple(members))

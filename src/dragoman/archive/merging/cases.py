"""Events: reports of one happening become a case."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.archive.merging import clusters
from dragoman.archive.merging.blocking import keys
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.constraints import Constraints
from dragoman.archive.merging.items import cluster_id
from dragoman.archive.merging.reports import Facts, Report, coarse
from dragoman.archive.merging.retold import retold
from dragoman.archive.merging.rules import Rules
from dragoman.archive.merging.weights import weights

Case = clusters.Cluster[Facts]
"""One happening with all reports of it."""
Component = clusters.Component[Facts]

EVENTS = Rules[Facts](
    prefix="c",
    keys=keys,
    score=lambda a, b: compare(a, b).score,
    coarse=coarse,
    one_per_article=True,
    retold=retold,
    order_cost=-weights().values["order_in_article"],
    clear=True,
)


def case_id(report: Report) -> str:
    """The id of the case that begins with this report."""
    return cluster_id(report, EVENTS.prefix)


def partition(reports: Iterable[Report], constraints: Constraints | None = None) -> list[Component]:
    """All components of a set of reports with their cases, in canonical order."""
    return clusters.partition(EVENTS, reports, constraints)

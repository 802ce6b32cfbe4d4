"""One run of `dragoman why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sqlalchemy import select

from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.explain import explain, label
from dragoman.archive.projections import clusters, items
from dragoman.archive.queries.dependence import ties
from dragoman.archive.queries.items import find
from dragoman.archive.queries.judged import cluster
from dragoman.cli.listing import Listing, show
from dragoman.dossier.naming import Language

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_COLUMNS = ("article", "with", "probability", "grounds")
_MOST_GROUNDS = 6


def print_reasons(archive: Archive, case: str, lang: Language, format: str, out: TextIO) -> None:
    """Print for each report but the first why it is in the case, then which articles are one source and why."""
    with archive.reading() as connection:
        row = cluster(connection, case)
        uid = connection.execute(select(clusters.c.uid).where(clusters.c.id == row)).scalar_one()
        held = [h for _, h in find(connection, EVENT, items.c.cluster_id == row).values()]
        tied = ties(connection, sorted({h.article for h in held}))
    members = tuple(sorted((h.item for h in held), key=lambda item: item.order))
    rows = [
        {
            "article": decision.report.article, "with": decision.nearest.article,
            "probability": None if decision.probability is None else round(decision.probability, 3),
            "grounds": [f"{label(r.name, lang)} {r.weight:+.1f}" for r in decision.reasons[:_MOST_GROUNDS]],
        }
        for decision in explain(Cluster(uid, members))
    ]  # fmt: skip
    rows += [
        {"article": one.a, "with": one.b, "probability": None, "grounds": [f"one source: {one.kind} {one.detail}".strip()]}
        for _, _, one in tied
    ]
    show(Listing(_COLUMNS, rows, note=f"case {uid}, {len(members)} reports", what="grounds"), format, out)

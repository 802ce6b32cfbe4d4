"""What an archive holds, in a form that can be compared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from dragoman.archive.archive import Archive
from dragoman.archive.projections import (
    case_counts,
    case_keys,
    cases,
    clusters,
    contradictions,
    fact_counts,
    items,
    tellers,
    told_months,
)
from dragoman.archive.tables import sources


def state(archive: Archive) -> dict[str, Any]:
    """All that follows from what is kept, without row numbers."""
    with archive.reading() as connection:
        shown = (c for c in cases.c if c.name not in ("id", "shown_fact", "collections"))
        views = connection.execute(select(clusters.c.uid, *shown).join(clusters)).all()
        homes = connection.execute(select(items.c.uid, clusters.c.uid, clusters.c.path).join(clusters)).all()
        joined = case_keys.join(clusters, clusters.c.id == case_keys.c.case_id)
        under = connection.execute(select(case_keys.c.key, clusters.c.uid).select_from(joined)).all()
        counts = [connection.execute(select(table)).all() for table in (case_counts, fact_counts, told_months)]
        named, other = clusters.alias(), clusters.alias()
        joined = contradictions.join(named, named.c.id == contradictions.c.case_id)
        denied = joined.outerjoin(other, other.c.id == contradictions.c.other_id)
        of_case = select(contradictions.c.key, contradictions.c.field, named.c.uid, other.c.uid.label("other"))
        against = connection.execute(of_case.select_from(denied)).all()
        of_source = select(tellers.c.key, sources.c.name, tellers.c.articles)
        counts.append(connection.execute(of_source.outerjoin(sources, sources.c.id == tellers.c.source_id)).all())
    counted = [row for rows in counts for row in rows]
    found = {"cases": views, "homes": homes, "under": under, "against": against, "counts": counted}
    return {name: sorted(map(str, rows)) for name, rows in found.items()}

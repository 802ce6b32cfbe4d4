"""What an archive holds, in a form that can be compared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from dragoman.archive.archive import Archive
from dragoman.archive.projections import case_counts, case_keys, cases, reports


def state(archive: Archive) -> dict[str, Any]:
    """All that follows from what is kept, without row numbers."""
    with archive.reading() as connection:
        views = connection.execute(select(*(c for c in cases.c if c.name not in ("id", "shown_fact", "collections")))).all()
        homes = connection.execute(select(reports.c.uid, cases.c.uid).join(cases, cases.c.id == reports.c.case_id)).all()
        under = connection.execute(select(case_keys.c.key, cases.c.uid).join(cases, cases.c.id == case_keys.c.case_id)).all()
        counts = connection.execute(select(case_counts)).all()
    return {"cases": sorted(map(str, views)), "homes": sorted(homes), "under": sorted(under), "counts": sorted(counts)}

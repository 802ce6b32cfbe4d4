"""What looking at followed addresses gave: look by look, and by address and week."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from dragoman.archive.tables import follows, visits


def list_visits(connection: Connection, run: int | None, limit: int, offset: int = 0) -> tuple[list[dict[str, Any]], int]:
    """The last looks, of one run or of all, but for the newest `offset`, and how many there are: "nothing-new" is not
    "not-fetched"."""
    of_run = visits.c.run_id == run if run is not None else visits.c.run_id.is_not(None)
    total = connection.execute(select(func.count()).select_from(visits).where(of_run)).scalar_one()
    found = (
        select(
            visits.c.run_id.label("run"), visits.c.stored_at.label("at"), follows.c.url.label("followed"), visits.c.outcome,
            visits.c.new, visits.c.failed, visits.c.reason,
        )
        .join(follows, follows.c.id == visits.c.follow_id)
        .where(of_run)
        .order_by(visits.c.id.desc())
        .limit(limit)
        .offset(offset)
    )  # fmt: skip
    return [dict(row) for row in connection.execute(found).mappings()], total


def coverage(connection: Connection) -> list[dict[str, Any]]:
    """For each followed address and ISO week: looks, those that fetched nothing, articles new and failed, and gaps."""
    rows = connection.execute(
        select(follows.c.url, visits.c.stored_at, visits.c.outcome, visits.c.new, visits.c.failed, visits.c.gap)
        .join(follows, follows.c.id == visits.c.follow_id)
        .order_by(follows.c.id, visits.c.id)
    )
    found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        year, week, _ = datetime.fromisoformat(row.stored_at).isocalendar()
        counts = {"looks": 1, "not_fetched": row.outcome == "not-fetched", "new": row.new, "failed": row.failed, "gaps": row.gap}
        found[row.url, f"{year}-W{week:02}"].update({name: int(number) for name, number in counts.items()})
    return [{"followed": url, "week": week, **counts} for (url, week), counts in found.items()]

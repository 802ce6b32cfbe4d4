"""What runs did, newest first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from dragoman.archive.tables import failures, run_ends, runs


def list_runs(connection: Connection, limit: int, offset: int = 0) -> tuple[list[dict[str, Any]], int]:
    """The last runs with their counts, but for the newest `offset`, and how many there are; counts are None of one that was
    interrupted."""
    total = connection.execute(select(func.count()).select_from(runs)).scalar_one()
    found = (
        select(
            runs.c.id.label("run"), runs.c.command, runs.c.stored_at.label("begun"), run_ends.c.stored_at.label("ended"),
            run_ends.c.new, run_ends.c.unchanged, run_ends.c.changed, run_ends.c.failed,
        )
        .outerjoin(run_ends, run_ends.c.run_id == runs.c.id)
        .order_by(runs.c.id.desc())
        .limit(limit)
        .offset(offset)
    )  # fmt: skip
    return [dict(row) for row in connection.execute(found).mappings()], total


def list_failures(
    connection: Connection, run: int | None, limit: int, offset: int = 0
) -> tuple[list[dict[str, Any]], int]:
    """The last failures with their reasons, of one run or of all, but for the newest `offset`, and how many there are."""
    of_run = failures.c.run_id == run if run is not None else failures.c.run_id.is_not(None)
    total = connection.execute(select(func.count()).select_from(failures).where(of_run)).scalar_one()
    found = (
        select(failures.c.run_id.label("run"), failures.c.stored_at.label("at"), failures.c.origin, failures.c.reason)
        .where(of_run)
        .order_by(failures.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [dict(row) for row in connection.execute(found).mappings()], total

"""Jobs are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dragoman.errors import NotFound
from dragoman.users.jobs.job import DETAILS, Job, JobResult, Wish
from dragoman.users.jobs.tables import job_results, jobs


def job(connection: Connection, id: int) -> Job:
    """The job of an id; NotFound where there is none."""
    row = connection.execute(select(jobs).where(jobs.c.id == id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no job {id}. Jobs are kept for some days after their end.")
    return _job(row, _counts(connection, [id]).get(id, {}))


def recent(connection: Connection, user: int | None, limit: int, offset: int = 0) -> tuple[list[Job], int]:
    """The newest jobs of a user, or of all where None, and how many there are."""
    mine = jobs.c.user_id == user if user is not None else jobs.c.id.is_not(None)
    total = connection.execute(select(func.count()).select_from(jobs).where(mine)).scalar_one()
    rows = connection.execute(select(jobs).where(mine).order_by(jobs.c.id.desc()).limit(limit).offset(offset)).all()
    counts = _counts(connection, [row.id for row in rows])
    return [_job(row, counts.get(row.id, {})) for row in rows], total


def results(
    connection: Connection, id: int, change: str | None, limit: int, offset: int = 0
) -> tuple[Sequence[JobResult], int]:  # fmt: skip
    """What became of the inputs of a job, in their order, of one kind or of all, and how many there are."""
    meant = job_results.c.job_id == id
    if change is not None:
        meant &= job_results.c.change == change
    total = connection.execute(select(func.count()).select_from(job_results).where(meant)).scalar_one()
    columns = select(job_results.c.origin, job_results.c.change, job_results.c.article, job_results.c.reason)
    rows = connection.execute(columns.where(meant).order_by(job_results.c.id).limit(limit).offset(offset))
    return [JobResult(*row) for row in rows], total


def waiting(connection: Connection, user: int | None = None) -> int:
    """How many jobs wait or run, of a user or of all."""
    mine = jobs.c.user_id == user if user is not None else jobs.c.id.is_not(None)
    unended = select(func.count()).select_from(jobs).where(mine, jobs.c.state.in_(("waiting", "running")))
    return connection.execute(unended).scalar_one()


def added_by(connection: Connection, article: str, user: int, day: str) -> bool:
    """Whether an article came in new by a job that this user asked for on a day (YYYY-MM-DD, UTC)."""
    found = (
        select(jobs.c.id)
        .join(job_results, job_results.c.job_id == jobs.c.id)
        .where(job_results.c.article == article, job_results.c.change == "new")
        .where(jobs.c.user_id == user, jobs.c.made_at.startswith(day))
    )
    return connection.execute(found.limit(1)).first() is not None


def _counts(connection: Connection, ids: Iterable[int]) -> dict[int, dict[str, int]]:
    rows = connection.execute(
        select(job_results.c.job_id, job_results.c.change, func.count())
        .where(job_results.c.job_id.in_(list(ids)))
        .group_by(job_results.c.job_id, job_results.c.change)
    )
    found: dict[int, dict[str, int]] = {}
    for id, change, number in rows:
        found.setdefault(id, {})[change] = number
    return found


def _job(row: Row[Any], counts: dict[str, int]) -> Job:
    wish = Wish(row.kind, row.about, row.collection, DETAILS.validate_json(row.details), row.folder)
    return Job(
        row.id, row.user_id, row.author, wish, row.state, row.stopping, row.total, row.message, row.made_at, row.begun_at,
        row.ended_at, counts,
    )  # fmt: skip

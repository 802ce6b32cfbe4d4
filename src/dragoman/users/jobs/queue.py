"""Jobs in their turn: asked for, taken, told of, ended.  All of it happens in transactions that write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.archive.archive import utc_now
from dragoman.harmless import one_line
from dragoman.users.jobs.job import DETAILS, Job, JobResult, State, Wish
from dragoman.users.jobs.reading import job
from dragoman.users.jobs.tables import job_results, jobs
from dragoman.users.visitor import Visitor

_LONGEST = 500
"""Characters of what names a job."""


def ask(connection: Connection, visitor: Visitor, wish: Wish) -> int:
    """A new job that waits for its turn; its id."""
    row = {
        "user_id": visitor.id, "author": visitor.name, "kind": wish.kind, "about": one_line(wish.about)[:_LONGEST],
        "collection": wish.collection, "details": DETAILS.dump_json(wish.details).decode(), "folder": wish.folder,
        "state": "waiting", "stopping": False, "made_at": utc_now(),
    }  # fmt: skip
    (id,) = connection.execute(insert(jobs).values(row)).inserted_primary_key or (0,)
    return int(id)


def ask_again(connection: Connection, id: int) -> None:
    """Let a job that was interrupted, cancelled or failed wait once more; what it kept stays and is found as known."""
    over = jobs.c.state.in_(("interrupted", "cancelled", "failed"))
    waiting = {"state": "waiting", "stopping": False, "begun_at": None, "ended_at": None, "message": None, "total": None}
    if connection.execute(update(jobs).where(jobs.c.id == id, over).values(waiting)).rowcount:
        anew = job_results.c.change.in_(("unchanged", "failed"))
        connection.execute(delete(job_results).where(job_results.c.job_id == id, anew))


def take(connection: Connection) -> Job | None:
    """The job that has waited longest, which runs from now on; None where none waits."""
    first = select(jobs.c.id).where(jobs.c.state == "waiting").order_by(jobs.c.id).limit(1)
    id = connection.execute(first).scalar()
    if id is None:
        return None
    connection.execute(update(jobs).where(jobs.c.id == id).values(state="running", begun_at=utc_now()))
    return job(connection, id)


def count(connection: Connection, id: int, total: int | None) -> None:
    """Say of how many inputs at most a job is."""
    connection.execute(update(jobs).where(jobs.c.id == id).values(total=total))


def tell(connection: Connection, id: int, results: Iterable[JobResult]) -> None:
    """Keep what became of inputs; what the same job kept before, and finds once more, is told once."""
    told = list(results)
    again = [result.origin for result in told if result.change == "unchanged"]
    mine = (job_results.c.job_id == id) & job_results.c.change.in_(("new", "changed"))
    kept = set(connection.execute(select(job_results.c.origin).where(mine, job_results.c.origin.in_(again))).scalars())
    rows = [{"job_id": id, **asdict(r)} for r in told if r.change != "unchanged" or r.origin not in kept]
    if rows:
        connection.execute(insert(job_results), rows)


def end(connection: Connection, id: int, state: State, message: str | None = None) -> None:
    """Keep how a job ended."""
    told = {"state": state, "message": message, "ended_at": utc_now(), "stopping": False}
    connection.execute(update(jobs).where(jobs.c.id == id).values(told))


def cancel(connection: Connection, id: int) -> None:
    """End a job that waits; let one that runs come to its end soon.  One that is over stays as it is."""
    mine = jobs.c.id == id
    if not connection.execute(update(jobs).where(mine, jobs.c.state == "running").values(stopping=True)).rowcount:
        gone = {"state": "cancelled", "ended_at": utc_now()}
        connection.execute(update(jobs).where(mine, jobs.c.state == "waiting").values(gone))


def interrupt(connection: Connection) -> None:
    """Keep of all jobs that seem to run that they were interrupted: nobody works on them."""
    gone = {"state": "interrupted", "ended_at": utc_now(), "stopping": False}
    connection.execute(update(jobs).where(jobs.c.state == "running").values(gone))


def tidy(connection: Connection, before: str) -> set[str]:
    """Drop jobs that ended before a time; the folders of those that are left."""
    connection.execute(delete(jobs).where(jobs.c.ended_at < before))
    return set(connection.execute(select(jobs.c.folder).where(jobs.c.folder.is_not(None))).scalars())


def forget(connection: Connection, article: str) -> None:
    """Leave no words of an article that went: neither where it came from nor what the jobs that brought it were about."""
    brought = select(job_results.c.job_id).where(job_results.c.article == article)
    connection.execute(update(jobs).where(jobs.c.id.in_(brought)).values(about=article, details="{}"))
    connection.execute(update(job_results).where(job_results.c.article == article).values(origin=article))

"""Jobs, as their pages show them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.tables import articles
from dragoman.dossier.article_page import article_lines
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import moment
from dragoman.intake.result import CHANGES
from dragoman.users.jobs.job import Job, JobResult
from dragoman.web.views.paging import Paging, counted

_AGAIN = ("interrupted", "cancelled", "failed")


@dataclass(frozen=True)
class JobView:
    """A job: `done` of `total` inputs (None where that is not known); what may be done with it; times in words."""

    id: int
    kind: str
    about: str
    author: str
    collection: str
    state: str
    stopping: bool
    over: bool
    again: bool
    done: int
    total: int | None
    counts: Mapping[str, int]
    message: tuple[str, ...]
    made: str
    ended: str | None


@dataclass(frozen=True)
class ResultsView:
    """A page of what became of inputs, of one kind of change or of all; `titles` of the articles that are kept, by their ids."""

    change: str
    rows: tuple[JobResult, ...]
    titles: Mapping[str, str]
    total: int
    paging: Paging


def job_view(job: Job, lang: Language) -> JobView:
    """One job."""
    wish = job.wish
    total = max(job.total, job.done) if job.total is not None else None
    return JobView(
        id=job.id, kind=wish.kind, about=wish.about, author=job.author, collection=wish.collection, state=job.state,
        stopping=job.stopping, over=job.over, again=job.state in _AGAIN, done=job.done, total=total,
        counts={change: job.counts.get(change, 0) for change in CHANGES},
        message=tuple((job.message or "").splitlines()), made=moment(job.made_at, lang),
        ended=moment(job.ended_at, lang) if job.ended_at else None,
    )  # fmt: skip


def job_views(jobs: Iterable[Job], lang: Language) -> tuple[JobView, ...]:
    """Jobs in their order."""
    return tuple(job_view(job, lang) for job in jobs)


def results_view(
    connection: Connection, found: Sequence[JobResult], change: str, page: int, total: int
) -> ResultsView:  # fmt: skip
    """A page of fifty; `connection` is one of the archive."""
    titles = _titles(connection, {one.article for one in found if one.article})
    return ResultsView(change, tuple(found), titles, total, counted(page, len(found), total))


def _titles(connection: Connection, uids: Collection[str]) -> dict[str, str]:
    rows = connection.execute(select(articles.c.id).where(articles.c.uid.in_(list(uids)))).scalars().all()
    return {line.uid: line.title for line in article_lines(connection, list(rows)).values() if line.title}

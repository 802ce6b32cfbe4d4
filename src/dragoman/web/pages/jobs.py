"""`/add/jobs`: how what was asked for goes on, what became of each input, and how it is stopped or asked for once more."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.users.jobs import queue, reading
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding import asking
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.views.jobs import job_view, job_views, results_view
from dragoman.web.views.paging import ROWS, counted

router = APIRouter(prefix="/add/jobs", dependencies=[Depends(access.needs(Role.ANALYST, anywhere=True))], include_in_schema=False)
Page: TypeAlias = Annotated[int, Query(ge=1, le=1_000_000)]
_STOP_POLLING = 286
"""The status with which htmx asks no more."""


@router.get("")
def listed(request: Request, page: Page = 1) -> Response:
    """Jobs, the newest first; an administrator sees those of all."""
    who = access.visitor(request)
    with access.users(request).reading() as connection:
        jobs, total = reading.recent(connection, None if who.may(Role.ADMIN) else who.id, ROWS, (page - 1) * ROWS)
    views = job_views(jobs, language(request))
    return access.page(request, "jobs.html", jobs=views, total=total, paging=counted(page, len(views), total))


@router.get("/{id}")
def one(
    request: Request, id: int, page: Page = 1, show: Literal["", "new", "unchanged", "changed", "failed"] = ""
) -> Response:  # fmt: skip
    """How a job stands."""
    job = asking.own_job(request, id)
    with access.users(request).reading() as connection:
        found, total = reading.results(connection, id, show or None, ROWS, (page - 1) * ROWS)
    with desk(request).archive.reading() as connection:
        view = results_view(connection, found, show, page, total)
    polled = job.over and "hx-request" in request.headers
    return access.page(
        request, "job.html", status=_STOP_POLLING if polled else 200, job=job_view(job, language(request)),
        results=view,
    )  # fmt: skip


@router.post("/{id}/cancel")
def cancel(request: Request, id: int) -> Response:
    """End it; what was kept stays."""
    asking.own_job(request, id)
    with access.users(request).writing() as connection:
        queue.cancel(connection, id)
    return RedirectResponse(f"/add/jobs/{id}", 303)


@router.post("/{id}/again")
def again(request: Request, id: int) -> Response:
    """Let it wait once more, where it did not come to its end; what was kept is found as known."""
    job = asking.own_job(request, id)
    asking.check(request, job.wish.collection)
    with access.users(request).writing() as connection:
        queue.ask_again(connection, id)
    asking.workers(request).see_to()
    return RedirectResponse(f"/add/jobs/{id}", 303)

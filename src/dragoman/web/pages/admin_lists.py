"""`/admin/sessions`, `/admin/tokens` and `/admin/audit`: who is logged in, what asks the HTTP API, and what was done."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.sources.dates import day
from dragoman.users import accounts, audit, sessions, tokens
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access.asker import asker
from dragoman.web.access.changes import changes
from dragoman.web.language import language
from dragoman.web.views.paging import ROWS, counted
from dragoman.web.views.users import entry_views, session_views, token_views

router = APIRouter(dependencies=[Depends(access.needs(Role.ADMIN))])
_LAST_PAGE = 1_000_000


@router.get("/admin/sessions", include_in_schema=False)
def every_session(request: Request, done: str = "") -> Response:
    """All that are open."""
    with access.users(request).reading() as connection:
        found = session_views(
            sessions.open_sessions(connection), accounts.names(connection), asker(request).mark, language(request)
        )
    return access.page(request, "admin_sessions.html", sessions=found, done=done)


@router.post("/admin/sessions/{id}/end", include_in_schema=False)
def end_session(request: Request, id: int) -> Response:
    """End one."""
    with changes(request) as change:
        change.end_session(id)
    return RedirectResponse("/admin/sessions?done=session", 303)


@router.get("/admin/tokens", include_in_schema=False)
def every_token(request: Request, done: str = "") -> Response:
    """All of them, also those whose time is over."""
    with access.users(request).reading() as connection:
        found = token_views(tokens.all_tokens(connection), accounts.names(connection), language(request))
    return access.page(request, "admin_tokens.html", tokens=found, done=done)


@router.post("/admin/tokens/{id}/revoke", include_in_schema=False)
def revoke_token(request: Request, id: int) -> Response:
    """Take out one."""
    with changes(request) as change:
        change.revoke_token(id)
    return RedirectResponse("/admin/tokens?done=token", 303)


@router.get("/admin/audit", include_in_schema=False)
def log(
    request: Request, who: str = "", action: str = "", since: Annotated[str, Query(alias="from")] = "",
    until: Annotated[str, Query(alias="to")] = "", page: Annotated[int, Query(ge=1, le=_LAST_PAGE)] = 1,
) -> Response:  # fmt: skip
    """What was done, the newest first."""
    wanted = audit.Wanted(who.strip(), action, since and day(since), until and day(until))
    with access.users(request).reading() as connection:
        found, total = audit.entries(connection, wanted, ROWS, (page - 1) * ROWS)
        actions = audit.actions(connection)
    return access.page(
        request, "admin_audit.html", entries=entry_views(found, language(request)), total=total, wanted=wanted,
        actions=actions, paging=counted(page, len(found), total),
    )  # fmt: skip

"""`/account`: the visitor's own sessions and tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.errors import UserError
from dragoman.users import sessions, tokens
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access.asker import asker
from dragoman.web.access.changes import changes
from dragoman.web.access.doors import doors
from dragoman.web.language import language
from dragoman.web.refusals import refused
from dragoman.web.views.users import roles, session_views, token_views

router = APIRouter(dependencies=[Depends(access.needs(Role.READER, anywhere=True))])
_DAYS = 90


@router.get("/account", include_in_schema=False)
def account(request: Request, done: str = "") -> Response:
    """Who one is, where one is logged in, and what asks the HTTP API in one's name."""
    return _page(request, done=done)


@router.post("/account/sessions/{id}/end", include_in_schema=False)
def end_session(request: Request, id: int) -> Response:
    """End a session of one's own."""
    with changes(request) as change:
        change.end_session(id, access.visitor(request).id)
    return RedirectResponse("/account?done=session", 303)


@router.post("/account/sessions/end", include_in_schema=False)
def end_others(request: Request) -> Response:
    """End all sessions of one's own but this one."""
    with changes(request) as change:
        change.end_sessions(access.visitor(request).name, but=asker(request).mark)
    return RedirectResponse("/account?done=sessions", 303)


@router.post("/account/tokens", include_in_schema=False)
def add_token(
    request: Request, purpose: Annotated[str, Form()] = "", scope: Annotated[str, Form()] = "read",
    days: Annotated[int, Form()] = _DAYS,
) -> Response:  # fmt: skip
    """A new token, whose secret this answer alone shows."""
    try:
        with changes(request) as change:
            secret = change.add_token(access.visitor(request).name, purpose, writes=scope == "write", days=days)
    except UserError as e:
        return _page(request, 400, why=refused(e, language(request)))
    return access.page(request, "new_token.html", secret=secret)


@router.post("/account/tokens/{id}/revoke", include_in_schema=False)
def revoke_token(request: Request, id: int) -> Response:
    """Take out a token of one's own."""
    with changes(request) as change:
        change.revoke_token(id, access.visitor(request).id)
    return RedirectResponse("/account?done=token", 303)


def _page(request: Request, status: int = 200, *, why: str = "", done: str = "") -> Response:
    user, lang = access.visitor(request), language(request)
    with access.users(request).reading() as connection:
        opened = sessions.open_sessions(connection, user.id)
        given = tokens.all_tokens(connection, user.id)
    return access.page(
        request, "account.html", status=status, why=why, done=done, days=_DAYS, most=tokens.MOST_DAYS, roles=roles(user, lang),
        has_account=doors(request).any_user(), sessions=session_views(opened, {user.id: user.name}, asker(request).mark, lang),
        tokens=token_views(given, {user.id: user.name}, lang),
    )  # fmt: skip

"""Proof that a change was asked for from a page of ours: a token in every form, which belongs to its session.

A token of the HTTP API is proof by itself, since no browser sends it for a stranger.
"""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.datastructures import FormData

from dragoman.users.secrets import own_secret, same, signed
from dragoman.web.access.asker import asker, users
from dragoman.web.language import language
from dragoman.web.words import words

FIELD, HEADER = "csrf", "x-csrf-token"
SAFE = ("GET", "HEAD", "OPTIONS")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def token(request: Request, mark: str | None = None) -> str:
    """The token of forms for who asks; `mark` is that of one who is not logged in yet."""
    return signed(_key(request), "csrf", asker(request).mark if mark is None else mark)


async def check(request: Request) -> None:
    """403 for a change that holds no token or a wrong one."""
    if request.method in SAFE or asker(request).way == "token":
        return
    await check_against(request, token(request))


async def check_against(request: Request, right: str) -> None:
    """403 for a request that does not hold the right token, in its header or its form."""
    given = request.headers.get(HEADER) or await _in_form(request)
    if not same(given, right):
        raise HTTPException(403, words(language(request))("access.stale"))


async def _in_form(request: Request) -> str:
    if not request.headers.get("content-type", "").startswith(_FORMS):
        return ""
    form: FormData = await request.form()
    given = form.get(FIELD)
    return given if isinstance(given, str) else ""


def _key(request: Request) -> bytes:
    state = request.app.state
    if not hasattr(state, "csrf_key"):
        state.csrf_key = own_secret(users(request), "csrf")
    return bytes(state.csrf_key)

"""`/login` and `/enter`: the way in, open to all."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.users import links
from dragoman.users import login as logins
from dragoman.users.secrets import random_secret
from dragoman.web import access
from dragoman.web.access import cookies, csrf
from dragoman.web.access.asker import STRANGER, asker, caller
from dragoman.web.access.doors import doors
from dragoman.web.failures import failure
from dragoman.web.language import language, local
from dragoman.web.words import words

router = APIRouter()
_REFUSED = {logins.Refusal.WRONG: (401, "login.wrong"), logins.Refusal.TOO_MANY: (429, "login.too_many")}


@router.get("/login", include_in_schema=False)
def form(request: Request, back: str = "/") -> Response:
    """The form; who needs no login or is logged in is led on."""
    if asker(request) is not STRANGER or not doors(request).any_user():
        return RedirectResponse(local(back), 303)
    return _form(request, back)


async def _sent_from_form(request: Request) -> None:
    await csrf.check_against(request, csrf.token(request, f"login {cookies.login_mark(request) or random_secret()}"))


@router.post("/login", include_in_schema=False, dependencies=[Depends(_sent_from_form)])
def log_in(
    request: Request, name: Annotated[str, Form()] = "", password: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
) -> Response:  # fmt: skip
    """A new session; the form again, with the reason, where name or password are wrong."""
    found = logins.log_in(access.users(request), name, password, caller(request))
    if isinstance(found, logins.Refusal):
        status, why = _REFUSED[found]
        return _form(request, back, name=name, status=status, why=words(language(request))(why))
    answer = RedirectResponse(local(back), 303)
    cookies.keep_session(request, answer, found)
    return answer


@router.get("/enter", include_in_schema=False)
def enter(request: Request, token: str = "") -> Response:
    """The one-time link of `serve --token`."""
    secret = links.use(access.users(request), token, caller(request))
    if secret is None:
        return failure(request, 403, words(language(request))("access.link_used"))
    answer = RedirectResponse("/", 303)
    cookies.keep_session(request, answer, secret)
    return answer


def _form(request: Request, back: str, *, name: str = "", status: int = 200, why: str = "") -> Response:
    mark = cookies.login_mark(request) or random_secret()
    answer = access.page(request, "login.html", status=status, mark=f"login {mark}", back=local(back), name=name, why=why)
    cookies.keep_login_mark(request, answer, mark)
    return answer

"""`/account/password` and `/logout`: what belongs to the visitor's own account."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.errors import WeakPassword
from dragoman.users import login as logins
from dragoman.users.passwords import SHORTEST
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access import cookies
from dragoman.web.access.asker import asker, caller
from dragoman.web.access.doors import doors
from dragoman.web.language import language
from dragoman.web.words import words

router = APIRouter()
_NEEDS = [Depends(access.needs(Role.READER, anywhere=True))]
_REFUSED = {logins.Refusal.WRONG: (403, "login.wrong_old"), logins.Refusal.TOO_MANY: (429, "login.too_many")}


@router.post("/logout", include_in_schema=False, dependencies=_NEEDS)
def log_out(request: Request) -> Response:
    """End this session; the browser also forgets the pages that it keeps."""
    found = asker(request)
    if found.way == "session":
        logins.log_out(access.users(request), found.visitor, found.mark, caller(request))
        doors(request).forget()
    answer = RedirectResponse("/login" if doors(request).any_user() else "/", 303, {"Clear-Site-Data": '"cache"'})
    cookies.drop_session(request, answer)
    return answer


@router.get("/account/password", include_in_schema=False, dependencies=_NEEDS)
def password_form(request: Request, done: bool = False) -> Response:
    """The form for another password."""
    return _form(request, done=done)


@router.post("/account/password", include_in_schema=False, dependencies=_NEEDS)
def change_password(
    request: Request, old: Annotated[str, Form()] = "", new: Annotated[str, Form()] = "", again: Annotated[str, Form()] = ""
) -> Response:
    """Another password, where the old one is right and the new one good enough; all other sessions end."""
    if asker(request).way != "session" or not doors(request).any_user():
        return _form(request, 400, "login.no_password")
    if new != again:
        return _form(request, 400, "login.unlike")
    found = asker(request)
    try:
        refused = logins.change_password(access.users(request), found.visitor, old, new, caller(request), found.mark)
    except WeakPassword as e:
        return _form(request, 400, weak=e.reason)
    if refused:
        return _form(request, *_REFUSED[refused])
    doors(request).forget()
    return RedirectResponse("/account/password?done=true", 303)


def _form(request: Request, status: int = 200, why: str = "", *, weak: str = "", done: bool = False) -> Response:
    word = words(language(request))
    told = word.of("login.weak", weak) if weak else word(why) if why else ""
    return access.page(request, "password.html", status=status, why=told, done=done, shortest=SHORTEST)

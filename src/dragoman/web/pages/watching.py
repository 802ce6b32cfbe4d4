"""`/desk/watch`: the small form by which something is watched, and what comes of it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.users.visitor import Role
from dragoman.users.watching import watches
from dragoman.users.watching.places import place_of
from dragoman.users.watching.targets import Target, target, title
from dragoman.users.watching.watches import Watch
from dragoman.web import access
from dragoman.web.language import language

router = APIRouter(dependencies=[Depends(access.needs(Role.READER, anywhere=True))])
_SEE_OTHER = 303


@router.get("/desk/watch", include_in_schema=False)
def form(request: Request, kind: Annotated[str, Query()]) -> Response:
    """The form for what the address names; within a page, where htmx asks for it, the form alone."""
    wanted = target(kind, request.query_params.multi_items())
    with access.users(request).reading() as connection:
        known = watches.of_target(connection, access.visitor(request).id, wanted)
    return _shown(request, wanted, known)


@router.post("/desk/watch", include_in_schema=False)
def watch(
    request: Request, kind: Annotated[str, Form()], parts: Annotated[str, Form()], name: Annotated[str, Form()] = ""
) -> Response:
    """Watch it from now on; `parts` are those of the address of the form."""
    wanted = target(kind, parse_qsl(parts))
    user = access.visitor(request).id
    with access.users(request).writing() as connection:
        made = watches.watch(connection, user, wanted, name)
    if "hx-request" in request.headers:
        return _shown(request, wanted, made, now=True)
    return RedirectResponse(place_of(wanted), _SEE_OTHER)


def _shown(request: Request, wanted: Target, known: Watch | None, *, now: bool = False) -> Response:
    template = "_watch.html" if "hx-request" in request.headers else "watch.html"
    return access.page(
        request, template, kind=wanted.kind, parts=_joined(wanted), of=title(wanted, language(request)), known=known, now=now,
        page=place_of(wanted),
    )  # fmt: skip


def _joined(wanted: Target) -> str:
    """The parts of a target as one field of a form."""
    fields = wanted.fields.items() if wanted.kind in ("person", "search") else [("code", c) for c in wanted.target.split(":")]
    return urlencode(list(fields))

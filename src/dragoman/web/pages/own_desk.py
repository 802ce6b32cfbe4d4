"""`/desk`: the visitor's own page, from where all that is his is reached."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response

from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access.asker import asker
from dragoman.web.pages.watched import BRIEF, view

router = APIRouter()


@router.get("/desk", include_in_schema=False, dependencies=[Depends(access.needs(Role.READER, anywhere=True))])
def show(request: Request) -> Response:
    """Links to what the visitor may do."""
    return access.page(request, "desk.html", logged_in=asker(request).way == "session", news=view(request, BRIEF))

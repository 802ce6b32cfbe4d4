"""`/desk`: the visitor's own page, from where all that is his is reached."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from dragoman.web import access

router = APIRouter()


@router.get("/desk", include_in_schema=False)
def show(request: Request) -> Response:
    """Links to what the visitor may do."""
    return access.page(request, "desk.html")

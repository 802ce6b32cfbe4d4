"""`/shortcuts`: the keys that work on things, and the switch that turns them off."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from dragoman.web.desk import desk
from dragoman.web.render import render

router = APIRouter()


@router.get("/shortcuts", include_in_schema=False)
def show(request: Request) -> Response:
    """The list; alone, where a page shows it in a window of its own."""
    template = "_shortcuts.html" if request.headers.get("hx-request") else "shortcuts.html"
    return desk(request).answer(request, lambda _: render(request, template), keys=())

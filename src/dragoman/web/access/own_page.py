"""Pages for one visitor: made anew each time, kept by nobody, with the token that their forms need."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from dragoman.web.access import csrf
from dragoman.web.access.asker import visitor
from dragoman.web.language import language

HEADERS = {"Cache-Control": "no-store", "Vary": "Accept-Language, Cookie, HX-Request"}


def page(request: Request, template: str, *, status: int = 200, mark: str | None = None, **context: Any) -> HTMLResponse:
    """A template with `csrf_field()`, the hidden field that every form which posts must hold, `csrf_token` and `visitor`.

    `mark` is that of the cookie of one who is not logged in yet.
    """
    from dragoman.web.render import render  # which asks this package who asks

    right = csrf.token(request, mark)
    text = render(
        request, template, csrf_field=lambda: hidden_field(right), csrf_token=right, visitor=visitor(request), **context
    )
    return HTMLResponse(text, status, HEADERS | {"Content-Language": language(request)})


def hidden_field(token: str) -> Markup:
    """The field of a form that holds a token."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(csrf.FIELD, token)

"""What goes wrong, as pages and as JSON: what failed and what to do, never more of it."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from dragoman.errors import ArchiveError, ArchiveLocked, Forgotten, InputError, NoPress, NotFound, Unseen, UserError
from dragoman.web.access.narrowing import ChooseCollection, within
from dragoman.web.language import language
from dragoman.web.refusals import refused
from dragoman.web.render import render
from dragoman.web.words import words

API = "/api/"
_NOWHERE = "There is nothing at this address. What the API has is described at /api/v1/openapi.json."
_UNKEPT = {"Cache-Control": "no-store"}
_STATUS: dict[type[Exception], int] = {
    NoPress: 503, NotFound: 404, Forgotten: 410, InputError: 400, UserError: 400, ArchiveLocked: 503, ArchiveError: 500,
}  # fmt: skip


def add_to(app: FastAPI) -> None:
    """Answer errors of ours, of the framework, and of what a request holds."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(ChooseCollection, _narrower)
    for error in _STATUS:
        app.add_exception_handler(error, of_error)


def failure(request: Request, status: int, message: str | None = None) -> Response:
    """An answer that says what failed; the words of its status where nothing more is known."""
    if request.url.path.startswith(API):
        return JSONResponse({"status": status, "detail": message or _NOWHERE}, status, _UNKEPT)
    return HTMLResponse(render(request, "failure.html", status=status, message=message), status, _UNKEPT)


def _narrower(request: Request, error: Exception) -> Response:
    """The way to the only collection that may be seen, or a choice; the API is told what to add."""
    assert isinstance(error, ChooseCollection)
    ways = [(name, within(request.url, name)) for name in error.collections]
    if request.url.path.startswith(API):
        return failure(request, 403, words(language(request))("access.other_collection", collections=str(error)))
    if len(ways) == 1:
        return RedirectResponse(ways[0][1], 303, _UNKEPT)
    return HTMLResponse(render(request, "choose_collection.html", choices=ways), headers=_UNKEPT)


def of_error(request: Request, error: Exception) -> Response:
    """The answer for an error of ours."""
    if isinstance(error, Unseen):
        return failure(request, 403, words(language(request))("access.elsewhere"))
    status = next(code for kind, code in _STATUS.items() if isinstance(error, kind))
    said = refused(error, language(request)) if isinstance(error, UserError) else str(error)
    return failure(request, status, said)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return failure(request, error.status_code, None if error.status_code == 404 else str(error.detail))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
    return failure(request, 422, said)

"""What goes wrong, as pages and as JSON: what failed and what to do, never more of it."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from dragoman.errors import ArchiveError, ArchiveLocked, Forgotten, InputError, NoPress, NotFound
from dragoman.web.render import render

API = "/api/"
_NOWHERE = "There is nothing at this address. What the API has is described at /api/v1/openapi.json."
_STATUS: dict[type[Exception], int] = {
    NoPress: 503, NotFound: 404, Forgotten: 410, InputError: 400, ArchiveLocked: 503, ArchiveError: 500,
}  # fmt: skip


def add_to(app: FastAPI) -> None:
    """Answer errors of ours, of the framework, and of what a request holds."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    for error in _STATUS:
        app.add_exception_handler(error, _ours)


def failure(request: Request, status: int, message: str | None = None) -> Response:
    """An answer that says what failed; the words of its status where nothing more is known."""
    if request.url.path.startswith(API):
        return JSONResponse({"status": status, "detail": message or _NOWHERE}, status)
    return HTMLResponse(render(request, "failure.html", status=status, message=message), status)


def _ours(request: Request, error: Exception) -> Response:
    status = next(code for kind, code in _STATUS.items() if isinstance(error, kind))
    return failure(request, status, str(error))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return failure(request, error.status_code, None if error.status_code == 404 else str(error.detail))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
    return failure(request, 422, said)

"""How the HTTP API answers: lists in three forms with cursors, single things as JSON, and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel
from sqlalchemy import Connection

from dragoman.web.api.forms import KINDS, as_csv, as_parquet, form_of, suffix
from dragoman.web.api.pages import Page
from dragoman.web.api.quoting import within
from dragoman.web.desk import JSON, desk
from dragoman.web.quotation import limit
from dragoman.web.sheets import Sheet

H = TypeVar("H", bound=Callable[..., Response])


class Problem(BaseModel):
    """What failed, and what to do."""

    status: int
    detail: str


PROBLEMS: dict[int | str, dict[str, Any]] = {
    304: {"description": "It is as the ETag of `If-None-Match` says"},
    400: {"model": Problem, "description": "What is asked for is not known or fits nothing"},
    401: {"model": Problem, "description": "Nobody is logged in, and there is no token, or none that holds"},
    403: {"model": Problem, "description": "Who asks may not, or a change does not hold the token of its session"},
    404: {"model": Problem, "description": "There is nothing of that name"},
    422: {"model": Problem, "description": "A parameter is not as described"},
    503: {"model": Problem, "description": "Another program writes to the archive: try again"},
}
_TABLES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A part of the list; `Link` gives the address of the next",
        "content": {kind.partition(";")[0]: {"schema": {"type": "string"}} for form, kind in KINDS.items() if form != "json"},
        "headers": {"Link": {"description": '<address>; rel="next"', "schema": {"type": "string"}}},
    }
}


def listing(router: APIRouter, path: str, model: Any, summary: str) -> Callable[[H], H]:
    """Lets a handler answer at a path and, for a form that is not negotiated, at `path.{json,csv,parquet}`."""

    def add(handler: H) -> H:
        known = {"response_model": model, "summary": summary, "responses": _TABLES, "description": handler.__doc__}
        router.add_api_route(path, handler, name=handler.__name__, **known)
        router.add_api_route(f"{path}.{{form}}", handler, name=f"{handler.__name__}_as", dependencies=[Depends(suffix)], **known)
        return handler

    return add


def answer_list(
    request: Request, row: type[BaseModel], make: Callable[[Connection], Page[Any]], keys: Sequence[str] | None = None,
    also: Hashable = None,
) -> Response:  # fmt: skip
    """A page of rows of one model, in the form that is asked for; `keys` and `also` as those of `Desk.answer`."""
    form = form_of(request)

    def sheet(connection: Connection) -> Sheet:
        page = within(make(connection), limit(request))
        link = f'<{request.url.include_query_params(cursor=page.next).replace(scheme="", netloc="")}>; rel="next"'
        headers = (("Link", link),) if page.next else ()
        if form == "json":
            return Sheet(page.model_dump_json(by_alias=True).encode(), headers)
        return Sheet((as_csv if form == "csv" else as_parquet)(row, page.rows), headers)

    return desk(request).answer(request, sheet, keys=keys, kind=KINDS[form], also=also)


def answer(
    request: Request, make: Callable[[Connection], BaseModel], keys: Sequence[str] | None = None, *, cut: bool = True
) -> Response:
    """One thing as JSON; without `cut` the words of articles are shown as `make` gives them."""

    def text(connection: Connection) -> str:
        return within(make(connection), limit(request) if cut else None).model_dump_json(by_alias=True)

    return desk(request).answer(request, text, keys=keys, kind=JSON)

"""How the HTTP API answers: lists in five forms with cursors, single things as JSON, and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel
from sqlalchemy import Connection

from dragoman.errors import InputError
from dragoman.web.api.files import Make, P, one_part, whole
from dragoman.web.api.forms import KINDS, form_of, suffix
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
    """Lets a handler answer at a path and, for a form that is not negotiated, at `path.{json,csv,xlsx,parquet,jsonl}`."""

    def add(handler: H) -> H:
        known = {"response_model": model, "summary": summary, "responses": _TABLES, "description": handler.__doc__}
        router.add_api_route(path, handler, name=handler.__name__, **known)
        router.add_api_route(f"{path}.{{form}}", handler, name=f"{handler.__name__}_as", dependencies=[Depends(suffix)], **known)
        return handler

    return add


def answer_list(
    request: Request, asked: P, row: type[BaseModel], make: Make[P], keys: Sequence[str] | None = None, also: Hashable = None
) -> Response:
    """A page of rows of one model, or the whole list, in the form that is wished for; `make` gives the part that it is asked
    for, `keys` and `also` are those of `Desk.answer`.  InputError for a whole list as JSON."""

    def shown(connection: Connection, part: P) -> Page[Any]:
        return within(make(connection, part), limit(request))

    form = form_of(request)
    if asked.all and form != "json":
        return whole(request, asked, row, shown, form)
    if asked.all:
        raise InputError("The whole list is a file: write .csv, .xlsx, .parquet or .jsonl behind its name. JSON has a cursor.")

    def sheet(connection: Connection) -> Sheet:
        page = shown(connection, asked)
        link = f'<{request.url.include_query_params(cursor=page.next).replace(scheme="", netloc="")}>; rel="next"'
        headers = (("Link", link),) if page.next else ()
        if form == "json":
            return Sheet(page.model_dump_json(by_alias=True).encode(), headers)
        file = one_part(request, asked, row, page, form, connection)
        return Sheet(file.body, (*headers, *file.headers))

    return desk(request).answer(request, sheet, keys=keys, kind=KINDS[form], also=also)


def answer(
    request: Request, make: Callable[[Connection], BaseModel], keys: Sequence[str] | None = None, also: Hashable = None, *,
    cut: bool = True,
) -> Response:  # fmt: skip
    """One thing as JSON; `keys` and `also` are those of `Desk.answer`.  Without `cut` the words of articles are shown as `make`
    gives them."""

    def told(connection: Connection) -> str:
        return within(make(connection), limit(request) if cut else None).model_dump_json(by_alias=True)

    return desk(request).answer(request, told, keys=keys, kind=JSON, also=also)

"""Articles are added, and how that goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.datastructures import FormData

from dragoman.archive.incoming import PRESS
from dragoman.errors import InputError
from dragoman.harmless import one_line
from dragoman.intake.jobs.spool import Upload
from dragoman.sources.jsonlines import article_from_json
from dragoman.users.jobs import reading
from dragoman.users.jobs.job import Details, State
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.adding import asking, forms
from dragoman.web.api.answers import Problem

router = APIRouter(tags=["adding"])
_MULTIPART = "multipart/form-data"
_MOST_RESULTS = 1_000


class Given(BaseModel):
    """An article; `collection` is where it goes."""

    model_config = ConfigDict(extra="forbid")

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    collection: str = PRESS


class Asked(BaseModel):
    """A job that waits for its turn; `address` tells how it goes on."""

    job: int
    address: str


class ResultOf(BaseModel):
    """What became of one input; `article` is the id of what is kept, `reason` why it failed."""

    input: str
    outcome: Literal["new", "unchanged", "changed", "failed"]
    article: str | None
    reason: str | None


class JobOf(BaseModel):
    """A job: `counts` of its inputs by outcome, of at most `total` (null where that is not known); `results` from `first` on."""

    id: int
    kind: str
    about: str
    collection: str
    state: State
    total: int | None
    counts: dict[str, int]
    message: str | None
    asked_at: str
    ended_at: str | None
    results: list[ResultOf]
    all_results: int


async def _form(request: Request) -> FormData | None:
    """The form of a request that is one."""
    return await request.form() if request.headers.get("content-type", "").startswith(_MULTIPART) else None


async def _body(request: Request) -> bytes:
    """The body of a request that is no form."""
    return b"" if request.headers.get("content-type", "").startswith(_MULTIPART) else await request.body()


_FORM_SCHEMA: dict[str, Any] = {
    "type": "object", "required": ["file"],
    "properties": {
        "file": {"type": "array", "items": {"type": "string", "format": "binary"}},
        **{name: {"type": "string"} for name in ("collection", "source", "published", "lang")},
    },
}  # fmt: skip
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": Given.model_json_schema()}, _MULTIPART: {"schema": _FORM_SCHEMA}},
    }
}


@router.post(
    "/articles", summary="Add articles", status_code=202, response_model=Asked, openapi_extra=_BODY,
    dependencies=[Depends(access.needs(Role.ANALYST, anywhere=True))],
    responses={
        403: {"model": Problem, "description": "This needs the role analyst"},
        413: {"model": Problem, "description": "It is too large"},
    },
)  # fmt: skip
def add(
    request: Request, form: Annotated[FormData | None, Depends(_form)], body: Annotated[bytes, Depends(_body)]
) -> Response:  # fmt: skip
    """One article as JSON, or files of any kind that the command line takes; they are read beside."""
    id = _add_json(request, body) if form is None else _add_files(request, form)
    address = f"/api/v1/jobs/{id}"
    return JSONResponse(Asked(job=id, address=address).model_dump(), 202, {"Location": address})


@router.get(
    "/jobs/{id}", summary="A job", response_model=JobOf, dependencies=[Depends(access.needs(Role.ANALYST, anywhere=True))],
    responses={403: {"model": Problem, "description": "This needs the role analyst"}},
)  # fmt: skip
def job(
    request: Request, id: Annotated[int, Path(ge=1, le=2**62)],
    first: Annotated[int, Query(ge=0, le=2**62, description="How many results to leave out.")] = 0,
) -> Response:  # fmt: skip
    """How a job goes on, with what became of its inputs, at most 1,000 of them."""
    found = asking.own_job(request, id)
    with access.users(request).reading() as connection:
        results, total = reading.results(connection, id, None, _MOST_RESULTS, first)
    told = [{"input": r.origin, "outcome": r.change, "article": r.article, "reason": r.reason} for r in results]
    answer = JobOf.model_validate({
        "id": found.id, "kind": found.wish.kind, "about": found.wish.about, "collection": found.wish.collection,
        "state": found.state, "total": found.total, "counts": found.counts, "message": found.message,
        "asked_at": found.made_at, "ended_at": found.ended_at, "results": told, "all_results": total,
    })  # fmt: skip
    return JSONResponse(answer.model_dump(), headers={"Cache-Control": "no-store"})


def _add_json(request: Request, body: bytes) -> int:
    """Ask for an article as JSON, which is checked as a line of a file is."""
    article = article_from_json(body)
    told = json.loads(body)
    home = one_line(str(told.get("collection") or PRESS))
    if len(home) > forms.LONGEST["collection"]:
        raise InputError("The name of the collection is too long. Shorten it.")
    asking.check(request, home)
    line = article.model_dump_json(exclude_none=True, exclude={"extraction"}).encode()
    sent = [Upload("article.jsonl", BytesIO(line))]
    return asking.ask_files(request, sent, home, Details(), "text", article.title or article.text)


def _add_files(request: Request, form: FormData) -> int:
    home, details = forms.collection(form), replace(forms.details(form), title=None)
    sent = forms.uploads(form)
    asking.check(request, home)
    return asking.ask_files(request, sent, home, details)

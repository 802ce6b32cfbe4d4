"""What people judged: listed, added and undone, by the same rules as on the pages and on the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel, Field, model_validator
from sqlalchemy import Connection

from dragoman.archive import corrections
from dragoman.archive.queries.history import history
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.writer.pen import Pen
from dragoman.users.visitor import Role
from dragoman.web.access import needs
from dragoman.web.api.answers import Problem, answer_list, listing
from dragoman.web.api.asking import Closed, Paged, Text
from dragoman.web.api.pages import Page, from_the_end
from dragoman.web.api.rows import JudgementRow
from dragoman.web.desk import desk
from dragoman.web.judging.acts import judge, undo

router = APIRouter(tags=["judgements"])
_JUDGING: dict[str, Any] = {
    "dependencies": [Depends(needs(Role.ANALYST))],
    "responses": {403: {"model": Problem, "description": "The role does not allow it, or the CSRF token is missing"}},
}
_NEEDS = {"value": ("field", "value"), "merge": ("other",), "split": ("articles",)}


class Judging(Closed):
    """A judgement on a case; agreements and sayings can be merged, split and rejected."""

    kind: Literal["confirm", "value", "merge", "split", "reject"]
    thing: Text = Field(description="The id of what is judged.")
    field: Text | None = Field(None, description="Of a value: type, mode, status, date, place, country or state.")
    value: Annotated[str, Field(max_length=300)] | None = Field(None, description="The right value.")
    other: Text | None = Field(None, description="Of a merge: the id of the other.")
    articles: list[Text] = Field([], max_length=500, description="Of a split: the ids of the articles that are moved out.")
    note: Annotated[str, Field(max_length=2000)] | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for name in _NEEDS.get(self.kind, ()):
            if getattr(self, name) in (None, []):
                raise ValueError(f"a judgement of the kind {self.kind!r} needs {name!r}")
        return self

    def decide(self, pen: Pen, author: str) -> Sequence[str]:
        """Write it; the ids of the judgements."""
        return [_DECIDE[self.kind](pen, self, author)]


_DECIDE: dict[str, Callable[[Pen, Judging, str], str]] = {
    "confirm": lambda pen, one, author: corrections.confirm(pen, one.thing, one.field, author, one.note),
    "value": lambda pen, one, author: corrections.wrong(pen, one.thing, one.field or "", one.value or "", author, one.note),
    "merge": lambda pen, one, author: corrections.merge(pen, one.thing, one.other or "", author, one.note),
    "split": lambda pen, one, author: corrections.split(pen, one.thing, one.articles, author, one.note),
    "reject": lambda pen, one, author: corrections.reject(pen, one.thing, author, one.note),
}


class Judged(BaseModel):
    """Judgements that were written, and the id of what they speak of as it is now; null where that is not told."""

    judgements: list[str]
    thing: str | None


class Judgements(Paged):
    """Judgements, the newest first."""

    author: Text | None = Field(None, description="Of this person alone.")
    thing: Text | None = Field(None, description="On this case, agreement or saying alone.")


@listing(router, "/judgements", Page[JudgementRow], "Judgements")
def judgements(request: Request, asked: Annotated[Judgements, Query()]) -> Response:
    """All that people decided, undone or not."""

    def make(connection: Connection, part: Judgements) -> Page[Any]:
        def read(limit: int, offset: int) -> tuple[Sequence[Any], int]:
            found, total = history(connection, limit, offset, asked.author, asked.thing)
            told = [{**vars(one), "id": one.uid, "things": list(one.things), "words": one.quote} for one in found]
            return told, total

        return from_the_end(JudgementRow, part.cursor, part.limit, read)

    return answer_list(request, asked, JudgementRow, make)


@router.post("/judgements", summary="Judge", status_code=201, response_model=Judged, **_JUDGING)
def add(request: Request, judging: Judging) -> Judged:
    """Confirm, correct, put together or apart, or reject; nothing is lost, and all can be undone."""
    things = [judging.thing, *([judging.other] if judging.kind == "merge" and judging.other else [])]
    made = judge(request, things, judging.decide)
    with desk(request).archive.reading() as connection:
        found = home(connection, judging.thing, kind_of(judging.thing))
    return Judged(judgements=made, thing=found.uid)


@router.delete("/judgements/{id}", summary="Undo a judgement", response_model=Judged, **_JUDGING)
def take_back(
    request: Request, id: Annotated[Text, Path(description="The id of a judgement; an undoing can be undone too.")],
    note: Annotated[str | None, Query(max_length=2000)] = None,
) -> Judged:  # fmt: skip
    """It holds no more, and stays in the list."""
    return Judged(judgements=undo(request, [id], note), thing=None)

"""`/api/v1/desk/…`: what the visitor watches, and what is new of it; made for him alone and kept by nobody."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel, Field

from dragoman.archive.archive import utc_now
from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.kinds import all_changes
from dragoman.dossier.changes.wording import headline
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine
from dragoman.users.visitor import Role
from dragoman.users.watching import looks, watches
from dragoman.users.watching.newness import Told, newness
from dragoman.users.watching.watches import Watch
from dragoman.web import access
from dragoman.web.api.asking import Day, Worded
from dragoman.web.desk import JSON, desk
from dragoman.web.language import language
from dragoman.web.views.changes import href

router = APIRouter(prefix="/desk", tags=["desk"], dependencies=[Depends(access.needs(Role.READER, anywhere=True))])
_HEADERS = {"Cache-Control": "no-store"}


class WatchRow(BaseModel):
    """Something that is watched."""

    id: int
    kind: str = Field(description="pair, state, person or search.")
    name: str = Field(description="As the visitor calls it, else what it is.")
    target: str = Field(description="A key (TUR:UZB, TUR), or a person or search as a query.")
    since: str = Field(description="Since when it is watched, UTC.")


class Watched(BaseModel):
    """All that is watched."""

    rows: list[WatchRow]


class ChangeRow(BaseModel):
    """A change of state."""

    id: str = Field(description="The same whenever it is told.")
    change: str = Field(description=f"One of: {', '.join(all_changes())}.")
    text: str = Field(description="In words.")
    day: str | None = Field(description="When it was, as exactly as it is known.")
    stored_at: str = Field(description="Since when the archive knows it, UTC.")
    page: str = Field(description="Path of the page of what has changed.")
    kind: str = Field(description="event or agreement.")
    of: str = Field(description="Its id.")
    article: str = Field(description="The article that told it first.")
    words: list[str] = Field(description="Its words.")


class NewsRow(BaseModel):
    """What is new of something that is watched."""

    watch: WatchRow
    articles: int
    happenings: int
    changes: list[ChangeRow] = Field(description="The newest.")
    total: int = Field(description="How many changes there are.")
    at_least: bool = Field(description="True where there may be more: much was added, and only the newest was looked at.")
    failed: str | None = Field(description="Why it cannot be asked; null where it can.")


class NewsOf(BaseModel):
    """What is new since a moment, UTC."""

    since: str
    until: str
    rows: list[NewsRow]


class Asked(Worded):
    """Since when, and how much of it."""

    since: Day | None = Field(None, description="What was stored on this day or later; else since the last visit.")
    limit: int = Field(20, ge=1, le=200, description="Changes of each thing.")


@router.get("/watched", summary="What is watched", response_model=Watched)
def watched(request: Request, asked: Annotated[Worded, Query()]) -> Response:
    """Pairs, states, persons and saved searches, in the order in which they were begun."""
    rows = [_row(one, language(request)) for one in _watched(request)]
    return _answer(Watched(rows=rows))


@router.get("/news", summary="What is new of what is watched", response_model=NewsOf)
def news(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Of all that is watched; to ask moves no visit."""
    return _answer(_news(request, _watched(request), asked))


@router.get("/news/{id}", summary="What is new of one thing that is watched", response_model=NewsOf)
def news_of(request: Request, id: Annotated[int, Path(ge=1, lt=2**62)], asked: Annotated[Asked, Query()]) -> Response:
    """Of one, by its number."""
    with access.users(request).reading() as connection:
        one = watches.one(connection, access.visitor(request).id, id)
    return _answer(_news(request, [one], asked))


def _watched(request: Request) -> list[Watch]:
    with access.users(request).reading() as connection:
        return watches.of_user(connection, access.visitor(request).id)


def _news(request: Request, found: list[Watch], asked: Asked) -> NewsOf:
    who, now, lang = access.visitor(request), utc_now(), language(request)
    with access.users(request).reading() as connection:
        since = asked.since or looks.last(connection, who.id, now).seen_at
    with desk(request).archive.reading() as archive:
        told = newness(archive, who, [one.target for one in found], since, asked.limit)
    return NewsOf(since=since, until=now, rows=[_new(one, new, lang) for one, new in zip(found, told, strict=True)])


def _row(one: Watch, lang: Language) -> WatchRow:
    return WatchRow(
        id=one.id, kind=one.target.kind, name=one.called(lang), target=one.target.target, since=one.made_at
    )  # fmt: skip


def _new(one: Watch, told: Told, lang: Language) -> NewsRow:
    new = told.news
    return NewsRow(
        watch=_row(one, lang), articles=new.articles, happenings=new.happenings, total=new.total, at_least=new.at_least,
        changes=[_change(change, lang) for change in new.changes], failed=told.failed or None,
    )  # fmt: skip


def _change(change: Change, lang: Language) -> ChangeRow:
    return ChangeRow(
        id=change.id, change=change.change, text=headline(change, lang), day=change.day or None, stored_at=change.stored_at,
        page=href(change), kind="event" if isinstance(change.thing, CaseLine) else "agreement", of=change.thing.id,
        article=change.line.article.uid, words=list(change.line.words),
    )  # fmt: skip


def _answer(made: BaseModel) -> Response:
    return Response(made.model_dump_json(), media_type=JSON, headers=_HEADERS)

"""A happening, an agreement, the people of a name, an article: each by its id or name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.article_page import article_page
from dragoman.dossier.happening import happening
from dragoman.dossier.instrument import instrument
from dragoman.dossier.people import people
from dragoman.dossier.person_row import person_row
from dragoman.dossier.rows import agreement_row, case_row
from dragoman.dossier.togetherness import together_rows
from dragoman.dossier.told import ArticleLine, FactLine
from dragoman.web.access.narrowing import by_collection, of_one_thing
from dragoman.web.api import asking
from dragoman.web.api.answers import answer
from dragoman.web.api.asking import Text, Worded
from dragoman.web.api.quoting import quoted, within
from dragoman.web.api.things import AgreementOf, ArticleOf, EventOf, People
from dragoman.web.language import language
from dragoman.web.quotation import limit

router = APIRouter(tags=["single things"])
Id = Annotated[Text, Path(description="An id as the lists give it.")]


@router.get("/events/{id}", summary="A happening", response_model=EventOf)
@of_one_thing
def event(request: Request, id: Id, asked: Annotated[Worded, Query()]) -> Response:
    """With all its reports, who took part, and why the reports are together (the first 50); an old id leads on."""

    def make(connection: Connection) -> EventOf:
        found = happening(connection, id)
        people = [
            {"entity": a.entity, "person": a.person, "office": a.office, "level": a.level} for a in found.attended.attendees
        ]
        return EventOf.model_validate({
            "event": case_row(found.line), "attendees": people, "reports": list(_reports(found.line.reports)),
            "together": together_rows(found.together, language(request)),
        })  # fmt: skip

    return answer(request, make)


@router.get("/agreements/{id}", summary="An agreement", response_model=AgreementOf)
@of_one_thing
def agreement(request: Request, id: Id) -> Response:
    """With its life and all that is told of it; an old id leads on."""

    def make(connection: Connection) -> AgreementOf:
        found = instrument(connection, id).entry
        return AgreementOf.model_validate({"agreement": agreement_row(found), "reports": list(_reports(found.lines))})

    return answer(request, make)


@router.get("/persons", summary="People of a name", response_model=People)
@by_collection
def persons(request: Request, asked: Annotated[asking.Persons, Query()]) -> Response:
    """All whom a name may mean, by the newest 300 articles that name somebody so, those told of most first."""

    def make(connection: Connection) -> People:
        return People.model_validate({"persons": list(map(person_row, people(connection, asked.name, asked.collection)))})

    return answer(request, make)


@router.get("/articles/{id}", summary="An article", response_model=ArticleOf)
@of_one_thing
def article(request: Request, id: Id) -> Response:
    """With its record, all its versions, and what the newest tells no more."""

    def make(connection: Connection) -> ArticleOf:
        found = article_page(connection, id)
        most = limit(request, found.collection)
        record, passages = quoted(found.record, most)
        return ArticleOf.model_validate({
            "id": found.line.uid, "record": record, "passages": passages,
            "versions": [
                {"number": v.number, "title": v.title, "published": v.published, "fetched": v.fetched, "stored_at": v.stored_at}
                for v in found.versions
            ],
            "withdrawn": [{"version": version.number, "item": within(fact.item, most)} for version, fact in found.gone],
        })  # fmt: skip

    return answer(request, make, cut=False)


def _reports(lines: Iterable[FactLine]) -> Iterable[dict[str, Any]]:
    return ({"article": _article(one.article), "withdrawn": one.withdrawn, "item": one.item} for one in lines)


def _article(line: ArticleLine) -> dict[str, Any]:
    return {
        "id": line.uid, "title": line.title, "source": line.source, "published": line.published, "url": line.url,
        "lang": line.lang,
    }  # fmt: skip

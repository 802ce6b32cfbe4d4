"""Lists of what one person did and said."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier import people, rows
from dragoman.dossier.people import Person
from dragoman.web.access.narrowing import by_collection
from dragoman.web.api import asking, cursors
from dragoman.web.api import rows as models
from dragoman.web.api.answers import answer_list, listing
from dragoman.web.api.pages import Page, by_position

router = APIRouter(tags=["lists"])


@listing(router, "/acts", Page[models.CaseRow], "What a person takes part in")
@by_collection
def acts(request: Request, asked: Annotated[asking.OfPerson, Query()]) -> Response:
    """The happenings of one person, the newest first, by the newest 300 articles that name somebody so."""

    def make(connection: Connection, part: asking.OfPerson) -> Page[Any]:
        first, person = cursors.position(part.cursor), _person(connection, asked)
        found, total = people.acts(connection, person, first, most=part.limit)
        told = list(map(rows.case_row, found))
        return by_position(models.CaseRow, told, total, first, more=first + len(told) < total)

    return answer_list(request, asked, models.CaseRow, make)


@listing(router, "/words", Page[models.SaidRow], "What a person said")
@by_collection
def words(request: Request, asked: Annotated[asking.OfPerson, Query()]) -> Response:
    """The words of one person as each article gives them, the newest first, by the newest 300 articles that name somebody so."""

    def make(connection: Connection, part: asking.OfPerson) -> Page[Any]:
        first, person = cursors.position(part.cursor), _person(connection, asked)
        told = list(map(rows.said_row, people.words(connection, person, first, part.limit)))
        return by_position(models.SaidRow, told, len(person.said), first, more=first + len(told) < len(person.said))

    return answer_list(request, asked, models.SaidRow, make)


def _person(connection: Connection, asked: asking.OfPerson) -> Person:
    return people.one(people.persons(connection, asked.name, asked.collection), asked.id)

"""`/persons/NAME?id=`: a person, or the choice among namesakes."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier.people import persons
from dragoman.web.access.narrowing import by_collection
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.render import render
from dragoman.web.views.person import Pages, meant, namesakes, person_view

router = APIRouter()
Page: TypeAlias = Annotated[int, Query(ge=1, le=1_000_000)]


@router.get("/persons/{name:path}", include_in_schema=False)
@by_collection
def person(
    request: Request, name: str, id: str | None = None, collection: str = "", travels: Page = 1, said: Page = 1, acts: Page = 1
) -> Response:
    """Who is called so; of several the one of `id`, fifty rows a page of each list."""
    lang = language(request)

    def make(connection: Connection) -> str:
        found = persons(connection, name, collection or None)
        chosen = meant(found, id)
        if chosen is None:
            return render(request, "namesakes.html", name=name, choices=namesakes(found, name, lang))
        view = person_view(connection, chosen, name, Pages(travels, said, acts), lang)
        others = namesakes([one for one in found if one is not chosen], name, lang)
        return render(
            request, "person.html", view=view, others=others, collection=collection, noted={"id": chosen.id, "name": name}
        )

    return desk(request).answer(request, make)

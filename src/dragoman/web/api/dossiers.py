"""`/api/v1/dossiers/A/B` and `/api/v1/states/A`: all that is known of two parties, or of one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field
from sqlalchemy import Connection

from dragoman.dossier.asked import between
from dragoman.dossier.contents import contents
from dragoman.dossier.naming import code
from dragoman.dossier.whole import whole
from dragoman.errors import InputError, NotFound
from dragoman.web.access.narrowing import by_collection
from dragoman.web.api.answers import answer
from dragoman.web.api.asking import Text, Worded
from dragoman.web.api.things import DossierOf
from dragoman.web.counting import counted_entries
from dragoman.web.language import language

router = APIRouter(tags=["dossiers"])
Named = Annotated[Text, Path(description="A state or organisation: a code, name, adjective or capital.")]


class Asked(Worded):
    """A dossier, by the newest rows of each section."""

    collection: Text | None = Field(None, description="By articles of this collection alone.")
    limit: int = Field(50, ge=1, le=200, description="Rows of each section.")


@router.get("/dossiers/{a}/{b}", summary="The dossier of a pair", response_model=DossierOf)
@by_collection
def dossier(request: Request, a: Named, b: Named, asked: Annotated[Asked, Query()]) -> Response:
    """Summary, sections and coverage; the lists of this API go on where a section ends."""
    codes = _code(a), _code(b)
    return _answer(request, codes, asked, [between(*codes), *codes])


@router.get("/states/{a}", summary="The dossier of a state or organisation", response_model=DossierOf)
@by_collection
def state(request: Request, a: Named, asked: Annotated[Asked, Query()]) -> Response:
    """Partners, sections and coverage."""
    codes = (_code(a),)
    return _answer(request, codes, asked, codes)


def _answer(request: Request, codes: tuple[str, ...], asked: Asked, keys: tuple[str, ...] | list[str]) -> Response:
    counted = counted_entries(request, ":".join(sorted(codes)), asked.collection)

    def make(connection: Connection) -> DossierOf:
        found = contents(connection, codes, asked.collection, asked.limit, known=counted.value)
        return DossierOf.model_validate(whole(found, language(request)))

    return answer(request, make, keys, counted.value)


def _code(named: str) -> str:
    """The code that a part of the address means; NotFound where there is none."""
    try:
        return code(named)
    except InputError as e:
        raise NotFound(str(e)) from e

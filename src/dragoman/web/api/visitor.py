"""`/api/v1/visitor`: who asks, and what he may do."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.access import csrf
from dragoman.web.access.own_page import HEADERS

router = APIRouter(tags=["the visitor"])


class VisitorOf(BaseModel):
    """Who asks."""

    name: str
    role: str = Field(description="In the whole archive: none, reader, analyst or admin.")
    collections: dict[str, str] = Field(description="Further roles, by collection.")
    csrf: str = Field(description="To be sent as `X-CSRF-Token` with what changes something, but where a token of the API is.")


@router.get(
    "/visitor", summary="Who asks", response_model=VisitorOf, dependencies=[Depends(access.needs(Role.READER, anywhere=True))]
)
def visitor(request: Request) -> Response:
    """Name, roles, and what a script needs that changes things without a token of the API."""
    found = access.visitor(request)
    collections = {name: role.word for name, role in (found.collections or {}).items()}
    told = VisitorOf(name=found.name, role=found.role.word, collections=collections, csrf=csrf.token(request))
    return JSONResponse(told.model_dump(), headers=HEADERS)

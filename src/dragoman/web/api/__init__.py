"""The HTTP API: what the pages show, as JSON and as files."""

from __future__ import annotations

from fastapi import APIRouter

from dragoman.web.api import adding, archive, desk, dossiers, judgements, lists, persons, single, visitor
from dragoman.web.api.answers import PROBLEMS

router = APIRouter(prefix="/api/v1", responses=PROBLEMS)
for part in (dossiers, lists, persons, single, archive, visitor, desk, adding, judgements):
    router.include_router(part.router)

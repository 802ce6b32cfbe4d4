"""The HTTP API: what the pages show, as JSON, comma-separated values or Parquet."""

from __future__ import annotations

from fastapi import APIRouter

from dragoman.web.api import archive, dossiers, lists, single, visitor
from dragoman.web.api.answers import PROBLEMS

router = APIRouter(prefix="/api/v1", responses=PROBLEMS)
for part in (dossiers, lists, single, archive, visitor):
    router.include_router(part.router)

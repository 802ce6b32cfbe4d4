"""`/language`: the reader chooses another language, and goes back to where he was."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.dossier.naming import Language
from dragoman.web.access.cookies import is_secure
from dragoman.web.language import COOKIE, local

router = APIRouter()
_YEAR = 365 * 24 * 3600


@router.get("/language", include_in_schema=False)
async def choose(request: Request, to: Language, back: str = "/") -> Response:
    """Keep the choice for a year."""
    answer = RedirectResponse(local(back), 303)
    answer.set_cookie(COOKIE, to, max_age=_YEAR, httponly=True, samesite="lax", secure=is_secure(request))
    return answer

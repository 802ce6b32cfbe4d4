"""In which language a page is shown: as the reader chose, else as the browser asks."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request

from dragoman.dossier.naming import Language
from dragoman.web.wishes import wishes

COOKIE = "lang"
LANGUAGES: tuple[Language, ...] = get_args(Language)
_DEFAULT: Language = "en"


def language(request: Request) -> Language:
    """Of `?lang=`, the cookie, and the browser's wish (RFC 9110, 12.5.4), the first that is known here."""
    for wish in (
        request.query_params.get("lang"),
        request.cookies.get(COOKIE),
        *wishes(request.headers.get("accept-language", "")),
    ):
        if known := _known(wish or ""):
            return known
    return _DEFAULT


def _known(wish: str) -> Language | None:
    return next((lang for lang in LANGUAGES if wish.lower().partition("-")[0] == lang), None)


def local(address: str) -> str:
    """An address within this program to go back to; the start for any other, so that no link leads a reader astray."""
    plain = address.replace("\\", "/")
    return address if plain.startswith("/") and not plain.startswith("//") and plain.isprintable() else "/"

"""The page of the HTTP API names every address that there is."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi import FastAPI

from dragoman.web.api import router

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
_EXAMPLES = {"{a}/{b}": "TUR/UZB", "{a}": "TUR", "{id}": "ID"}


def _addresses() -> set[str]:
    """All addresses of the API, with what the page writes in place of their parameters."""
    app = FastAPI()
    app.include_router(router)
    found = set()
    for path in app.openapi()["paths"]:
        plain = path.removeprefix("/api/v1").removesuffix(".{form}")
        for parameter, example in _EXAMPLES.items():
            plain = plain.replace(parameter, example)
        found.add(plain)
    return found


def test_every_address_is_named() -> None:
    named = {part.partition("?")[0] for part in re.findall(r"`(/[^`]*)`", PAGE)}
    assert _addresses() <= named

"""The description of the HTTP API is true: requests made from it are answered as it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from fastapi import FastAPI
from helpers.incoming import MET, SIGNED, incoming, with_figure, with_people
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi import checks
from starlette.types import ASGIApp, Receive, Scope, Send

from dragoman.archive.archive import Archive
from dragoman.web.api import router
from dragoman.web.app import make_app

load_all_checks()
_CHECKS = [
    not_a_server_error, checks.status_code_conformance, checks.content_type_conformance, checks.response_schema_conformance,
    checks.response_headers_conformance, checks.negative_data_rejection, checks.unsupported_method,
]  # fmt: skip
_EXAMPLES = 8


def _asked() -> Iterator[tuple[str, GenerationMode]]:
    """All addresses that show something, asked as described and, where a query can be wrong, otherwise."""
    app = FastAPI()
    app.include_router(router)
    for path, described in sorted(app.openapi()["paths"].items()):
        if "get" not in described:
            continue  # what changes something is refused without its token
        yield path, GenerationMode.POSITIVE
        if any(parameter["in"] == "query" for parameter in described["get"].get("parameters", ())):
            yield path, GenerationMode.NEGATIVE


class _Here:
    """The application asked from this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "client": ("127.0.0.1", 50000)}, receive, send)


@pytest.fixture(scope="module")
def api_schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[schemathesis.BaseSchema]:
    """The description, as it is served, over an archive with something of each kind."""
    folder: Path = tmp_path_factory.mktemp("api")
    with Archive(folder / "archive.db", make=True) as archive:
        archive.add(
            with_people(with_figure(incoming(SIGNED, url="https://a.example.com/1", published="2024-03-12", source="Daily"))),
            incoming(MET, url="https://a.example.com/2", published="2023-06-01"),
        )
        found = schemathesis.openapi.from_asgi("/api/v1/openapi.json", _Here(make_app(archive)), headers={"host": "localhost"})
        found.config.update(base_url="http://localhost")
        yield found


@pytest.mark.parametrize(("path", "mode"), list(_asked()))
def test_answers_are_as_described(api_schema: schemathesis.BaseSchema, path: str, mode: GenerationMode) -> None:
    operation = api_schema[path]["GET"]

    @settings(max_examples=_EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def answered(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=_CHECKS)

    answered()

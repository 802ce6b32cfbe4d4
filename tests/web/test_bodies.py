"""How much a request may bring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from anyio.from_thread import start_blocking_portal
from fastapi import HTTPException
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from dragoman.sources.limits import MIB
from dragoman.web.bodies import Bodies, most_bytes

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("path", "kind", "most"),
    [
        ("/notes/on", "application/x-www-form-urlencoded", MIB),
        ("/add/text", "application/x-www-form-urlencoded", 16 * MIB),
        ("/add/files", "multipart/form-data; boundary=x", 201 * MIB),
        ("/add/files", "application/x-www-form-urlencoded", 16 * MIB),
        ("/api/v1/articles", "application/json", 16 * MIB),
        ("/add/files/more", "multipart/form-data; boundary=x", MIB),
    ],
)
def test_each_path_takes_what_it_needs(path: str, kind: str, most: int) -> None:
    assert most_bytes(path, kind) == most


def test_what_is_too_large_is_refused_whatever_it_claims(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(3):
            yield b"x=" + b"x" * (MIB // 2) + b"&"

    assert client.post("/notes/on?kind=state&item=KEN", content=b"x" * (2 * MIB), headers=FORM).status_code == 413
    assert client.post("/notes/on?kind=state&item=KEN", content=pieces(), headers=FORM).status_code == 413


def test_a_body_in_chunks_overrules_the_length_that_is_claimed() -> None:
    """Some servers hand both on, and believe the chunks."""
    read: list[int] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        while True:
            read.append(len((await receive())["body"]))

    async def endless() -> Message:
        return {"type": "http.request", "body": b"x" * (MIB // 4), "more_body": True}

    async def send(message: Message) -> None:
        raise AssertionError("nothing is answered here")

    scope = {"type": "http", "path": "/notes/on", "headers": [(b"content-length", b"5"), (b"transfer-encoding", b"chunked")]}
    # In a thread of its own: a browser of other tests may keep a loop in this one.
    with start_blocking_portal() as portal, pytest.raises(HTTPException, match="413"):
        portal.call(Bodies(app), scope, endless, send)
    assert sum(read) == MIB


def test_the_limit_of_uploads_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MAX_UPLOAD", "7")
    assert most_bytes("/add/files", "multipart/form-data") == 8 * MIB

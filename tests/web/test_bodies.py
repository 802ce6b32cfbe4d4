"""How much a request may bring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dragoman.sources.limits import MIB
from dragoman.web.bodies import most_bytes

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


def test_the_limit_of_uploads_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MAX_UPLOAD", "7")
    assert most_bytes("/add/files", "multipart/form-data") == 8 * MIB

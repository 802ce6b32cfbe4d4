"""Forms of pages, filled in and sent as a browser without JavaScript does."""

from __future__ import annotations

import re
from typing import Any

import httpx
from starlette.testclient import TestClient

_TOKEN = re.compile(r'name="csrf" value="(\w+)"')


def csrf(client: TestClient) -> str:
    """The token that the forms of who asks hold: here that of the newest happening."""
    (case,) = client.get("/api/v1/events?limit=1").json()["rows"]
    found = _TOKEN.search(client.get(f"/correct/{case['id']}").text)
    assert found
    return found[1]


def send(client: TestClient, path: str, token: str | None = None, *, htmx: bool = False, **fields: Any) -> httpx.Response:
    """What is answered to a form, without following where it leads."""
    headers = {"hx-request": "true"} if htmx else {}
    filled = {"csrf": token or csrf(client), **fields}
    return client.post(path, data=filled, headers=headers, follow_redirects=False)

"""Who is answered, and what every answer carries."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.web.app import make_app
from dragoman.web.guard import is_loopback


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "10.0.0.1", "", "[::1", "0.0.0.0"]
)
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    assert client.get("/language?to=fr", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_loopback_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/static/base.css", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("header", ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded"])
def test_forwarded_requests_are_refused(client: TestClient, header: str) -> None:
    assert client.get("/static/base.css", headers={header: "127.0.0.1"}).status_code == 403


def test_other_origins_are_refused(client: TestClient) -> None:
    ours, other = "http://127.0.0.1:8000", "http://127.0.0.1:9000"
    assert client.get("/static/base.css", headers={"origin": ours}).status_code == 200
    for origin in (other, "null", "https://127.0.0.1:8000", "http://evil.example"):
        assert client.get("/static/base.css", headers={"origin": origin}).status_code == 403


def test_other_machines_are_refused(archive: Archive) -> None:
    stranger = TestClient(make_app(archive), base_url="http://127.0.0.1:8000", client=("192.0.2.7", 50000))
    assert stranger.get("/static/base.css").status_code == 403


@pytest.mark.parametrize("path", ["/static/base.css", "/nothing", "/language?to=fr"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path, follow_redirects=False).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_a_refusal_carries_the_policy_too(client: TestClient) -> None:
    assert "default-src 'none'" in client.get("/", headers={"host": "evil.example"}).headers["content-security-policy"]


def test_what_loopback_is() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.168.1.1", "example.org", "")))

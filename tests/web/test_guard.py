"""Who is answered, and what every answer carries."""

from __future__ import annotations

import pytest
from helpers.crew import Crew, form_token
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.audit import Wanted, entries
from dragoman.web.access.policy import Policy
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


REMOTE = ("192.0.2.7", 50000)


def _served(crew: Crew, policy: Policy, host: str, client: tuple[str, int] = REMOTE) -> TestClient:
    return TestClient(make_app(crew.archive, policy), base_url=f"http://{host}", client=client)


def test_with_users_other_machines_are_served_by_the_names_given(crew: Crew) -> None:
    policy = Policy(("desk.example.org", "192.0.2.1"))
    for host in ("desk.example.org", "DESK.example.org:8000", "192.0.2.1", "localhost"):
        assert _served(crew, policy, host).get("/static/base.css").status_code == 200
    for host in ("evil.example", "desk.example.org.evil.example", "192.0.2.2", "desk.example.org@evil.example"):
        assert _served(crew, policy, "localhost").get("/static/base.css", headers={"host": host}).status_code == 403


def test_with_users_other_origins_are_refused(crew: Crew) -> None:
    client = _served(crew, Policy(("desk.example.org",)), "desk.example.org")
    assert client.get("/static/base.css", headers={"origin": "http://desk.example.org"}).status_code == 200
    for origin in ("http://evil.example", "https://desk.example.org", "http://desk.example.org:81", "null"):
        assert client.get("/static/base.css", headers={"origin": origin}).status_code == 403


def test_forwarding_is_believed_only_where_a_proxy_was_named(crew: Crew) -> None:
    forwarded = {"x-forwarded-for": "203.0.113.5, 192.0.2.9", "x-forwarded-proto": "https"}
    origin = {"origin": "https://desk.example.org"}
    plain = _served(crew, Policy(("desk.example.org",)), "desk.example.org", ("127.0.0.1", 1))
    assert plain.get("/static/base.css", headers=forwarded).status_code == 403
    proxied = _served(crew, Policy(("desk.example.org",), behind_proxy=True), "desk.example.org", ("127.0.0.1", 1))
    assert proxied.get("/static/base.css", headers=forwarded | origin).status_code == 200
    assert proxied.get("/static/base.css", headers=origin).status_code == 403, "the browser asked by http"
    wrong = {"x-forwarded-proto": "gopher"}
    assert proxied.get("/static/base.css", headers=wrong | {"origin": "http://desk.example.org"}).status_code == 200


def test_nobody_passes_the_proxy_by(crew: Crew) -> None:
    policy = Policy(("desk.example.org",), behind_proxy=True)
    answer = _served(crew, policy, "desk.example.org").get("/static/base.css", headers={"x-forwarded-for": "127.0.0.1"})
    assert answer.status_code == 403


def test_behind_a_proxy_nobody_is_local(archive: Archive) -> None:
    app = make_app(archive, Policy(("desk.example.org",), behind_proxy=True))
    client = TestClient(app, base_url="http://localhost", client=("127.0.0.1", 1))
    answer = client.get("/", headers={"x-forwarded-for": "203.0.113.5"})
    assert answer.status_code == 403
    assert "dragoman user add" in answer.text


def test_what_the_proxy_added_last_is_believed(crew: Crew) -> None:
    """A browser may send the header too: what it claims stands before what the proxy saw."""
    client = _served(crew, Policy(("desk.example.org",), behind_proxy=True), "desk.example.org", ("127.0.0.1", 1))
    headers = {"x-forwarded-for": "127.0.0.1, 203.0.113.5", "x-forwarded-proto": "http"}
    page = client.get("/login", headers=headers)
    client.post("/login", data={"csrf": form_token(page.text), "name": "Grace", "password": "wrong"}, headers=headers)
    with crew.file.reading() as connection:
        ((entry,), _) = entries(connection, Wanted(), 9)
    assert (entry.action, entry.address) == ("login.failed", "203.0.113.5")

"""What every route refuses and what every answer carries: made from the routes themselves, so that none can be forgotten."""

from __future__ import annotations

from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from helpers.crew import CREW, Crew
from helpers.passwords import hash_quickly
from helpers.ways import Known, Way, ways
from httpx import Response
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role
from dragoman.web.access.policy import Policy
from dragoman.web.app import make_app
from dragoman.web.guard import HEADERS

OPEN = {
    Known("GET", "/static/{path:path}"), Known("GET", "/language"), Known("GET", "/login"), Known("POST", "/login"),
    Known("GET", "/enter"),
}  # fmt: skip
"""What strangers are answered by, and nothing else."""
OWN = {
    Known("POST", path)
    for path in (
        "/logout", "/account/password", "/account/sessions/end", "/account/sessions/{id}/end", "/account/tokens",
        "/account/tokens/{id}/revoke", "/desk/watch", "/desk/seen", "/desk/unseen", "/desk/watched/{id}/name",
        "/desk/watched/{id}/stop", "/desk/feeds", "/desk/feeds/{id}/revoke", "/notes/on", "/notes/{id}", "/notes/{id}/remove",
    )
}  # fmt: skip
"""What a reader may change: what is his own."""
SECRET = {Known("GET", "/feeds/{secret}.{form}")}
"""Addresses that are secrets themselves: whoever does not know one finds nothing there."""
OF_THE_FRAMEWORK = {Known("GET", "/api/v1/openapi.json"), Known("HEAD", "/api/v1/openapi.json")}
"""Routes that have no needs, since they show nothing of an archive."""
SECURE = Policy(names=("desk.example.org",), behind_proxy=True)


def _all_ways() -> list[Way]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder, Archive(Path(folder) / "archive.db", make=True) as archive:
        return ways(make_app(archive))


WAYS = _all_ways()
CLOSED = [way for way in WAYS if way.known not in OPEN | SECRET]
CHANGING = [way for way in WAYS if way.changes]
ABOVE_READERS = [way for way in CLOSED if way.role > Role.READER]


def _name(way: Way) -> str:
    return " ".join(way.known)


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Crew:
    """Users of an empty archive, which no request here changes."""
    place = tmp_path_factory.mktemp("routes") / "archive.db"
    with pytest.MonkeyPatch.context() as patch:
        hash_quickly(patch)
        archive = Archive(place, make=True)
        return Crew(archive, UserFile.of(archive.place), CREW)


@pytest.fixture(scope="module")
def asked(crew: Crew) -> dict[str, TestClient]:
    """A client of each user, and that of a stranger under an empty name."""
    return {name: crew.client(name or None) for name in ("", *CREW)}


def _ask(client: TestClient, way: Way, **more: str) -> Response:
    return client.request(way.known.method, way.address, headers={"accept-language": "en", **more})


def test_routes_are_found() -> None:
    """Else nothing here would test anything."""
    known = {way.known for way in WAYS}
    assert known >= OPEN | OWN | OF_THE_FRAMEWORK
    assert {Known("GET", "/{first}/{second}"), Known("GET", "/api/v1/events.{form}")} <= known


@pytest.mark.parametrize("way", CLOSED, ids=_name)
def test_a_stranger_is_refused(asked: dict[str, TestClient], way: Way) -> None:
    answer = _ask(asked[""], way)
    if way.known.path.startswith("/api/"):
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    elif way.changes:
        assert answer.status_code == 401
    else:
        assert (answer.status_code, answer.headers["location"][:12]) == (303, "/login?back=")


def test_a_stranger_finds_nothing_at_a_guessed_secret(asked: dict[str, TestClient]) -> None:
    assert all(asked[""].get(f"/feeds/x1.{form}").status_code == 404 for form in ("atom", "ics"))


@pytest.mark.parametrize("way", CLOSED, ids=_name)
def test_every_route_says_what_it_needs(way: Way) -> None:
    assert way.known in OF_THE_FRAMEWORK or way.role >= Role.READER


@pytest.mark.parametrize("way", CHANGING, ids=_name)
def test_what_changes_something_needs_an_analyst(way: Way) -> None:
    assert way.known in OPEN | OWN or way.role >= Role.ANALYST


@pytest.mark.parametrize("way", ABOVE_READERS, ids=_name)
def test_a_lower_role_is_refused(crew: Crew, asked: dict[str, TestClient], way: Way) -> None:
    lower = ["Grace", "Alan"] if way.role is Role.ADMIN else ["Grace"]
    for name in lower:
        assert _ask(asked[name], way).status_code == 403
        if way.known.path.startswith("/api/"):
            assert _ask(asked[""], way, **crew.token(name, writes=True)).status_code == 403


@pytest.mark.parametrize("way", CHANGING, ids=_name)
@pytest.mark.parametrize("token", ["", "0" * 64], ids=["without", "wrong"])
def test_a_change_without_the_right_token_is_refused(asked: dict[str, TestClient], way: Way, token: str) -> None:
    answer = _ask(asked["Ada"], way, **({"x-csrf-token": token} if token else {}))
    assert answer.status_code == 403
    assert "was not sent from a page of this program" in answer.text


@pytest.mark.parametrize("way", [way for way in CHANGING if way.known.path.startswith("/api/")], ids=_name)
def test_a_token_that_may_read_changes_nothing(crew: Crew, asked: dict[str, TestClient], way: Way) -> None:
    answer = _ask(asked[""], way, **crew.token("Ada"))
    assert answer.status_code == 403
    assert "may only read" in answer.text


@pytest.mark.parametrize("way", [way for way in CLOSED if not way.changes], ids=_name)
def test_an_administrator_is_not_refused(asked: dict[str, TestClient], way: Way) -> None:
    """Else what is refused to others would say nothing."""
    assert _ask(asked["Ada"], way).status_code not in (401, 403, 500)


@pytest.mark.parametrize("way", WAYS, ids=_name)
@pytest.mark.parametrize("name", ["", "Ada"], ids=["stranger", "administrator"])
def test_every_answer_carries_the_headers(asked: dict[str, TestClient], way: Way, name: str) -> None:
    answer = _ask(asked[name], way)
    same = {header: value for header, value in HEADERS.items() if header != "Cache-Control"}
    assert {header: answer.headers.get(header) for header in same} == same
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "server" not in answer.headers


@pytest.mark.parametrize("way", WAYS, ids=_name)
def test_what_is_not_for_all_is_kept_by_the_browser_alone(asked: dict[str, TestClient], way: Way) -> None:
    answer = _ask(asked["Ada"], way)
    kept = answer.headers["cache-control"]
    if way.known.path.startswith("/static/"):
        assert kept == "no-cache"
    else:
        assert kept.startswith("private") or kept == "no-store"


@pytest.mark.parametrize("way", WAYS, ids=_name)
def test_cookies_are_out_of_reach(crew: Crew, way: Way) -> None:
    for base, prefix in (("http://127.0.0.1:8000", ""), ("https://desk.example.org", "__Host-")):
        client = crew.client(policy=SECURE if prefix else None, base_url=base)
        answer = _ask(client, way, **({"x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7"} if prefix else {}))
        assert answer.status_code not in (400, 500)
        for header in answer.headers.get_list("set-cookie"):
            ((name, cookie),) = SimpleCookie(header).items()
            assert cookie["httponly"]
            assert cookie["samesite"].lower() in ("lax", "strict")
            assert bool(cookie["secure"]) == bool(prefix)
            assert name == "lang" or name.startswith(prefix)

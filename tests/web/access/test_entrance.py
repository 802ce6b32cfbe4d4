"""Who is let in, and where strangers are sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from helpers.crew import Crew, form_token
from helpers.passwords import GOOD, OTHER
from sqlalchemy import update
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users import accounts, attempts, links, sessions, tables
from dragoman.users.audit import Wanted, entries
from dragoman.users.file import UserFile
from dragoman.users.times import since_now
from dragoman.web.access import doors
from dragoman.web.access.policy import Policy
from dragoman.web.app import make_app


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is known for longer than a request."""
    monkeypatch.setattr(doors, "_SECONDS", 0.0)


def _log_in(client: TestClient, name: str = "Grace", password: str = GOOD, back: str = "/", **headers: str) -> int:
    form = client.get("/login", headers=headers)
    data = {"csrf": form_token(form.text), "name": name, "password": password, "back": back}
    return client.post("/login", data=data, headers=headers).status_code


@pytest.mark.parametrize("path", ["/", "/KEN/TUN", "/nothing/at/all", "/search?q=a b", "/api", "/desk", "//evil.example/"])
def test_a_stranger_is_sent_to_the_login_and_back(crew: Crew, path: str) -> None:
    answer = crew.client().get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login?back=%2F")
    assert "set-cookie" not in answer.headers


def test_the_api_tells_a_stranger_what_it_wants(crew: Crew) -> None:
    for path in ("/api/v1/events", "/api/v1/openapi.json", "/api/v1/nothing"):
        answer = crew.client().get(path, headers={"accept-language": "fr"})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "jeton" in answer.json()["detail"]


def test_a_part_of_a_page_leads_the_whole_page_to_the_login(crew: Crew) -> None:
    shown = {"hx-request": "true", "hx-current-url": "http://127.0.0.1:8000/KEN/TUN?page=2"}
    answer = crew.client().get("/suggest?q=a", headers=shown)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/login?back=%2FKEN%2FTUN%3Fpage%3D2"


def test_what_a_stranger_sends_is_refused_before_it_is_read(crew: Crew) -> None:
    answer = crew.client().post("/desk", content=b"x")
    assert answer.status_code == 401
    assert "nothing was changed" in answer.text
    assert crew.client().post("/login", content=b"x" * 70_000).status_code == 413


def test_a_body_without_a_length_is_cut_off(crew: Crew) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(20):
            yield b"name=" + b"x" * 10_000 + b"&"

    answer = crew.client().post("/login", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code in (400, 413)


def test_style_and_login_are_open(crew: Crew) -> None:
    stranger = crew.client()
    assert stranger.get("/static/base.css").status_code == 200
    assert stranger.get("/language?to=fr").status_code == 303
    page = stranger.get("/login?back=/KEN/TUN&lang=fr")
    assert page.status_code == 200
    assert "Se connecter" in page.text
    assert page.headers["cache-control"] == "no-store"


def test_logging_in_and_out(crew: Crew) -> None:
    client = crew.client()
    assert _log_in(client) == 303
    assert client.get("/").status_code == 200
    desk = client.get("/desk").text
    assert "Grace (reader)" in desk
    out = client.post("/logout", data={"csrf": form_token(desk)})
    assert (out.status_code, out.headers["location"]) == (303, "/login")
    assert out.headers["clear-site-data"] == '"cache"'
    assert client.get("/").status_code == 303


def test_logging_out_ends_the_session_on_the_server(crew: Crew) -> None:
    client = crew.client("Grace")
    secret = client.cookies["session"]
    client.post("/logout", data={"csrf": form_token(client.get("/desk").text)})
    client.cookies["session"] = secret
    assert client.get("/").status_code == 303


def test_logging_out_wants_the_token(crew: Crew) -> None:
    client = crew.client("Grace")
    assert client.post("/logout", data={"csrf": "wrong"}).status_code == 403
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(("name", "password"), [("Grace", OTHER), ("Eve", GOOD), ("", ""), ('"><script>', OTHER)])
def test_a_wrong_login_is_told_alike(crew: Crew, name: str, password: str) -> None:
    client = crew.client()
    form = {"csrf": form_token(client.get("/login").text), "name": name, "password": password, "back": "//evil.example"}
    answer = client.post("/login", data=form)
    assert answer.status_code == 401
    assert "Name or password is wrong." in answer.text
    assert 'name="back" value="/"' in answer.text
    assert "<script>" not in answer.text
    assert not password or password not in answer.text
    assert "session" not in client.cookies


def test_too_many_attempts_are_told(crew: Crew) -> None:
    client = crew.client()
    for _ in range(attempts.BY_ACCOUNT):
        assert _log_in(client, password=OTHER) == 401
    assert _log_in(client) == 429
    assert _log_in(client, name="Alan") == 303


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_nobody_is_led_astray(crew: Crew, back: str) -> None:
    client = crew.client()
    form = {"csrf": form_token(client.get("/login", params={"back": back}).text), "name": "Grace", "password": GOOD, "back": back}
    assert client.post("/login", data=form).headers["location"] == "/"
    assert client.get("/login", params={"back": back}).headers["location"] == "/"


def test_the_login_wants_the_token_of_its_own_page(crew: Crew) -> None:
    """So that a stranger cannot log somebody in as himself."""
    client, other = crew.client(), crew.client()
    good = {"name": "Grace", "password": GOOD}
    assert client.post("/login", data=good).status_code == 403
    foreign = form_token(other.get("/login").text)
    client.get("/login")
    assert client.post("/login", data=good | {"csrf": foreign}).status_code == 403
    assert "session" not in client.cookies


def test_cookies_are_out_of_reach(crew: Crew) -> None:
    client = crew.client()
    page = client.get("/login")
    answer = client.post("/login", data={"csrf": form_token(page.text), "name": "Grace", "password": GOOD})
    assert "HttpOnly; Path=/; SameSite=strict" in page.headers["set-cookie"]
    assert "HttpOnly; Path=/; SameSite=lax" in answer.headers["set-cookie"]
    assert "Secure" not in answer.headers["set-cookie"]
    assert "Max-Age" not in answer.headers["set-cookie"]


def test_behind_tls_cookies_are_secure(crew: Crew) -> None:
    client = crew.client(policy=Policy(("desk.example.org",), behind_proxy=True), base_url="http://desk.example.org")
    forwarded = {"x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7"}
    page = client.get("/login", headers=forwarded)
    mark = page.headers["set-cookie"].partition(";")[0]
    data = {"csrf": form_token(page.text), "name": "Grace", "password": GOOD}
    answer = client.post("/login", data=data, headers=forwarded | {"cookie": mark, "origin": "https://desk.example.org"})
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-session=")
    assert "HttpOnly; Path=/; SameSite=lax; Secure" in cookie
    named = {"cookie": cookie.partition(";")[0]}
    assert client.get("/", headers=forwarded | named).status_code == 200
    assert client.get("/", headers={"x-forwarded-for": "192.0.2.7"} | named).status_code == 303
    assert "Secure" in client.get("/language?to=fr", headers=forwarded).headers["set-cookie"]
    with crew.file.reading() as connection:
        assert {one.address for one in sessions.open_sessions(connection)} == {"192.0.2.7"}


def test_a_session_ends_where_it_is_revoked(crew: Crew) -> None:
    client = crew.client("Grace")
    assert client.get("/").status_code == 200
    with crew.file.writing() as connection:
        sessions.end_all(connection, crew["Grace"].id)
    assert client.get("/").status_code == 303


def test_who_is_idle_must_log_in_again(crew: Crew) -> None:
    client = crew.client("Grace")
    with crew.file.writing() as connection:
        connection.execute(update(tables.sessions).values(seen_at="2020-01-01T00:00:00.000000Z"))
    assert client.get("/").status_code == 303


def test_asking_keeps_a_session_open(crew: Crew) -> None:
    client, earlier = crew.client("Grace"), since_now(-timedelta(minutes=5))
    with crew.file.writing() as connection:
        connection.execute(update(tables.sessions).values(seen_at=earlier))
    client.get("/")
    with crew.file.reading() as connection:
        (after,) = sessions.open_sessions(connection)
    assert after.seen_at > earlier


def test_a_removed_user_is_out(crew: Crew) -> None:
    client = crew.client("Grace")
    with crew.file.writing() as connection:
        accounts.remove(connection, crew["Grace"])
    assert client.get("/").status_code == 303


def test_from_the_first_user_on_all_must_log_in(archive: Archive, crew: Crew) -> None:
    with crew.file.writing() as connection:
        for user in ("Grace", "Alan", "Lin", "Ada"):
            accounts.remove(connection, crew[user])
    client = crew.client()
    assert client.get("/").status_code == 200
    assert client.get("/login").headers["location"] == "/"
    assert "Log out" not in client.get("/desk").text
    with crew.file.writing() as connection:
        accounts.add(connection, "Ada", GOOD, crew["Ada"].role)
    assert client.get("/").status_code == 303


def test_a_token_of_the_api(crew: Crew) -> None:
    client, header = crew.client(), crew.token("Grace")
    assert client.get("/api/v1/events", headers=header).status_code == 200
    assert client.get("/api/v1/events", headers={"Authorization": header["Authorization"].lower()}).status_code == 401
    assert client.get("/api/v1/events", headers={"Authorization": "Basic R3JhY2U6eA=="}).status_code == 401
    assert client.get("/", headers=header).status_code == 303, "pages are for people who log in"
    with crew.file.writing() as connection:
        connection.execute(update(tables.tokens).values(ends_at="2020-01-01T00:00:00.000000Z"))
    assert client.get("/api/v1/events", headers=header).status_code == 401


def test_a_wrong_token_is_not_mended_by_a_session(crew: Crew) -> None:
    assert crew.client("Grace").get("/api/v1/events", headers={"Authorization": "Bearer x"}).status_code == 401
    assert crew.client("Grace").get("/api/v1/events").status_code == 200


def test_a_token_that_may_read_changes_nothing(crew: Crew) -> None:
    client = crew.client()
    refused = client.post("/api/v1/events", headers=crew.token("Ada"))
    assert refused.status_code == 403
    assert "may only read" in refused.json()["detail"]
    assert client.post("/api/v1/events", headers=crew.token("Ada", writes=True)).status_code == 405


def test_the_one_time_link(archive: Archive) -> None:
    file = UserFile.of(archive.place)
    link = links.make(file)
    client = TestClient(
        make_app(archive, Policy(token=True)), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 1), follow_redirects=False
    )
    refused = client.get("/")
    assert refused.status_code == 401
    assert "Open the link" in refused.text
    assert client.get("/api/v1/events").status_code == 401
    assert client.get("/enter?token=wrong").status_code == 403
    assert client.get(f"/enter?token={link}").status_code == 303
    assert client.get("/").status_code == 200
    client.cookies.clear()
    used = client.get(f"/enter?token={link}", headers={"accept-language": "fr"})
    assert used.status_code == 403
    assert "déjà servi" in used.text
    assert client.get("/").status_code == 401


def test_one_changes_ones_own_password(crew: Crew) -> None:
    client, other = crew.client("Grace"), crew.client("Grace")

    def change(old: str, new: str, again: str) -> tuple[int, str]:
        token = form_token(client.get("/account/password").text)
        answer = client.post("/account/password", data={"csrf": token, "old": old, "new": new, "again": again})
        return answer.status_code, answer.text

    assert change(OTHER, OTHER, OTHER)[0] == 403
    assert "not the same" in change(GOOD, OTHER, GOOD)[1]
    assert "repeats itself" in change(GOOD, "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa")[1]
    assert change(GOOD, OTHER, OTHER)[0] == 303
    assert "is changed" in client.get("/account/password?done=true").text
    assert other.get("/").status_code == 303
    assert _log_in(crew.client(), password=OTHER) == 303


def test_the_local_user_has_no_password(client: TestClient) -> None:
    token = form_token(client.get("/account/password").text)
    answer = client.post("/account/password", data={"csrf": token, "old": "", "new": GOOD, "again": GOOD})
    assert answer.status_code == 400
    assert "dragoman user add" in answer.text


def test_what_happens_at_the_door_is_written_down(crew: Crew) -> None:
    client = crew.client()
    _log_in(client, password=OTHER)
    _log_in(client)
    with crew.file.reading() as connection:
        found, _ = entries(connection, Wanted(action="login"), 9)
    assert [(entry.action, entry.who, entry.address) for entry in found] == [
        ("login", "Grace", "127.0.0.1"), ("login.failed", "Grace", "127.0.0.1"),
    ]  # fmt: skip


def test_a_kept_page_is_answered_without_asking_the_file(crew: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "_SECONDS", 60.0)
    client = crew.client("Grace")
    first = client.get("/KEN/TUN")

    def fail(*_: object) -> None:
        raise AssertionError("the file is asked")

    monkeypatch.setattr(sessions, "of_hash", fail)
    monkeypatch.setattr(accounts, "any_user", fail)
    again = client.get("/KEN/TUN", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304

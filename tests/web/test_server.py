"""The server as the command line starts it."""

from __future__ import annotations

import httpx
import pytest
from helpers.crew import Crew

from dragoman.archive.archive import Archive
from dragoman.errors import InputError
from dragoman.web.access.policy import Policy, handed_on
from dragoman.web.server import check, make_server, serving


def test_it_says_where_it_is_and_answers_there(archive: Archive) -> None:
    with serving(make_server(archive, "127.0.0.1", 0)) as address:
        answer = httpx.get(f"{address}static/base.css", trust_env=False)
        assert answer.status_code == 200
        assert "server" not in answer.headers
        port = int(address.rstrip("/").rpartition(":")[2])
        with pytest.raises(InputError, match="another program has it"), serving(make_server(archive, "127.0.0.1", port)):
            pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(address, trust_env=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_nobody_else_is_served(archive: Archive, host: str) -> None:
    with pytest.raises(InputError, match="no users yet"):
        make_server(archive, host, 0)


def test_with_users_others_are_served(crew: Crew) -> None:
    server = make_server(crew.archive, "0.0.0.0", 0, Policy(("desk.example.org",)))
    with serving(server) as address:
        port = address.rstrip("/").rpartition(":")[2]
        asked = f"http://127.0.0.1:{port}/"
        assert httpx.get(asked, headers={"host": "desk.example.org"}, trust_env=False).headers["location"] == "/login?back=%2F"
        assert httpx.get(asked, headers={"host": "evil.example"}, trust_env=False).status_code == 403


def test_the_address_that_is_listened_at_is_a_name(crew: Crew) -> None:
    place = crew.archive.place
    assert check(Policy(), "192.0.2.1", place).names == ("192.0.2.1",)
    assert check(Policy(("Desk.Example.org",)), "0.0.0.0", place).names == ("desk.example.org",)
    assert check(Policy(("desk.example.org",), behind_proxy=True), "127.0.0.1", place).behind_proxy
    assert check(Policy(), "[::1]", place).names == ("::1",)


@pytest.mark.parametrize(
    ("policy", "host", "why"),
    [(Policy(token=True), "127.0.0.1", "leave out --token"), (Policy(), "0.0.0.0", "--name"), (Policy(), "::", "--name")],
)
def test_what_does_not_fit_users_is_told(crew: Crew, policy: Policy, host: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        check(policy, host, crew.archive.place)


def test_behind_a_proxy_there_are_users(archive: Archive) -> None:
    with pytest.raises(InputError, match="dragoman user add"):
        make_server(archive, "127.0.0.1", 0, Policy(behind_proxy=True))


def test_processes_are_told_how_they_are_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_SERVED_AS", "{}")
    assert handed_on() == Policy()
    Policy(("desk.example.org",), behind_proxy=True, quote=700).hand_on()
    assert handed_on() == Policy(("desk.example.org",), behind_proxy=True, quote=700)

"""HTTPS against a real server on loopback: the name decides what certificate is good, the checked address where we connect."""

from __future__ import annotations

import ssl
from collections.abc import Callable

import pytest
from helpers.secure import Authority, ConnectProxy, SecureServer, running

from dragoman.errors import FetchError, Refused
from dragoman.sources.web import fetch as fetching
from dragoman.sources.web import hosts
from dragoman.sources.web.access import access
from dragoman.sources.web.fetch import fetch

NAME = "paper.example"
Resolve = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def resolved(monkeypatch: pytest.MonkeyPatch, authority: Authority) -> list[str]:
    """Names lead to loopback, and the authority of the tests is trusted; the names that were resolved, in order."""
    names: list[str] = []

    def answer(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        names.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(hosts.socket, "getaddrinfo", answer)
    context = authority.client()
    monkeypatch.setattr(fetching, "_tls", lambda: context)
    return names


def test_the_name_is_shown_and_checked_though_the_connection_goes_to_the_address(
    authority: Authority, resolved: list[str]
) -> None:
    with running(SecureServer(authority.server(NAME))) as server:
        answer = fetch(f"https://{NAME}:{server.port}/a", access([NAME]))
    assert answer.data == b"hello"
    assert server.names == [NAME]
    assert resolved.count(NAME) == 1


@pytest.mark.parametrize(("shown", "days"), [("other.example", 10), (NAME, -1), ("127.0.0.1", 10)])
def test_a_certificate_of_another_name_or_that_is_over_is_refused(
    shown: str, days: int, authority: Authority, resolved: list[str]
) -> None:
    refused = pytest.raises(FetchError, match=f"certificate of {NAME} does not show that it is {NAME}")
    with running(SecureServer(authority.server(shown, days=days))) as server, refused as told:
        fetch(f"https://{NAME}:{server.port}/a", access([NAME]))
    assert "expired" in str(told.value) if days < 0 else "mismatch" in str(told.value)
    assert server.paths == []


def test_an_authority_that_is_not_trusted_is_refused(
    authority: Authority, resolved: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_tls", ssl.create_default_context)
    with running(SecureServer(authority.server(NAME))) as server, pytest.raises(FetchError, match="certificate"):
        fetch(f"https://{NAME}:{server.port}/a", access([NAME]))
    assert server.paths == []


def test_through_a_proxy_a_tunnel_is_opened_and_the_certificate_checked(authority: Authority, resolved: list[str]) -> None:
    """The proxy resolves the name, which never is here; it sees neither the path nor what comes back."""
    with running(SecureServer(authority.server(NAME))) as server, running(ConnectProxy(server.port)) as proxy:
        assert fetch(f"https://{NAME}/a", access(proxy=proxy.url.replace("//", "//me:secret@"))).data == b"hello"
        with pytest.raises(FetchError, match=r"certificate of other\.example"):
            fetch("https://other.example/a", access(proxy=proxy.url))
        with pytest.raises(Refused, match="not public"):
            fetch(f"https://10.0.0.1:{server.port}/a", access(proxy=proxy.url))
    assert server.paths == ["/a"]
    assert server.names == [NAME, "other.example"]
    assert proxy.asked == [(f"{NAME}:443", "Basic bWU6c2VjcmV0"), ("other.example:443", None)]
    assert NAME not in resolved


def test_a_proxy_that_is_not_there_is_told(resolved: list[str]) -> None:
    with pytest.raises(FetchError, match="could not be asked"):
        fetch(f"https://{NAME}/a", access(proxy="http://127.0.0.1:9"))

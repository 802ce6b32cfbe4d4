"""Fetching from a real server on loopback that is slow, broken, leads astray and lies."""

from __future__ import annotations

import gzip
import zlib
from http.server import BaseHTTPRequestHandler
from time import sleep

import pytest
from helpers.server import Reply, Server

from dragoman.errors import FetchError, Refused
from dragoman.sources.limits import MIB
from dragoman.sources.web import hosts
from dragoman.sources.web.access import Access, access, public_access
from dragoman.sources.web.fetch import USER_AGENT, fetch


@pytest.fixture
def how(server: Server) -> Access:
    return access([f"127.0.0.1:{server.port}", f"localhost:{server.port}"])


def test_an_answer_comes_with_its_address_status_and_headers(server: Server, how: Access) -> None:
    server.replies["/a"] = Reply(b"hello", headers={"ETag": '"1"', "Content-Type": "text/plain"})
    answer = fetch(server.url("/a"), how, {"If-None-Match": '"0"'})
    assert (answer.url, answer.status, answer.data) == (server.url("/a"), 200, b"hello")
    assert answer.headers["etag"] == '"1"'
    assert not answer.moved
    assert server.asked[0].headers["user-agent"] == USER_AGENT
    assert server.asked[0].headers["if-none-match"] == '"0"'
    assert fetch(server.url("/none"), how).status == 404


def test_private_hosts_are_refused_before_anything_is_sent(server: Server) -> None:
    for url in (server.url("/"), server.url("/", "localhost"), server.url("/", "[::ffff:127.0.0.1]")):
        with pytest.raises(Refused, match="--allow-private"):
            fetch(url, Access())
    assert server.asked == []


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/", "gopher://x", "javascript:1", "http://", "a b", "//x"]
)
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(Refused):
        fetch(url, Access())


def test_each_redirect_is_checked_anew(server: Server, how: Access) -> None:
    only = access([f"127.0.0.1:{server.port}"])
    server.replies["/out"] = Reply(status=302, headers={"Location": server.url("/in", "localhost")})
    server.replies["/file"] = Reply(status=302, headers={"Location": "file:///etc/passwd"})
    server.replies["/in"] = Reply(b"in")
    assert fetch(server.url("/out"), how).data == b"in"
    for path in ("/out", "/file"):
        with pytest.raises(Refused):
            fetch(server.url(path), only)


def test_the_connection_goes_to_the_address_that_was_checked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is resolved a second time could lead elsewhere."""
    times: list[str] = []

    def once(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        times.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(hosts.socket, "getaddrinfo", lambda host, port, *a, **k: once(host, port))
    server.replies["/"] = Reply(b"here")
    assert fetch(f"http://paper.example:{server.port}/", access(["paper.example"])).data == b"here"
    assert [host for host in times if host == "paper.example"] == ["paper.example"]
    assert server.asked[0].headers["host"] == f"paper.example:{server.port}"


def test_moves_for_good_are_told_from_others(server: Server, how: Access) -> None:
    server.replies["/new"] = Reply(b"x")
    server.replies["/301"] = Reply(status=301, headers={"Location": "/new"})
    server.replies["/308"] = Reply(status=308, headers={"Location": "/301"})
    server.replies["/302"] = Reply(status=302, headers={"Location": "/301"})
    moved = fetch(server.url("/308"), how)
    assert (moved.url, moved.moved) == (server.url("/new"), True)
    assert not fetch(server.url("/302"), how).moved


def test_endless_redirects_end(server: Server, how: Access) -> None:
    server.replies["/loop"] = Reply(status=302, headers={"Location": "/loop"})
    with pytest.raises(FetchError, match="more than 10 times"):
        fetch(server.url("/loop"), how)


def test_cookies_and_credentials_stay_with_their_host(server: Server, how: Access) -> None:
    server.replies["/set"] = Reply(status=302, headers={"Location": "/same", "Set-Cookie": "k=1; Path=/"})
    server.replies["/same"] = Reply(status=302, headers={"Location": server.url("/other", "localhost")})
    server.replies["/other"] = Reply(b"x")
    answer = fetch(f"http://me:secret@127.0.0.1:{server.port}/set", how)
    first, same, other = server.asked
    assert "authorization" in first.headers
    assert same.headers["cookie"] == "k=1"
    assert "cookie" not in other.headers
    assert "authorization" not in other.headers
    assert "secret" not in answer.url


def test_an_answer_that_is_too_large_is_given_up(server: Server, how: Access) -> None:
    server.replies["/bomb"] = Reply(gzip.compress(bytes(30 * MIB)), headers={"Content-Encoding": "gzip"})
    server.replies["/large"] = Reply(bytes(21 * MIB))
    layers = zlib.compress(zlib.compress(bytes(30 * MIB)))
    server.replies["/layers"] = Reply(layers, headers={"Content-Encoding": "deflate, deflate"})
    for path in ("/bomb", "/large"):
        with pytest.raises(FetchError, match="larger than the 20 MiB"):
            fetch(server.url(path), how)
    with pytest.raises(FetchError, match="not asked for"):
        fetch(server.url("/layers"), how)


def test_lies_about_encoding_and_length_are_told(server: Server, how: Access) -> None:
    server.replies["/gzip"] = Reply(b"plain", headers={"Content-Encoding": "gzip"})
    server.replies["/short"] = Reply(b"abc", claims=10)
    with pytest.raises(FetchError, match="not compressed as it says"):
        fetch(server.url("/gzip"), how)
    with pytest.raises(FetchError, match="broke off"):
        fetch(server.url("/short"), how)


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_drips_is_left_at_the_deadline(server: Server, how: Access, part: str) -> None:
    def drip(handling: BaseHTTPRequestHandler) -> None:
        handling.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if part == "body" else b""))
        for _ in range(100):
            handling.wfile.write(b"a")
            sleep(0.05)

    server.raw["/drip"] = drip
    with pytest.raises(FetchError, match="too slow"):
        fetch(server.url("/drip"), Access(how.named, seconds=0.4))


def test_no_http_is_told(server: Server, how: Access) -> None:
    server.raw["/junk"] = lambda handling: handling.wfile.write(b"\x16\x03\x01junk\r\n\r\n") and None
    with pytest.raises(FetchError, match="could not be asked"):
        fetch(server.url("/junk"), how)


def test_the_environment_plays_no_part_and_a_proxy_that_is_named_does(
    server: Server, how: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server.replies["/a"] = Reply(b"direct")
    assert fetch(server.url("/a"), how).data == b"direct"
    server.replies["http://paper.example/a"] = Reply(b"by proxy")
    through = access(proxy=server.url(""))
    assert fetch("http://paper.example/a", through).data == b"by proxy"
    with pytest.raises(Refused):
        fetch("http://169.254.169.254/", through)
    with pytest.raises(FetchError, match="proxy"):
        access(proxy="socks5://127.0.0.1:1")


def test_for_others_only_public_hosts_are_asked_and_names_are_checked_before_a_proxy(server: Server) -> None:
    for proxy in (None, server.url("/")):
        for url in (server.url("/"), server.url("/", "localhost")):
            with pytest.raises(Refused, match="From here only public ones are"):
                fetch(url, public_access(proxy))
    with pytest.raises(FetchError, match="is not known"):
        fetch("http://nowhere.invalid/", public_access(server.url("/")))
    assert server.asked == []

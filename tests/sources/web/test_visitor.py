"""The manners of a visitor, towards a real server on loopback."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Event
from time import monotonic

import pytest
from helpers.server import Asked, Reply, Server

from dragoman.errors import FetchError, Refused
from dragoman.sources.web.access import Access, access
from dragoman.sources.web.documents import document
from dragoman.sources.web.fetch import Answer
from dragoman.sources.web.visitor import Visitor, wish


@pytest.fixture
def how(server: Server) -> Access:
    return access([f"127.0.0.1:{server.port}"])


def test_robots_are_asked_once_and_obeyed(server: Server, how: Access) -> None:
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /\n\nUser-agent: dragoman\nDisallow: /closed/*.html\n")
    server.replies["/open"] = Reply(b"x")
    visitor = Visitor(how, 0)
    assert visitor.get(server.url("/open")).data == b"x"
    with pytest.raises(Refused, match=r"robots\.txt"):
        visitor.get(server.url("/closed/a.html"))
    assert server.paths() == ["/robots.txt", "/open"]


def test_without_robots_all_is_open_and_with_a_broken_server_nothing(server: Server, how: Access) -> None:
    server.replies["/a"] = Reply(b"x")
    assert Visitor(how, 0).get(server.url("/a")).status == 200
    server.replies["/robots.txt"] = Reply(status=500)
    visitor = Visitor(how, 0)
    with pytest.raises(FetchError, match=r"robots\.txt could not be had"):
        visitor.get(server.url("/a"))
    with pytest.raises(FetchError, match="left alone"):
        visitor.get(server.url("/a"))
    assert server.paths() == ["/robots.txt", "/a", "/robots.txt"]


def test_one_request_at_a_time_for_a_host_with_a_pause_between(server: Server, how: Access) -> None:
    times: list[float] = []

    def note(asked: Asked) -> Reply:
        times.append(monotonic())
        return Reply(b"x")

    server.replies.update({f"/{n}": note for n in range(3)})
    visitor = Visitor(how, 0.1)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda n: visitor.get(server.url(f"/{n}")), range(3)))
    times.sort()
    assert all(later - earlier >= 0.1 for earlier, later in zip(times, times[1:], strict=False))


def _other(server: Server, path: str) -> Reply:
    """A move to a path of the same server under another name."""
    return Reply(status=302, headers={"Location": server.url(path, "localhost")})


@pytest.fixture
def both(server: Server) -> Access:
    return access([f"127.0.0.1:{server.port}", f"localhost:{server.port}"])


def test_where_an_address_leads_robots_are_asked_and_obeyed_too(server: Server, both: Access) -> None:
    def robots(asked: Asked) -> Reply:
        return Reply(b"User-agent: *\nDisallow: /closed\n" if asked.headers["host"].startswith("localhost") else b"")

    server.replies |= {"/robots.txt": robots, "/closed": Reply(b"x"), "/open": Reply(b"x"), "/same": Reply(b"x")}
    server.replies |= {"/to-closed": _other(server, "/closed"), "/to-open": _other(server, "/open")}
    visitor = Visitor(both, 0)
    with pytest.raises(Refused, match=r"robots\.txt"):
        visitor.get(server.url("/to-closed"))
    found = visitor.get(server.url("/to-open"))
    assert (found.url, found.data) == (server.url("/open", "localhost"), b"x")
    assert server.paths() == ["/robots.txt", "/to-closed", "/robots.txt", "/to-open", "/open"]


def test_a_move_within_a_host_to_what_is_closed_is_refused(server: Server, how: Access) -> None:
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /closed\n")
    server.replies["/a"] = Reply(status=301, headers={"Location": "/closed"})
    with pytest.raises(Refused, match=r"robots\.txt"):
        Visitor(how, 0).get(server.url("/a"))
    assert server.paths() == ["/robots.txt", "/a"]


def test_where_addresses_lead_the_pause_is_kept(server: Server, both: Access) -> None:
    """Ten sites of one publisher that all lead to its one host must not fall upon it together."""
    times: list[float] = []

    def note(asked: Asked) -> Reply:
        times.append(monotonic())
        return Reply(b"x")

    server.replies |= {f"/{n}": _other(server, f"/there{n}") for n in range(3)} | {f"/there{n}": note for n in range(3)}
    visitor = Visitor(both, 0.1)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda n: visitor.get(server.url(f"/{n}")), range(3)))
    times.sort()
    assert len(times) == 3
    assert all(later - earlier >= 0.1 for earlier, later in zip(times, times[1:], strict=False))


def test_hosts_that_lead_to_one_another_do_not_wait_for_ever(server: Server, both: Access) -> None:
    server.replies |= {"/a": _other(server, "/end"), "/b": Reply(status=302, headers={"Location": server.url("/end")})}
    server.replies["/end"] = Reply(b"x")
    visitor = Visitor(both, 0)
    urls = [server.url("/a"), server.url("/b", "localhost")] * 5
    with ThreadPoolExecutor(10) as pool:
        assert {answer.data for answer in pool.map(visitor.get, urls, timeout=60)} == {b"x"}


def test_waiting_for_a_turn_is_no_time_of_the_answer(server: Server, how: Access) -> None:
    server.replies |= {"/a": Reply(status=302, headers={"Location": "/b"}), "/b": Reply(b"x")}
    assert Visitor(Access(how.named, seconds=1.0), 1.1).get(server.url("/a")).data == b"x"


def test_a_busy_host_is_left_alone(server: Server, how: Access) -> None:
    server.replies["/a"] = Reply(status=503, headers={"Retry-After": "120"})
    visitor = Visitor(how, 0)
    assert visitor.get(server.url("/a")).status == 503
    with pytest.raises(FetchError, match=r"left alone for another 1[12]\d s"):
        visitor.get(server.url("/b"))
    assert server.paths() == ["/robots.txt", "/a"]


def test_what_retry_after_says() -> None:
    def told(words: str) -> float:
        return wish(Answer("u", 503, b"", {"retry-after": words}))

    later = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    assert told("30") == 30
    assert 90 < told(later) <= 100
    assert told("99999999") == 7 * 86400
    assert told("soon") == told("") == told("Tue, 12 Mar 2024 08:00:00 GMT") == 0


def test_waiting_ends_when_the_program_is_stopped(server: Server, how: Access) -> None:
    stop = Event()
    visitor = Visitor(how, 1_000, stop)
    stop.set()
    with pytest.raises(FetchError, match="stopped"):
        visitor.get(server.url("/a"))
    assert server.asked == []


@pytest.mark.parametrize(("status", "words"), [(404, "nothing at"), (403, "save the page"), (500, "try again later")])
def test_an_answer_without_a_page_is_told(status: int, words: str) -> None:
    with pytest.raises(FetchError, match=f"(?i){words}"):
        document(Answer("https://a.example/", status, b"x"), "2024-03-12T00:00:00Z")


def test_a_document_keeps_what_the_server_said() -> None:
    headers = {"content-type": "text/html; charset=ISO-8859-1", "last-modified": "Tue, 12 Mar 2024 08:00:00 GMT"}
    found = document(Answer("https://a.example/", 200, b"x", headers), "2024-03-12T09:00:00Z", "2024-03-12")
    assert (found.media_type, found.charset, found.last_modified) == ("text/html", "iso-8859-1", headers["last-modified"])
    assert (found.url, found.retrieved, found.feed_date) == ("https://a.example/", "2024-03-12T09:00:00Z", "2024-03-12")
    assert document(Answer("https://a.example/", 200, b"x"), "2024-03-12T09:00:00Z").media_type is None

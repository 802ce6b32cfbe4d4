"""Jobs of each kind, worked off in this process; nothing private is ever asked."""

from __future__ import annotations

import io
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import makers
from helpers.incoming import MET, SIGNED
from helpers.server import Reply, Server, serving
from intake.jobs.conftest import Desk

from dragoman.archive.queries.following import followed
from dragoman.archive.queries.ledger import list_failures, list_runs
from dragoman.archive.writer import following
from dragoman.dossier.article_page import article_page
from dragoman.errors import Forgotten
from dragoman.sources.web import hosts
from dragoman.users.jobs.job import Details

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as started:
        yield started


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take 127.0.0.1, and no other address of this machine, for one of the public network."""
    real = hosts.is_public
    monkeypatch.setattr(hosts, "is_public", lambda address: str(address) == "127.0.0.1" or real(address))


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("_", "."), data)
    return out.getvalue()


def test_a_pasted_text_is_kept_with_what_was_typed_beside(desk: Desk) -> None:
    details = Details(title="A title", published="2024-03-12", lang="en", source="The Daily")
    (result,) = desk.done(desk.upload(("pasted.txt", SIGNED.encode()), kind="text", details=details))
    assert (result.change, result.origin) == ("new", "pasted.txt (upload 1)")
    assert result.article is not None
    with desk.archive.reading() as connection:
        page = article_page(connection, result.article)
    assert (page.line.title, page.line.published, page.line.source) == ("A title", "2024-03-12", "The Daily")
    assert page.collection == "press"
    (again,) = desk.done(desk.upload(("pasted.txt", SIGNED.encode()), kind="text", details=details))
    assert (again.change, again.article) == ("unchanged", result.article)


def test_each_file_has_its_outcome_and_the_ledger_tells_too(desk: Desk) -> None:
    id = desk.upload(
        ("a.txt", SIGNED.encode()), ("b.txt", b"\x00\x01"), ("pack.zip", zipped(c_txt=MET.encode())), ("d.txt", b"Unlucky words.")
    )
    found = {one.origin: (one.change, one.reason) for one in desk.done(id)}
    assert found["a.txt (upload 1)"] == ("new", None)
    assert found["pack.zip (upload 1), c.txt"] == ("new", None)
    assert "binary data" in str(found["b.txt (upload 1)"][1])
    assert "Please report this" in str(found["d.txt (upload 1)"][1])
    with desk.archive.reading() as connection:
        (run,), _ = list_runs(connection, 9)
        failures, _ = list_failures(connection, run["run"], 9)
    assert (run["command"], run["new"], run["failed"]) == ("web add", 2, 2)
    assert {one["origin"] for one in failures} == {"b.txt (upload 1)", "d.txt (upload 1)"}
    assert desk.job(id).total is None
    assert desk.spool.files(desk.job(id).wish.folder or "") == []


def test_a_bomb_costs_itself_alone(desk: Desk) -> None:
    bomb = zipped(a_txt=b"0" * 40_000_000)
    nested = zipped(b_zip=zipped(c_zip=zipped(d_zip=zipped(e_zip=zipped(f_txt=b"x")))))
    id = desk.upload(("bomb.zip", bomb), ("nested.zip", nested), ("a.txt", SIGNED.encode()))
    first, second, third = desk.done(id)
    assert "as bombs do" in str(first.reason)
    assert "containers deep" in str(second.reason)
    assert third.change == "new"


def test_two_files_of_one_name_with_the_same_ids_are_two_articles(desk: Desk) -> None:
    for text in (SIGNED, MET):
        line = f'{{"id": "1", "text": "{text}"}}'.encode()
        (result,) = desk.done(desk.upload(("export.jsonl", line)))
        assert result.change == "new"
    assert desk.archive.stats()["rows"]["articles"] == 2


def test_a_page_at_an_address_is_kept(desk: Desk, server: Server, public: None) -> None:
    server.replies["/a"] = Reply(makers.page(title="A page"), headers=HTML)
    (result,) = desk.done(desk.ask("address", Details(urls=(server.url("/a"),), source="The Daily")))
    assert (result.change, result.origin) == ("new", server.url("/a"))


def test_a_file_of_this_machine_is_no_address(desk: Desk, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SIGNED)
    for url in (str(secret), f"file://{secret}", "-"):
        for kind in ("address", "follow"):
            id = desk.ask(kind, Details(urls=(url,)))  # type: ignore[arg-type]
            desk.work()
            assert desk.job(id).state == "failed"
            assert "no address of the web" in str(desk.job(id).message)
    assert desk.archive.stats()["rows"]["articles"] == 0


def reasons(desk: Desk, url: str) -> str:
    """Why nothing came of an address, asked for in both ways."""
    (result,) = desk.done(desk.ask("address", Details(urls=(url,))))
    follow = desk.ask("follow", Details(urls=(url,)))
    desk.work()
    assert (result.change, desk.job(follow).state) == ("failed", "failed")
    assert result.reason == desk.job(follow).message
    return str(result.reason)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1", "169.254.169.254", "10.0.0.1"],
)
def test_private_addresses_are_never_asked(desk: Desk, server: Server, host: str) -> None:
    assert "is not public" in reasons(desk, f"http://{host}:{server.port}/")
    assert server.asked == []


def test_a_name_that_leads_to_this_machine_is_refused(desk: Desk, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def lies(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(hosts.socket, "getaddrinfo", lies)
    assert "news.example is not public (127.0.0.1)" in reasons(desk, f"http://news.example:{server.port}/")
    assert server.asked == []


def test_a_redirect_to_what_is_private_is_refused(desk: Desk, server: Server, public: None) -> None:
    server.replies["/out"] = Reply(status=302, headers={"Location": f"http://127.0.0.2:{server.port}/in"})
    server.replies["/in"] = Reply(makers.page(title="Inside"), headers=HTML)
    assert "127.0.0.2 is not public" in reasons(desk, server.url("/out"))
    assert "/in" not in server.paths()


def test_a_feed_leads_to_nothing_private(desk: Desk, server: Server, public: None) -> None:
    link = f"http://127.0.0.2:{server.port}/in"
    feed = f'<rss version="2.0"><channel><title>T</title><item><guid>1</guid><link>{link}</link></item></channel></rss>'
    server.replies["/feed"] = Reply(feed.encode())
    server.replies["/in"] = Reply(makers.page(title="Inside"), headers=HTML)
    (result,) = desk.done(desk.ask("address", Details(urls=(server.url("/feed"),))))
    assert "127.0.0.2 is not public" in str(result.reason)
    (result,) = desk.done(desk.ask("follow", Details(urls=(server.url("/feed"),))))
    assert "127.0.0.2 is not public" in str(result.reason)
    assert "/in" not in server.paths()


def test_what_the_command_line_may_follow_is_not_looked_at_from_here(desk: Desk, server: Server) -> None:
    with desk.archive.writing() as pen:
        following.follow(pen, server.url("/feed"), "press")
    (result,) = desk.done(desk.ask("look"))
    assert "From here only public ones are" in str(result.reason)
    assert server.asked == []


def test_a_proxy_is_not_asked_for_what_is_private(desk: Desk, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_PROXY", server.url("/"))
    assert "is not public" in reasons(desk, "http://localhost/")
    assert "is not known" in reasons(desk, "http://nowhere.invalid/")
    assert server.asked == []


def test_an_address_is_followed_and_looked_at_at_once(desk: Desk, server: Server, public: None) -> None:
    feed = '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><link>/a</link></item></channel></rss>'
    head = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in ("feed", "b"))
    server.replies |= {
        "/": Reply(f"<html><head>{head}</head><body></body></html>".encode(), headers=HTML),
        "/feed": Reply(feed.encode()), "/a": Reply(makers.page(title="A"), headers=HTML),
    }  # fmt: skip
    id = desk.ask("follow", Details(urls=(server.url("/"),)), collection="wire")
    (result,) = desk.done(id)
    assert (result.change, result.origin) == ("new", server.url("/a"))
    assert desk.job(id).message == f"Followed from now on: {server.url('/feed')}\nThe page names more feeds: {server.url('/b')}"
    with desk.archive.reading() as connection:
        (follow,) = followed(connection)
        assert article_page(connection, result.article or "").collection == "wire"
    assert desk.done(desk.ask("look", Details(follows=(follow.id,)))) == []
    assert server.paths().count("/a") == 1


def test_an_article_is_forgotten_with_what_jobs_say_of_it(desk: Desk) -> None:
    added = desk.upload(("secret.txt", SIGNED.encode()), kind="text", details=Details(title="Secret"))
    (result,) = desk.done(added)
    id = desk.ask("forget", Details(article=result.article, reason="a court"))
    assert desk.done(id) == []
    assert "is forgotten" in str(desk.job(id).message)
    with desk.archive.reading() as connection, pytest.raises(Forgotten, match="a court"):
        article_page(connection, result.article or "")
    assert desk.results(added)[0].origin == result.article
    assert desk.job(added).wish.about == result.article
    (again,) = desk.done(desk.upload(("secret.txt", SIGNED.encode())))
    assert "told to forget" in str(again.reason)


def test_what_is_forgotten_twice_is_told(desk: Desk) -> None:
    id = desk.ask("forget", Details(article="nothing", reason="x"))
    desk.work()
    assert desk.job(id).state == "failed"
    assert "There is no article 'nothing'" in str(desk.job(id).message)

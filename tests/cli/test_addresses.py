"""Addresses as inputs of `dragoman read` and `dragoman add`, on a real server on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.conftest import Run
from helpers import makers
from helpers.server import Reply, Server, serving

from dragoman.sources.isolation.apart import Apart
from dragoman.sources.web.access import access
from dragoman.sources.web.visiting import documents_at

HTML = {"Content-Type": "text/html"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as started:
        started.replies["/page"] = Reply(makers.page(), headers=HTML)
        started.replies["/to"] = Reply(status=302, headers={"Location": "/page"})
        yield started


def test_a_page_is_read_with_its_final_address_and_the_time_of_fetching(run: Run, server: Server) -> None:
    allowed = f"127.0.0.1:{server.port}"
    result = run("read", server.url("/to"), server.url("/none"), "--format", "jsonl", "--allow-private", allowed)
    (record,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert record["title"] == "Turkey and Malta sign"
    assert record["published"] == "2024-03-12"
    assert result.exit_code == 1
    assert "/none: There is nothing at the address (status 404)" in result.stderr


def test_a_page_is_added_once(run: Run, server: Server, tmp_path: Path) -> None:
    args = ("add", server.url("/page"), "--archive", str(tmp_path / "a.db"), "--allow-private", f"127.0.0.1:{server.port}")
    assert run(*args).stdout.startswith("1 new, 0 unchanged, 0 changed, 0 failed")
    assert run(*args).stdout.startswith("0 new, 1 unchanged, 0 changed, 0 failed")


def test_private_hosts_and_options_that_name_none_are_refused(run: Run, server: Server) -> None:
    result = run("read", server.url("/page"))
    assert "not public" in result.stderr
    assert server.asked == []
    assert run("read", server.url("/page"), "--allow-private", ":1").exit_code == 2


def test_a_feed_and_an_index_of_sitemaps_give_all_that_they_name(server: Server) -> None:
    items = "<item><link>/page</link><pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate></item><item><link>/no</link></item>"
    feed = f'<rss version="2.0"><channel>{items}</channel></rss>'
    child = f"<urlset><url><loc>{server.url('/page')}</loc></url></urlset>"
    places = "".join(f"<sitemap><loc>{server.url(path)}</loc></sitemap>" for path in ("/child", "/lost"))
    server.replies |= {"/feed": Reply(feed.encode()), "/child": Reply(child.encode())}
    server.replies["/map"] = Reply(f"<sitemapindex>{places}</sitemapindex>".encode())
    how = access([f"127.0.0.1:{server.port}"])
    with Apart() as apart:
        page, lost = documents_at(server.url("/feed"), how, apart, 0)
        below = list(documents_at(server.url("/map"), how, apart, 0))
    assert (page.origin, getattr(page, "feed_date", None)) == (server.url("/page"), "Tue, 12 Mar 2024 08:00:00 GMT")
    assert lost.origin == server.url("/no")
    assert [found.origin for found in below] == [server.url("/page"), server.url("/lost")]

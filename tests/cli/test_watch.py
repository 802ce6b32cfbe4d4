"""Following and watching, against a real server on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from cli.conftest import Run
from helpers import makers
from helpers.server import Asked, Reply, Server, serving
from typer.testing import Result

from dragoman.archive.archive import Archive

HTML = {"Content-Type": "text/html; charset=utf-8"}


def rss(*names: str) -> bytes:
    items = "".join(f"<item><guid>{n}</guid><link>/{n}</link></item>" for n in names)
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()


def page(name: str) -> Reply:
    return Reply(
        makers.page(title=f"Title {name}", more=f"<p>The article {name} has words of its own, as it must.</p>"), headers=HTML
    )


class World:
    """A server, an archive, and the command line over both."""

    def __init__(self, server: Server, run: Run, path: Path) -> None:
        self.server, self.path, self._run = server, path, run
        self._allowed = ("--allow-private", f"127.0.0.1:{server.port}")

    def __call__(self, *args: str) -> Result:
        return self._run(*args, "--archive", str(self.path))

    def add(self, path: str) -> Result:
        return self("follow", "add", self.server.url(path), *self._allowed)

    def watch(self) -> Result:
        return self("watch", "--once", "--delay", "0", *self._allowed)

    def rows(self, *args: str) -> list[dict[str, object]]:
        return [json.loads(line) for line in self(*args, "--format", "jsonl").stdout.splitlines()]

    def articles(self) -> int:
        with Archive(self.path) as archive:
            return archive.stats()["rows"]["articles"]


@pytest.fixture
def world(run: Run, tmp_path: Path) -> Iterator[World]:
    with serving() as server:
        yield World(server, run, tmp_path / "a.db")


def test_new_articles_are_kept_once_and_feeds_asked_with_conditions(world: World) -> None:
    def feed(asked: Asked) -> Reply:
        unchanged = asked.headers.get("if-none-match") == '"1"'
        return Reply(status=304) if unchanged else Reply(rss("a", "b"), headers={"ETag": '"1"'})

    world.server.replies |= {"/feed": feed, "/a": page("a"), "/b": page("b")}
    assert "Followed from now on" in world.add("/feed").stdout
    assert world.watch().stdout == "1 followed: 2 new, 0 unchanged, 0 changed, 0 failed\n"
    assert world.watch().stdout == "1 followed: 0 new, 0 unchanged, 0 changed, 0 failed\n"
    assert world.server.paths().count("/a") == 1
    world.server.replies |= {"/feed": Reply(rss("c", "a", "b")), "/c": page("c")}  # resends everything
    assert world.watch().stdout.startswith("1 followed: 1 new, 0 unchanged")
    assert world.articles() == 3
    assert [row["outcome"] for row in world.rows("ledger", "--visits")] == ["new", "nothing-new", "new"]


def test_nothing_new_is_told_from_not_fetched_and_a_gap_is_seen(world: World) -> None:
    world.server.replies |= {"/feed": Reply(rss("a")), "/a": page("a"), "/z": page("z")}
    world.add("/feed")
    world.watch()
    world.watch()
    world.server.replies["/feed"] = Reply(rss("z"))
    world.watch()
    world.server.replies["/feed"] = Reply(status=500)
    failed = world.watch()
    assert failed.exit_code == 1
    outcomes = [row["outcome"] for row in world.rows("ledger", "--visits")]
    assert outcomes == ["not-fetched", "new", "nothing-new", "new"]
    (week,) = world.rows("coverage")
    assert (week["looks"], week["not_fetched"], week["new"], week["gaps"]) == (4, 1, 2, 1)
    (failure,) = world.rows("ledger")
    assert "status 500" in str(failure["reason"])
    assert world.watch().stdout == ""  # it is left alone for a while
    (listed,) = world.rows("follow", "list")
    assert (listed["failures"], listed["state"]) == (1, "added")


def test_retry_after_is_heeded(world: World) -> None:
    world.server.replies["/feed"] = Reply(rss())
    world.add("/feed")
    world.server.replies["/feed"] = Reply(status=503, headers={"Retry-After": "3600"})
    world.watch()
    assert "left alone" in str(world.rows("follow", "list")[0]["reason"])
    with Archive(world.path) as archive, archive.reading() as connection:
        from dragoman.archive.queries.following import standing

        found = standing(connection, 1)
        assert found.not_before is not None
        assert found.last is not None
        assert found.not_before > found.last


def test_an_article_that_fails_is_kept_as_failed_and_the_others_come(world: World) -> None:
    world.server.replies |= {"/feed": Reply(rss("a", "gone", "closed")), "/a": page("a")}
    world.server.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /closed\n")
    world.add("/feed")
    result = world.watch()
    assert result.stdout.startswith("1 followed: 1 new")
    assert result.exit_code == 2
    reasons = {str(row["origin"]).rpartition("/")[2]: str(row["reason"]) for row in world.rows("ledger")}
    assert "status 404" in reasons["gone"]
    assert "robots.txt" in reasons["closed"]
    world.server.replies["/gone"] = page("gone")
    assert world.watch().stdout.startswith("1 followed: 0 new")  # its time has not come yet


def test_a_move_for_good_moves_the_address_and_410_ends_it(world: World) -> None:
    world.server.replies |= {"/old": Reply(rss()), "/new": Reply(rss())}
    world.add("/old")
    world.server.replies["/old"] = Reply(status=301, headers={"Location": "/new"})
    world.watch()
    assert world.rows("follow", "list")[0]["url"] == world.server.url("/new")
    world.server.replies["/new"] = Reply(status=410)
    world.watch()
    assert world.rows("follow", "list")[0]["state"] == "ended"
    assert world.watch().stdout == ""


def test_a_page_stands_for_its_feed_or_for_itself(world: World) -> None:
    linked = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>x</body></html>'
    world.server.replies |= {"/": Reply(linked, headers=HTML), "/feed": Reply(rss()), "/only": page("only")}
    assert world.server.url("/feed") in world.add("/").stdout
    world.add("/only")
    assert world.watch().stdout.startswith("2 followed: 1 new")
    assert world.watch().stdout.startswith("2 followed: 0 new, 0 unchanged")
    world.server.replies["/only"] = page("changed")
    assert ", 1 changed" in world.watch().stdout
    assert world.articles() == 1


def test_a_sitemap_index_is_followed_down(world: World) -> None:
    child = f"<urlset><url><loc>{world.server.url('/a')}</loc></url></urlset>"
    index = f"<sitemapindex><sitemap><loc>{world.server.url('/child')}</loc></sitemap></sitemapindex>"
    world.server.replies |= {"/map": Reply(index.encode()), "/child": Reply(child.encode()), "/a": page("a")}
    world.add("/map")
    assert world.watch().stdout.startswith("1 followed: 1 new")


def test_lists_of_feeds_go_in_and_out(world: World, tmp_path: Path) -> None:
    feeds = tmp_path / "in.opml"
    feeds.write_text(
        '<opml><body><outline text="f"><outline xmlUrl="https://a.example/f"/></outline><outline xmlUrl="file:///x"/></body></opml>'
    )
    assert world("follow", "import", str(feeds)).stdout == "1 new, 0 followed already\n"
    feeds.write_text(world("follow", "export").stdout)
    assert world("follow", "import", str(feeds)).stdout == "0 new, 1 followed already\n"
    assert world("follow", "remove", "https://a.example/f").exit_code == 0
    assert world("follow", "remove", "https://a.example/f").exit_code == 2
    feeds.write_text("<html/>")
    assert world("follow", "import", str(feeds)).exit_code == 2


def test_private_hosts_are_refused_by_every_command(world: World) -> None:
    world.server.replies["/feed"] = Reply(rss())
    assert world("follow", "add", world.server.url("/feed")).exit_code == 2
    world.add("/feed")
    asked = len(world.server.asked)
    assert world("watch", "--once").exit_code == 1
    assert len(world.server.asked) == asked


def test_credentials_of_addresses_are_neither_sent_on_nor_kept(world: World) -> None:
    own = world.server.url("").replace("//", "//me:secret@")
    items = f"<item><guid>1</guid><link>{own}/a</link></item><item><link>{own}/gone</link></item>"
    world.server.replies |= {"/feed": Reply(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()), "/a": page("a")}
    assert "secret" not in world("follow", "add", f"{own}/feed", "--allow-private", "127.0.0.1").output
    result = world.watch()
    assert result.stdout.startswith("1 followed: 1 new")
    assert "secret" not in result.output
    assert all("authorization" not in asked.headers for asked in world.server.asked if asked.path in ("/a", "/gone"))
    assert world("add", f"{own}/none", "--allow-private", f"127.0.0.1:{world.server.port}").exit_code == 1
    files = [file for file in world.path.parent.glob("a.db*") if file.is_file()]
    assert files
    assert all(b"secret" not in file.read_bytes() for file in files)


def test_a_hostile_feed_costs_its_own_look_alone(world: World) -> None:
    laughs = b'<!DOCTYPE u [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
    world.server.replies |= {"/good": Reply(rss("a")), "/bad": Reply(rss()), "/a": page("a")}
    world.add("/bad")
    world.add("/good")
    world.server.replies["/bad"] = Reply(laughs)
    assert world.watch().stdout.startswith("2 followed: 1 new, 0 unchanged, 0 changed, 1 failed")
    (failure,) = world.rows("ledger")
    assert "declares entities" in str(failure["reason"])


def test_forgotten_articles_do_not_come_back(world: World) -> None:
    world.server.replies |= {"/feed": Reply(rss("a")), "/a": page("a")}
    world.add("/feed")
    world.watch()
    with Archive(world.path) as archive:
        with archive.reading() as connection:
            (uid,) = connection.exec_driver_sql("SELECT uid FROM articles").scalars()
        archive.forget(uid, "asked", "me")
        with archive.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM sightings").scalar() == 0
    for _ in range(2):
        assert world.watch().stdout.startswith("1 followed: 0 new, 0 unchanged, 0 changed, 0 failed")
    assert world.articles() == 0
    assert world.server.paths().count("/a") == 2


_CHILD = """
import sys
from helpers.fakes import FakeReader
from dragoman.intake import workers
workers._reader = lambda task: FakeReader()
from dragoman.cli.app import app
app(sys.argv[1:])
"""


def _start(world: World) -> subprocess.Popen[bytes]:
    host = f"127.0.0.1:{world.server.port}"
    args = ["watch", "--once", "--delay", "0", "--archive", str(world.path), "--allow-private", host]
    tests = str(Path(__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", _CHILD, *args], env={**os.environ, "PYTHONPATH": tests}, stdout=subprocess.PIPE
    )


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_stopped_in_the_middle_it_loses_and_doubles_nothing(world: World, number: int) -> None:
    names = [f"n{n}" for n in range(20)]
    world.server.replies |= {f"/{name}": page(name) for name in names}
    world.server.replies["/feed"] = Reply(rss(*names), headers={"ETag": '"1"'})
    world.add("/feed")
    middle, go_on = Event(), Event()

    def slow(asked: Asked) -> Reply:
        middle.set()
        go_on.wait(20)
        return page("n10")

    world.server.replies["/n10"] = slow
    child = _start(world)
    assert middle.wait(60)
    child.send_signal(number)
    Thread(target=lambda: (sleep(0.2), go_on.set()), daemon=True).start()
    child.wait(60)
    before = world.articles()
    assert before < len(names)
    world.server.replies["/n10"] = page("n10")
    world.watch()
    assert world.articles() == len(names)
    with Archive(world.path) as archive, archive.reading() as connection:
        seen = connection.exec_driver_sql("SELECT count(*), count(DISTINCT item) FROM sightings").one()
    assert tuple(seen) == (20, 20)

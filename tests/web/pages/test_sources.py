"""The page of sources and coverage."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.incoming import incoming
from helpers.markup import check
from helpers.pages import parts, seen, texts
from starlette.testclient import TestClient
from web.conftest import Ask

from dragoman.archive.archive import Archive
from dragoman.archive.tables import follow_changes, follows, runs, visits

HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e ' + "z" * 3000


def _follow(archive: Archive, url: str, outcomes: str, reason: str = "timed out", change: str = "added") -> None:
    """An address with a look a day: `n` found something new, `x` failed."""
    with archive.writing() as pen:
        run = pen.put(runs, command="watch", stored_at="2024-01-01T00:00:00Z")
        follow = pen.put(follows, url=url, stored_at="2024-01-01T00:00:00Z")
        pen.put(follow_changes, follow_id=follow, change=change, url=url, collection="press", stored_at="2024-01-01T00:00:00Z")
        for day, outcome in enumerate(outcomes, 2):
            known = {"outcome": "not-fetched", "reason": reason} if outcome == "x" else {"outcome": "new", "reason": None}
            at = f"2024-01-0{day}T09:30:00Z"
            pen.put(visits, run_id=run, follow_id=follow, new=0, failed=0, gap=0, stored_at=at, **known)


def test_outlets_with_reliability_and_days(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("no news", published="2024-01-05", source="Daily"))
    archive.rate("Daily", "B", "an analyst", "often right")
    found = seen(client, "/sources", "fr")
    assert texts(found, "//main/p") == ["5 articles de 3 médias."]
    rows = texts(found, "//table[@class='outlets']//tbody/tr")
    assert rows[0].startswith("example.com 3 non évaluée")
    told = "Daily 1 B généralement fiable donnée par an analyst · often right 5 janvier 2024 5 janvier 2024"
    assert told in rows
    assert [meter.get("value") for meter in parts(found, "//meter")] == ["1.0", "0.3333333333333333", "0.3333333333333333"]


def test_all_articles_are_drawn_by_month(client: TestClient) -> None:
    found = seen(client, "/sources")
    assert "June 2023 to March 2024" in texts(found, "//figcaption")[0]
    assert texts(found, "//figure//tbody/tr") == ["June 2023 1", "March 2024 3"]
    drawn = client.get("/sources/charts/months.svg?theme=dark")
    assert (drawn.status_code, drawn.headers["content-type"]) == (200, "image/svg+xml")
    assert client.get("/sources/charts/months.json").json()["marks"]


def test_what_is_followed_and_what_fails(client: TestClient, archive: Archive) -> None:
    _follow(archive, "https://f.example.com/feed", "nxx")
    _follow(archive, "https://g.example.com/feed", "n")
    _follow(archive, "https://h.example.com/feed", "xx", change="removed")
    rows = texts(seen(client, "/sources"), "//table[@class='followed']/tbody/tr")
    assert "⚠ 2 failures since 3 Jan 2024, 09:30 UTC: timed out" in rows[0]
    assert "no failure" in rows[1]
    assert "not followed any more" in rows[2]
    assert "timed out" not in rows[2]


@pytest.mark.parametrize(("lang", "says"), [("en", "There are no articles yet."), ("fr", "Il n'y a pas encore d'articles.")])
def test_nothing_yet(ask: Ask, tmp_path: Path, lang: str, says: str) -> None:
    with Archive(tmp_path / "empty.db", make=True) as empty:
        found = seen(ask(empty), "/sources", lang)
        assert ask(empty).get("/sources/charts/months.svg").status_code == 404
    assert says in texts(found, "//section[1]/p")[0]
    assert not parts(found, "//table | //figure")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(client: TestClient, archive: Archive, lang: str) -> None:
    archive.add(incoming("no news", published="2024-01-05", source=HOSTILE))
    archive.rate(HOSTILE, "F", HOSTILE, HOSTILE)
    _follow(archive, f"javascript:{HOSTILE}", "x", HOSTILE)
    answer = client.get("/sources", headers={"accept-language": lang})
    assert answer.status_code == 200
    check(answer.text)


def test_outlets_come_page_by_page(client: TestClient, archive: Archive) -> None:
    archive.add(*(incoming(f"no news {n}", f"{n}.txt", published="2024-01-05", source=f"Outlet {n:02}") for n in range(55)))
    names = "//table[@class='outlets']//th[@scope='row']"
    first, second = (texts(seen(client, f"/sources?page={page}"), names) for page in (1, 2))
    assert (len(first), len(second), first[0], second[-1]) == (50, 7, "example.com", "example.org")
    assert client.get("/sources?page=0").status_code == 422

"""The page of the ledger."""

from __future__ import annotations

import pytest
from helpers.markup import check
from helpers.pages import links, parts, seen, texts
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.tables import failures, follows, run_ends, runs, visits

HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e ' + "z" * 3000
AT = "2024-01-01T09:30:00Z"


def _run(archive: Archive, *origins: str, reason: str = "empty", ended: bool = True) -> int:
    """A run in which these inputs failed."""
    with archive.writing() as pen:
        run = pen.put(runs, command="add", stored_at=AT)
        for origin in origins:
            pen.put(failures, run_id=run, origin=origin, reason=reason, stored_at=AT)
        if ended:
            counts = {"new": 1234, "unchanged": 0, "changed": 1, "failed": len(origins)}
            pen.put_all(run_ends, [{"run_id": run, **counts, "stored_at": AT}])
        return run


def test_runs_with_their_counts(client: TestClient, archive: Archive) -> None:
    failed = _run(archive, "a.txt", "b.txt")
    _run(archive, ended=False)
    found = seen(client, "/ledger")
    rows = texts(found, "//tbody/tr")
    assert "interrupted" in rows[0]
    assert "1,234" in rows[1]
    assert links(found, "//tbody//a") == [f"/ledger?show=failures&run={failed}"]
    assert texts(found, "//nav//a[@aria-current]") == ["Runs"]


def test_failures_with_their_reasons_of_one_run_or_all(client: TestClient, archive: Archive) -> None:
    first, _ = _run(archive, "a.txt"), _run(archive, "b.txt", reason="binary")
    found = seen(client, "/ledger?show=failures", "fr")
    assert texts(found, "//main/h2") == ["2 échecs, les plus récents d'abord"]
    assert texts(found, "//tbody//th") == ["b.txt", "a.txt"]
    one = seen(client, f"/ledger?show=failures&run={first}")
    assert texts(one, "//tbody//th") == ["a.txt"]
    assert "/ledger?show=failures" in links(one, "//main/p/a")


def test_looks_at_followed_addresses(client: TestClient, archive: Archive) -> None:
    run = _run(archive)
    with archive.writing() as pen:
        follow = pen.put(follows, url="https://f.example.com/feed", stored_at=AT)
        for outcome, reason in (("nothing-new", None), ("not-fetched", "timed out")):
            pen.put(visits, run_id=run, follow_id=follow, outcome=outcome, reason=reason, new=0, failed=0, gap=0, stored_at=AT)
    rows = texts(seen(client, "/ledger?show=visits"), "//tbody/tr")
    assert "could not be fetched timed out" in rows[0]
    assert "nothing new" in rows[1]


@pytest.mark.parametrize("show", ["runs", "failures", "visits"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_yet(client: TestClient, show: str, lang: str) -> None:
    found = seen(client, f"/ledger?show={show}", lang)
    assert not parts(found, "//table")
    assert len(texts(found, "//main/h2")[0]) > 10


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(client: TestClient, archive: Archive, lang: str) -> None:
    _run(archive, HOSTILE, reason=HOSTILE)
    answer = client.get("/ledger?show=failures", headers={"accept-language": lang})
    assert answer.status_code == 200
    check(answer.text)


def test_entries_come_page_by_page(client: TestClient, archive: Archive) -> None:
    _run(archive, *(f"{n}.txt" for n in range(60)))
    first, second = (texts(seen(client, f"/ledger?show=failures&page={page}"), "//tbody//th") for page in (1, 2))
    assert (len(first), len(second), first[0], second[-1]) == (50, 10, "59.txt", "0.txt")
    assert client.get("/ledger?show=nothing").status_code == 422

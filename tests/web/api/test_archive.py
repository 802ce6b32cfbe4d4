"""What the archive holds, by the HTTP API."""

from __future__ import annotations

from typing import Any

from helpers.incoming import incoming, on_day
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.tables import failures, follow_changes, follows, runs, visits


def _page(client: TestClient, address: str, **query: Any) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{address}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_search_says_where_it_answers(client: TestClient) -> None:
    found = _page(client, "search", q="received minister")
    (hit,) = found["rows"]
    assert [hit["passage"][a - hit["start"] : b - hit["start"]] for a, b in hit["marks"]] == ["received", "minister"]
    assert (found["total"], found["at_least"]) == (1, False)
    both = {"q": "received OR signed", "state": "Ouganda"}
    assert [row["url"] for row in _page(client, "search", **both)["rows"]] == ["https://a.example.com/3"]
    for query in ({"year": 2022}, {"language": "fr"}, {"source": "none"}):
        assert _page(client, "search", **both, **query)["rows"] == []
    assert found["facets"] is None
    facets = _page(client, "search", **both, facets=True)["facets"]
    assert (facets["among"], facets["states"], facets["languages"]) == (1, [["KEN", 1], ["UGA", 1]], [["en", 1]])
    assert client.get("/api/v1/search", params={"q": "-without"}).status_code == 400
    assert client.get("/api/v1/search").status_code == 422


def test_articles_are_filtered(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("KEN > UGA SUPPORT | Kenya paid", "w", "wires", published="2022-05-05", source="Daily", lang="fr"))
    for query in ({"source": "Daily"}, {"collection": "wires"}, {"language": "fr"}, {"to": "2022-05-05"}):
        assert [row["published"] for row in _page(client, "articles", **query)["rows"]] == ["2022-05-05"]
    assert [row["published"] for row in _page(client, "articles", **{"from": "2022-05-06", "to": "2023-06-01"})["rows"]] == [
        "2023-06-01"
    ]
    assert _page(client, "articles", **{"to": "9999-12-31"})["total"] == 5


def test_pairs_over_a_time(client: TestClient, archive: Archive) -> None:
    for number in range(1, 6):
        given = incoming(
            f"PER > ECU ASSAULT | Peru attacked {number}", url=f"https://p.example.com/{number}", published="2022-01-01"
        )
        archive.add(on_day(given, f"2021-0{number}-05"))
    rows = _page(client, "pairs")["rows"]
    assert rows[0] == {"a": "ECU", "b": "PER", "happenings": 5, "conflict": 5, "share": 1.0}
    assert {(row["a"], row["b"], row["share"]) for row in rows[1:]} == {("KEN", "TUN", None), ("KEN", "UGA", None)}
    found = _page(client, "pairs", **{"from": "2021-02", "to": "2021"})
    assert [(row["happenings"], row["share"]) for row in found["rows"]] == [(4, None)]
    assert client.get("/api/v1/pairs", params={"from": "spring"}).status_code == 400


def test_sources_with_their_days(client: TestClient, archive: Archive) -> None:
    archive.rate("example.com", "B", "an analyst", "often right")
    row = _page(client, "sources")["rows"][0]
    assert row == {
        "source": "example.com", "articles": 3, "reliability": "B", "rated_by": "an analyst", "note": "often right",
        "first": "2023-06-01", "last": "2024-03-12",
    }  # fmt: skip


def test_months_of_all_and_of_a_pair(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("no news", published="2021-01-05"))
    assert _page(client, "months")["rows"][0] == {"month": "2021-01", "articles": 1}
    assert _page(client, "months", pair="KEN:TUN")["rows"][0] == {"month": "2023-06", "articles": 1}


def test_the_ledger_is_walked_while_it_grows(client: TestClient, archive: Archive) -> None:
    def fail(number: int) -> None:
        with archive.writing() as pen:
            run = pen.put(runs, command="add", stored_at="2024-01-01T00:00:00Z")
            pen.put(failures, run_id=run, origin=f"{number}.txt", reason="empty", stored_at="2024-01-01T00:00:00Z")

    for number in range(3):
        fail(number)
    first = _page(client, "ledger/failures", limit=2)
    fail(3)
    second = _page(client, "ledger/failures", limit=2, cursor=first["next"])
    assert [row["origin"] for row in first["rows"] + second["rows"]] == ["2.txt", "1.txt", "0.txt"]
    assert (first["total"], second["total"], second["next"]) == (3, 4, None)
    run = second["rows"][0]["run"]
    assert [row["origin"] for row in _page(client, "ledger/failures", run=run)["rows"]] == ["0.txt"]
    assert [row["new"] for row in _page(client, "ledger/runs")["rows"]] == [None] * 4


def test_what_is_followed_and_how_looks_went(client: TestClient, archive: Archive) -> None:
    with archive.writing() as pen:
        run = pen.put(runs, command="watch", stored_at="2024-01-01T00:00:00Z")
        follow = pen.put(follows, url="https://f.example.com/feed", stored_at="2024-01-01T00:00:00Z")
        known = {"url": "https://f.example.com/feed", "collection": "press", "stored_at": "2024-01-01T00:00:00Z"}
        pen.put(follow_changes, follow_id=follow, change="added", **known)
        for day, outcome in (("02", "new"), ("03", "not-fetched"), ("04", "not-fetched")):
            pen.put(
                visits, run_id=run, follow_id=follow, outcome=outcome, reason="timed out" if outcome == "not-fetched" else None,
                new=0, failed=0, gap=0, stored_at=f"2024-01-{day}T00:00:00Z",
            )  # fmt: skip
    (row,) = _page(client, "followed")["rows"]
    assert (row["state"], row["failures"], row["failing_since"], row["reason"]) == (
        "added",
        2,
        "2024-01-03T00:00:00Z",
        "timed out",
    )
    assert [row["outcome"] for row in _page(client, "ledger/visits", limit=2)["rows"]] == ["not-fetched"] * 2

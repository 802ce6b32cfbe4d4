"""What is watched, and what is new of it, through the HTTP API."""

from __future__ import annotations

import pytest
from helpers.incoming import SIGNED, incoming, with_agreement
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.file import UserFile
from dragoman.users.watching import watches
from dragoman.users.watching.targets import target


@pytest.fixture(autouse=True)
def watched(archive: Archive) -> None:
    """A pair and a search that are watched, and a pair that somebody else watches."""
    with UserFile.of(archive.place).writing() as connection:
        watches.watch(connection, 0, target("pair", [("code", "KEN"), ("code", "TUN")]))
        watches.watch(connection, 0, target("search", [("q", "ports"), ("collection", "gone")]), "Ports")
        watches.watch(connection, 1, target("state", [("code", "UGA")]))


def test_what_is_watched(client: TestClient) -> None:
    answer = client.get("/api/v1/desk/watched?lang=fr")
    assert answer.headers["cache-control"] == "no-store"
    rows = answer.json()["rows"]
    assert [(row["id"], row["kind"], row["name"], row["target"]) for row in rows] == [
        (1, "pair", "Kenya – Tunisie", "KEN:TUN"),
        (2, "search", "Ports", "q=ports&collection=gone"),
    ]


def test_what_is_new(client: TestClient, archive: Archive) -> None:
    archive.add(with_agreement(incoming(f"{SIGNED} on ports", url="https://a.example.com/9", published="2024-03-14")))
    told = client.get("/api/v1/desk/news").json()
    pair, search = told["rows"]
    assert "'gone'" in search["failed"]
    (change,) = pair["changes"]
    assert (pair["total"], pair["failed"], change["change"], change["kind"]) == (1, None, "signed", "agreement")
    assert change["text"] == "Agreement signed: maritime cooperation agreement (Kenya, Tunisia)"
    assert client.get(f"/api/v1/agreements/{change['of']}").status_code == 200
    assert client.get(f"/api/v1/articles/{change['article']}").status_code == 200
    assert client.get(change["page"]).status_code == 200
    assert client.get("/api/v1/desk/news/1").json()["rows"] == [pair]
    assert client.get("/api/v1/desk/news?since=2999-01-01").json()["rows"][0]["total"] == 0


def test_others_see_nothing_of_it(client: TestClient) -> None:
    assert client.get("/api/v1/desk/news/3").status_code == 404


@pytest.mark.parametrize("wrong", ["since=yesterday", "limit=0", "until=2024", "lang=de"])
def test_what_is_not_described_is_refused(client: TestClient, wrong: str) -> None:
    assert client.get(f"/api/v1/desk/news?{wrong}").status_code == 422

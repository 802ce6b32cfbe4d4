"""What is followed: added, looked at, followed no more; each by a job or at once."""

from __future__ import annotations

import pytest
from helpers.adding import ANALYST, as_visitor, token, work_here
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.queries.following import followed
from dragoman.archive.writer import following, ledger
from dragoman.users.audit import Wanted, entries

PRIVATE = "http://127.0.0.1:1/feed"


@pytest.fixture(autouse=True)
def working(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> None:
    work_here(monkeypatch, archive)
    as_visitor(monkeypatch, ANALYST)


def follow(archive: Archive, url: str = PRIVATE, collection: str = "press") -> int:
    with archive.writing() as pen:
        return following.follow(pen, url, collection)


def test_what_is_followed_is_listed_with_how_it_went(client: TestClient, archive: Archive) -> None:
    assert "Nothing is followed yet" in client.get("/add/following").text
    id = follow(archive, "https://a.example/<script>alert(1)</script>", "wire")
    page = client.get("/add/following").text
    assert "not looked at yet" in page
    assert "wire" in page
    assert "<script>alert" not in page
    with archive.writing() as pen:
        following.visit(pen, ledger.begin(pen, "watch"), id, "not-fetched", reason="<b>Gone</b>")
    page = client.get("/add/following").text
    assert "1 look in vain" in page
    assert "&lt;b&gt;Gone" in page
    assert "1 visite en vain" in client.get("/add/following?lang=fr").text


def test_an_address_is_followed_by_a_job_that_refuses_what_is_private(client: TestClient, archive: Archive) -> None:
    page = client.post("/add/following", headers=token(client, "/add"), data={"address": PRIVATE, "collection": "press"}).text
    assert "127.0.0.1 is not public" in page
    with archive.reading() as connection:
        assert list(followed(connection)) == []


@pytest.mark.parametrize("address", ["", "ftp://a.example/", "/etc/passwd", "javascript:alert(1)"])
def test_what_is_no_address_is_refused_in_the_form(client: TestClient, address: str) -> None:
    answer = client.post("/add/following", headers=token(client, "/add"), data={"address": address})
    assert answer.status_code == 400
    assert "no address of the web" in answer.text


def test_one_address_is_looked_at_now_or_all(client: TestClient, archive: Archive) -> None:
    id = follow(archive)
    for where in (f"/add/following/{id}/look", "/add/following/look"):
        page = client.post(where, headers=token(client, "/add")).text
        assert "1 failed" in page
        assert "From here only public ones are" in page


def test_an_address_is_followed_no_more(client: TestClient, archive: Archive) -> None:
    id, head = follow(archive), token(client, "/add")
    assert "Nothing is followed yet" in client.post(f"/add/following/{id}/stop", headers=head).text
    with archive.reading() as connection:
        assert [one.change for one in followed(connection)] == ["removed"]
    with client.app.state.users.reading() as connection:  # type: ignore[attr-defined]
        ((entry,), _) = entries(connection, Wanted(action="follow.stop"), 9)
    assert (entry.who, entry.about) == ("Grace", PRIVATE)
    for doing in ("stop", "look"):
        assert client.post(f"/add/following/{id}/{doing}", headers=head).status_code == 404


def test_no_token_no_change(client: TestClient, archive: Archive) -> None:
    id = follow(archive)
    for where in (f"{id}/stop", f"{id}/look", "look"):
        assert client.post(f"/add/following/{where}").status_code == 403
    with archive.reading() as connection:
        assert all(one.active for one in followed(connection))

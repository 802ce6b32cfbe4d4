"""An article is taken out: by whom, after what is said and confirmed."""

from __future__ import annotations

import pytest
from helpers.adding import ADMIN, ANALYST, READER, as_visitor, token, work_here
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.audit import Wanted, entries
from dragoman.users.jobs import queue
from dragoman.users.jobs.job import Details, JobResult, Wish
from dragoman.users.jobs.tables import jobs
from dragoman.users.visitor import Visitor

SURE = {"reason": "sent by <mistake>", "sure": "yes"}


@pytest.fixture(autouse=True)
def working(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> None:
    work_here(monkeypatch, archive)


@pytest.fixture
def uid(client: TestClient) -> str:
    (row,) = [row for row in client.get("/api/v1/articles").json()["rows"] if row["title"] == "Signed"]
    return str(row["id"])


def added(client: TestClient, uid: str, who: Visitor, day: str | None = None) -> None:
    """Let an article have come in by a job of somebody."""
    with client.app.state.users.writing() as connection:  # type: ignore[attr-defined]
        id = queue.ask(connection, who, Wish("text", "x", "press", Details()))
        queue.tell(connection, id, [JobResult("x", "new", uid, None)])
        queue.end(connection, id, "done")
        if day:
            connection.execute(jobs.update().where(jobs.c.id == id).values(made_at=f"{day}T12:00:00Z"))


def test_an_administrator_takes_any_article_out(client: TestClient, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ADMIN)
    assert f'href="/articles/{uid}/forget"' in client.get(f"/articles/{uid}").text
    asked = client.get(f"/articles/{uid}/forget").text
    assert "It goes for good" in asked
    page = client.post(f"/articles/{uid}/forget", headers=token(client, "/add"), data=SURE).text
    assert "The article is forgotten" in page
    gone = client.get(f"/articles/{uid}")
    assert gone.status_code == 410
    assert "sent by &lt;mistake&gt;" in gone.text
    with client.app.state.users.reading() as connection:  # type: ignore[attr-defined]
        found, _ = entries(connection, Wanted(action="article.forget"), 9)
    assert {(one.who, one.about) for one in found} == {("Root", f"{uid}: sent by <mistake>")}
    assert {(one.action, one.address) for one in found} == {("article.forget", ""), ("article.forget.asked", "127.0.0.1")}


@pytest.mark.parametrize(
    ("told", "said"), [({"sure": "yes"}, "Say why"), ({"reason": "x"}, "Tick that you are sure"), ({}, "Say why")]
)
def test_nothing_goes_without_reason_and_confirmation(
    client: TestClient, uid: str, told: dict[str, str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_visitor(monkeypatch, ADMIN)
    answer = client.post(f"/articles/{uid}/forget", headers=token(client, "/add"), data=told)
    assert (answer.status_code, said in answer.text) == (400, True)
    assert client.get(f"/articles/{uid}").status_code == 200


def test_who_added_it_takes_it_out_the_same_day(client: TestClient, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ANALYST)
    added(client, uid, ANALYST)
    assert client.get(f"/articles/{uid}/forget").status_code == 200
    page = client.post(f"/articles/{uid}/forget", headers=token(client, "/add"), data=SURE).text
    assert "The article is forgotten" in page


def test_later_or_of_others_it_stays(client: TestClient, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ANALYST)
    added(client, uid, ANALYST, "2001-01-01")
    added(client, uid, ADMIN)
    for answer in (
        client.get(f"/articles/{uid}/forget"),
        client.post(f"/articles/{uid}/forget", headers=token(client, "/add"), data=SURE),
    ):
        assert answer.status_code == 403
        assert "Only an administrator" in answer.text
    assert client.get(f"/articles/{uid}").status_code == 200


def test_a_reader_is_not_even_asked(client: TestClient, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, READER)
    assert "/forget" not in client.get(f"/articles/{uid}").text
    assert client.get(f"/articles/{uid}/forget").status_code == 403
    head = token(client, "/notes/on?kind=state&item=KEN")
    assert client.post(f"/articles/{uid}/forget", headers=head, data=SURE).status_code == 403


def test_no_token_no_change(client: TestClient, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ADMIN)
    assert client.post(f"/articles/{uid}/forget", data=SURE).status_code == 403
    assert client.get(f"/articles/{uid}").status_code == 200


def test_what_is_not_there_is_said(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ADMIN)
    assert client.get("/articles/nothing/forget?lang=fr").status_code == 404

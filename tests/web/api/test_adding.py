"""Adding by the HTTP API."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.adding import ANALYST, READER, as_visitor, token, work_here
from helpers.askers import ask_as
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import Asker

TEXT = "KEN > UGA CONSULT | Kenya received the Ugandan minister"


@pytest.fixture(autouse=True)
def working(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> None:
    work_here(monkeypatch, archive)
    ask_as(monkeypatch, Asker(ANALYST, "token", "a token"))


def job(client: TestClient, **sent: Any) -> dict[str, Any]:
    answer = client.post("/api/v1/articles", **sent)
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == answer.json()["address"]
    found: dict[str, Any] = client.get(answer.json()["address"]).json()
    return found


def test_an_article_as_json(client: TestClient) -> None:
    told = {"text": TEXT, "title": "A visit", "published": "2024-03-12", "source": "Daily", "collection": "wire"}
    found = job(client, json=told)
    assert (found["state"], found["counts"], found["about"], found["collection"]) == ("done", {"new": 1}, "A visit", "wire")
    (result,) = found["results"]
    record = client.get(f"/api/v1/articles/{result['article']}").json()["record"]
    assert (record["title"], record["published"]) == ("A visit", "2024-03-12")
    assert job(client, json=told)["counts"] == {"unchanged": 1}


def test_a_text_without_a_title_gets_none(client: TestClient) -> None:
    (result,) = job(client, json={"text": TEXT})["results"]
    assert client.get(f"/api/v1/articles/{result['article']}").json()["record"]["title"] is None


def test_files(client: TestClient) -> None:
    sent = [("file", ("a.txt", TEXT.encode())), ("file", ("b.bin", b"\x00"))]
    found = job(client, files=sent, data={"published": "2024-03-12", "collection": "wire"})
    assert found["counts"] == {"new": 1, "failed": 1}
    told = {one["input"]: one["reason"] for one in found["results"]}
    assert told["a.txt (upload 1)"] is None
    assert told["b.bin (upload 1)"]
    rest = client.get(f"/api/v1/jobs/{found['id']}?first=1").json()
    assert (len(rest["results"]), rest["all_results"]) == (1, 2)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "no valid JSON"),
        (b"[]", "no article"),
        (b'{"text": 5}', "no article"),
        (b'{"text": " "}', "empty"),
        (b'{"text": "x", "published": "soon"}', "no day"),
        (b'{"text": "x", "title": [1]}', "no string"),
        (b"\xff", "UTF-8"),
        (b'{"text": "x", "collection": "' + b"c" * 99 + b'"}', "too long"),
    ],
)
def test_what_is_no_article_is_said(client: TestClient, body: bytes, said: str) -> None:
    answer = client.post("/api/v1/articles", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert said in answer.json()["detail"]


def test_too_much_is_refused(client: TestClient) -> None:
    for sent in ({"content": b"x" * (17 << 20)}, {"content": iter([b"x" * (9 << 20)] * 2)}):
        answer = client.post("/api/v1/articles", headers={"Content-Type": "application/json"}, **sent)  # type: ignore[arg-type]
        assert answer.status_code == 413


def test_others_jobs_are_not_shown(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    id = job(client, json={"text": TEXT})["id"]
    as_visitor(monkeypatch, Visitor(11, "Alan", Role.ANALYST))
    assert client.get(f"/api/v1/jobs/{id}").status_code == 404
    assert client.get("/api/v1/jobs/0").status_code == 422


def test_a_reader_and_a_stranger_s_page_add_nothing(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, READER)
    head = token(client, "/notes/on?kind=state&item=KEN")
    assert client.post("/api/v1/articles", json={"text": TEXT}, headers=head).status_code == 403
    as_visitor(monkeypatch, ANALYST)
    assert client.post("/api/v1/articles", json={"text": TEXT}).status_code == 403
    assert client.post("/api/v1/articles", json={"text": TEXT}, headers=token(client, "/add")).status_code == 202

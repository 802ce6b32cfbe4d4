"""`/review` and `/history`: what waits, what was judged, and what two people judged otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from archive.test_review import filled, waits
from helpers.forms import csrf, send
from helpers.markup import check
from starlette.testclient import TestClient

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.queries.review import Wanted

_CONFIRM = re.compile(r'action="/correct/(\w+)/confirm"')


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive of its own."""
    with Archive(tmp_path / "archive.db", make=True) as made:
        yield made


@pytest.fixture
def queue(archive: Archive) -> list[str]:
    """What waits in an archive of doubtful articles."""
    filled(archive)
    return waits(archive, Wanted())[0]


def shown(client: TestClient, path: str) -> list[str]:
    """Ids of the cases of a page of the queue."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    check(answer.text)
    return _CONFIRM.findall(answer.text)


def test_what_waits_is_shown_by_reason_pair_and_type(client: TestClient, queue: list[str]) -> None:
    assert shown(client, "/review") == queue
    assert shown(client, "/review?reason=contradiction") == queue[:1]
    assert shown(client, "/review?pair=Kenya,+Uganda") == queue[1:2]
    assert shown(client, "/review?pair=KEN:UGA&lang=fr") == queue[1:2]
    assert shown(client, "/review?pair=Kenya") == queue
    assert shown(client, "/review?type=CONSULT") == queue[2:]
    assert shown(client, "/review?reason=unplaced") == []
    assert client.get("/review?pair=Atlantis").status_code == 400
    assert "3 events wait" in client.get("/review").text
    assert "3 faits attendent" in client.get("/review?lang=fr").text
    assert "it did not happen" in client.get("/review").text
    assert "read with 5 % certainty" in client.get("/review").text


def test_what_is_judged_goes_and_can_be_taken_back_without_script(client: TestClient, queue: list[str]) -> None:
    answer = send(client, f"/correct/{queue[0]}/confirm", where="review")
    page = client.get(answer.headers["location"]).text
    assert _CONFIRM.findall(page) == queue[1:]
    assert "Confirmed." in page
    (judgement,) = re.findall(r'name="judgement" value="(\w+)"', page)
    assert send(client, "/judgements/undo", judgement=judgement, where="review").headers["location"] == "/review"
    assert shown(client, "/review") == queue


def test_what_is_taken_back_comes_back_in_place(client: TestClient, queue: list[str]) -> None:
    token = csrf(client)
    done = send(client, f"/correct/{queue[0]}/reject", token, htmx=True, where="review").text
    (judgement,) = re.findall(r'name="judgement" value="(\w+)"', done)
    assert "2 events wait" in client.get("/review/count").text
    back = send(client, "/judgements/undo", token, htmx=True, where="review", thing=queue[0], judgement=judgement)
    assert _CONFIRM.findall(back.text) == queue[:1]
    assert "3 events wait" in client.get("/review/count").text


def test_a_judgement_without_a_place_is_told(client: TestClient, archive: Archive, queue: list[str]) -> None:
    with archive.writing() as pen:
        corrections.wrong(pen, queue[1], "type", "AID", "Max", None)
        pen.connection.exec_driver_sql("DELETE FROM placements")
    text = client.get("/review?reason=unplaced").text
    assert "by Max" in text
    assert "Kenya aided Uganda" in text


def test_both_of_two_who_judge_otherwise_are_shown(client: TestClient, archive: Archive, queue: list[str]) -> None:
    first, second, *_ = queue
    with archive.writing() as pen:
        corrections.wrong(pen, first, "type", "AID", "Max", None)
        corrections.wrong(pen, first, "type", "CONSULT", "Eve", None)
        corrections.wrong(pen, first, "status", "planned", "Eve", None)
        corrections.reject(pen, second, "Max", None)
        corrections.wrong(pen, second, "status", "occurred", "Eve", None)
    for path in (f"/events/{first}", f"/events/{second}", "/history"):
        text = client.get(path).text
        assert "Max judged otherwise" in text
        assert "Eve judged otherwise" in text
    assert "a jugé autrement" in client.get("/history?lang=fr").text


def test_the_history_is_narrowed_to_a_person_and_a_thing(client: TestClient, archive: Archive, queue: list[str]) -> None:
    with archive.writing() as pen:
        for n in range(60):
            corrections.wrong(pen, queue[0], "place", f"Town {n}", "Max", None)
        corrections.reject(pen, queue[1], "Eve & Co", "note of Eve")
    text = client.get("/history").text
    assert "61 judgements" in text
    assert text.count('class="line"') == 50
    assert client.get("/history?page=2").text.count('class="line"') == 11
    assert client.get("/history", params={"author": "Eve & Co"}).text.count('class="line"') == 1
    assert "note of Eve" in client.get("/history", params={"item": f"/events/{queue[1]}"}).text
    assert client.get("/history?item=c0").status_code == 404


def test_keys_are_told_in_both_languages(client: TestClient) -> None:
    assert "<kbd>j</kbd>" in client.get("/shortcuts").text
    assert "Raccourcis clavier" in client.get("/shortcuts?lang=fr").text
    assert "<html" not in client.get("/shortcuts", headers={"hx-request": "true"}).text

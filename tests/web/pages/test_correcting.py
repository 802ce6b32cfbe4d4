"""`/correct/ID`: a thing is confirmed, corrected, put together or apart, rejected; and taken back."""

from __future__ import annotations

import re

import pytest
from helpers.askers import ask_as
from helpers.forms import csrf, send
from helpers.incoming import SIGNED, incoming, with_agreement, with_saying
from helpers.markup import check
from sqlalchemy import select
from starlette.testclient import TestClient
from web.pages.test_events import events

from dragoman.archive.archive import Archive
from dragoman.archive.projections import clusters
from dragoman.archive.queries.judged import all_judgements
from dragoman.users.audit import Wanted, entries
from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import Asker

HOSTILE = '"><img src=x onerror=alert(1)>\u202e<script>alert(1)</script>' + "w" * 200


def told(archive: Archive) -> list[tuple[str, str | None, str | None, str, str | None]]:
    """Kind, field, value, author and note of all judgements, the newest first."""
    with archive.reading() as connection:
        return [(j["kind"], j["field"], j["value"], j["author"], j["note"]) for j in all_judgements(connection)]


def one_of(archive: Archive, letter: str) -> str:
    """A thing of the kind whose ids begin with a letter."""
    with archive.reading() as connection:
        return str(connection.execute(select(clusters.c.uid).where(clusters.c.uid.startswith(letter))).scalars().first())


@pytest.fixture
def ada(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of the visitor, an analyst."""
    ask_as(monkeypatch, Asker(Visitor(1, "Ada", Role.ANALYST), "session", "ada"))
    return "Ada"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_form_shows_what_is_shown_and_what_could_be(client: TestClient, archive: Archive, lang: str) -> None:
    case = events(archive)[0]
    answer = client.get(f"/correct/{case}?lang={lang}")
    page = check(answer.text)
    assert answer.headers["cache-control"] == "no-store"
    assert f"/correct/{case}/confirm" in page.all("form", "action")
    assert {"act", "status", "date", "place", "country", "article", "other", "note", "csrf"} >= set(page.all("select", "name"))
    chosen = re.findall(r'<option value="([^"]*)" selected', answer.text)
    assert chosen[:2] == ["SUPPORT|", "occurred"]
    assert len(re.findall(r'type="checkbox" name="article"', answer.text)) == 2
    assert "data-close" not in answer.text
    part = client.get(f"/correct/{case}", headers={"hx-request": "true"}).text
    assert "<html" not in part
    assert "data-close" in part


def test_a_field_is_corrected_and_shown_at_once_and_taken_back(client: TestClient, archive: Archive, ada: str) -> None:
    case = events(archive)[0]
    assert "diplomatic support" in client.get(f"/events/{case}").text
    assert "diplomatic support" in client.get("/KEN/TUN").text
    seen = re.search(r'name="seen" value="([^"]+)"', client.get(f"/correct/{case}").text)
    assert seen
    values = {"seen": seen[1].replace("&#34;", '"'), "act": "AID|", "status": "occurred", "date": "2024-03", "place": "Nairobi"}
    answer = send(client, f"/correct/{case}/fields", **values, country="KEN", note=" read it again ")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/events/{case}#judgements")
    assert [one for one in told(archive) if one[1] == "type"] == [("value", "type", "AID", "Ada", "read it again")]
    page = client.get(f"/events/{case}").text
    assert "corrected by a person" in page
    assert "read it again" in page
    assert "aid" in client.get("/KEN/TUN").text
    (undo, *_) = re.findall(r"/judgements/(\w+)/undo", page)
    assert "Undo this" in client.get(f"/judgements/{undo}/undo").text
    answer = send(client, "/judgements/undo", judgement=undo, thing=case, note="no")
    assert answer.headers["location"] == f"/events/{case}#judgements"
    assert told(archive)[0] == ("undo", None, None, "Ada", "no")
    again = send(client, "/judgements/undo", judgement=undo, thing=case)
    assert (again.status_code, "undone already" in again.text) == (400, True)


def test_a_case_is_rejected_and_its_page_tells(client: TestClient, archive: Archive) -> None:
    case = events(archive)[0]
    assert send(client, f"/correct/{case}/reject").status_code == 303
    assert case not in client.get("/KEN/TUN").text
    assert "A person rejected this" in client.get(f"/events/{case}").text
    assert "Une personne l'a rejeté" in check(client.get(f"/events/{case}?lang=fr").text).text
    form = client.get(f"/correct/{case}").text
    assert "This was rejected" in form
    assert f"/correct/{case}/confirm" not in form
    assert client.get(f"/api/v1/events/{case}").json()["event"]["status"] == "rejected"


def test_two_are_put_together_and_apart(client: TestClient, archive: Archive) -> None:
    first, second, *_ = events(archive)
    for way in ({"other": second}, {"address": f"http://127.0.0.1:8000/events/{second}?page=1#why"}):
        assert send(client, f"/correct/{first}/merge", **way).status_code == 303
        here = client.get(f"/events/{second}").text
        assert "put together by a person" in here
        (undo,) = set(re.findall(r"/judgements/(\w+)/undo", here))
        send(client, "/judgements/undo", judgement=undo)
        assert len(events(archive)) == 3
    articles = re.findall(r'name="article" value="(\w+)"', client.get(f"/correct/{first}").text)
    assert send(client, f"/correct/{first}/split", article=articles[:1]).status_code == 303
    assert len(events(archive)) == 4


def test_what_cannot_be_is_told(client: TestClient, archive: Archive) -> None:
    first, *_ = events(archive)
    token = csrf(client)
    for path, fields, said, status in (
        (f"/correct/{first}/merge", {}, "With which one?", 400),
        (f"/correct/{first}/merge", {"other": first}, "one already", 400),
        (f"/correct/{first}/merge", {"other": "c0"}, "There is no case", 404),
        (f"/correct/{first}/split", {}, "not none and not all", 404),
        (f"/correct/{first}/fields", {"seen": "{}"}, "Nothing was changed", 400),
        (f"/correct/{first}/fields", {"seen": '{"date":""}', "date": "soon"}, "is no date", 400),
        ("/correct/c0/confirm", {}, "There is no case", 404),
        ("/judgements/undo", {"judgement": "j0"}, "There is no judgement", 404),
    ):
        answer = send(client, path, token, **fields)
        assert (answer.status_code, said in answer.text) == (status, True), answer.text
    assert told(archive) == []


def test_htmx_gets_what_stands_there_now(client: TestClient, archive: Archive) -> None:
    case = events(archive)[0]
    answer = send(client, f"/correct/{case}/confirm", htmx=True, where="list")
    assert answer.status_code == 200
    assert answer.headers["hx-trigger"] == "judged"
    assert answer.text.count("data-item tabindex") == 1
    assert "Confirmed." in answer.text
    (judgement,) = re.findall(r'name="judgement" value="(\w+)"', answer.text)
    back = send(client, "/judgements/undo", htmx=True, where="list", thing=case, judgement=judgement)
    assert "Undone." in back.text
    gone = send(client, f"/correct/{case}/reject", htmx=True, where="list")
    assert 'class="gone"' in gone.text
    out = send(client, f"/correct/{events(archive)[1]}/confirm", htmx=True, where="review")
    assert "data-item tabindex" not in out.text
    assert 'hx-swap-oob="innerHTML"' in out.text


def test_agreements_and_sayings_are_rejected(client: TestClient, archive: Archive) -> None:
    words = "Kenya and Tunisia"
    archive.add(with_saying(with_agreement(incoming(SIGNED, url="https://c.example/9", published="2024-03-12")), words))
    agreement, saying = one_of(archive, "a"), one_of(archive, "s")
    assert client.get(f"/correct/{agreement}").status_code == 200
    assert f"/agreements/{agreement}" in client.get("/KEN/TUN").text
    assert f"/correct/{saying}" in client.get("/KEN/TUN/statements").text
    assert send(client, f"/correct/{agreement}/reject").headers["location"] == f"/agreements/{agreement}#judgements"
    assert send(client, f"/correct/{saying}/reject").headers["location"] == f"/history?item={saying}"
    assert "rejected by a person" in client.get(f"/agreements/{agreement}").text
    assert f"/agreements/{agreement}" not in client.get("/KEN/TUN").text
    assert f"/correct/{saying}" not in client.get("/KEN/TUN/statements").text
    assert send(client, f"/correct/{agreement}/confirm").status_code == 400


def test_who_may_not_judge_is_refused_and_sees_no_link(
    client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, token = events(archive)[0], csrf(client)
    assert f"/correct/{case}" in client.get("/KEN/TUN").text
    ask_as(monkeypatch, Asker(Visitor(2, "Grace", Role.READER), "session", "local"))
    assert f"/correct/{case}" not in client.get("/KEN/TUN").text
    for path in (f"/correct/{case}", "/review", "/judgements/j0/undo"):
        assert client.get(path).status_code == 403
    assert send(client, f"/correct/{case}/confirm", token).status_code == 403
    assert client.get("/history").status_code == 200
    assert told(archive) == []


def test_a_form_without_its_token_changes_nothing(client: TestClient, archive: Archive) -> None:
    case = events(archive)[0]
    for act in ("confirm", "fields", "merge", "split", "reject"):
        assert send(client, f"/correct/{case}/{act}", "wrong", seen="{}").status_code == 403
    assert send(client, "/judgements/undo", "wrong", judgement="j").status_code == 403
    assert told(archive) == []


def test_hostile_words_are_shown_as_words_and_what_is_done_is_noted(client: TestClient, archive: Archive, ada: str) -> None:
    case = events(archive)[0]
    send(client, f"/correct/{case}/fields", seen='{"place":""}', place=HOSTILE[:200], note=HOSTILE)
    for path in (
        f"/events/{case}",
        f"/correct/{case}",
        "/history",
        f"/history?author={ada}",
        f"/history?item={case}",
        "/KEN/TUN",
    ):
        text = client.get(path).text
        check(text)
        assert "<img src=x" not in text
    with client.app.state.users.reading() as connection:  # type: ignore[attr-defined]
        ((entry,), _) = entries(connection, Wanted(action="judgement"), 9)
    assert (entry.who, case in entry.about) == ("Ada", True)

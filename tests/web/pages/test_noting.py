"""Notes on items: written, shown to whom, changed, taken away, and kept with their item."""

from __future__ import annotations

import re

import pytest
from helpers.adding import ANALYST, READER, as_visitor, token
from starlette.testclient import TestClient

from dragoman.archive import corrections
from dragoman.archive.archive import Archive

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)> javascript:alert(3) \u202e' + "w" * 300
KEN = "/notes/on?kind=state&item=KEN"


@pytest.fixture(autouse=True)
def analyst(monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ANALYST)


def write(client: TestClient, where: str, **told: str) -> str:
    answer = client.post(where, headers=token(client, where), data=told)
    assert answer.status_code == 200, answer.text
    return answer.text


def number(page: str) -> int:
    return int(re.findall(r'id="note-(\d+)"', page)[-1])


def events(client: TestClient) -> list[str]:
    return [str(row["id"]) for row in client.get("/api/v1/events").json()["rows"]]


def test_a_note_stands_with_its_item(client: TestClient) -> None:
    event = events(client)[0]
    page = write(client, f"/notes/on?kind=event&item={event}", text="To check", tags="visit, À vérifier")
    for words in ("To check", "visit", "À vérifier", "only for you", f'href="/events/{event}"'):
        assert words in page
    assert f"/notes/on?kind=event&amp;item={event}" in client.get(f"/events/{event}").text


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("/KEN/TUN", "kind=pair&amp;item=KEN%3ATUN"), ("/KEN", "kind=state&amp;item=KEN"),
        ("/KEN/TUN/figures", "kind=figure&amp;item=trade-turnover~USD~KEN%2CTUN~"),
    ],
)  # fmt: skip
def test_pages_lead_to_the_notes_of_their_items(client: TestClient, page: str, link: str) -> None:
    shown = client.get(page).text
    assert f"/notes/on?{link}" in shown
    assert client.get(f"/notes/on?{link.replace('&amp;', '&')}").status_code == 200


def test_pages_that_all_see_hold_no_note(client: TestClient) -> None:
    write(client, KEN, text="mine alone", shared="yes")
    assert "mine alone" not in client.get("/KEN").text


def test_a_private_note_is_its_writer_s_alone(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = number(write(client, KEN, text="for me"))
    shared = number(write(client, KEN, text="for all", shared="yes"))
    as_visitor(monkeypatch, READER)
    page = client.get(KEN).text
    assert "for me" not in page
    assert "for all" in page
    assert "Grace" in page
    assert "/edit" not in page
    head = token(client, KEN)
    assert client.get(f"/notes/{mine}/edit").status_code == 404
    assert client.get(f"/notes/{shared}/edit").status_code == 403
    for note, status in ((mine, 404), (shared, 403)):
        assert client.post(f"/notes/{note}", headers=head, data={"text": "stolen"}).status_code == status
        assert client.post(f"/notes/{note}/remove", headers=head).status_code == status


def test_a_reader_writes_for_himself_alone(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, READER)
    page = client.get(KEN).text
    assert "Only you will see it" in page
    assert 'name="shared"' not in page
    assert "mine" in write(client, KEN, text="mine")
    answer = client.post(KEN, headers=token(client, KEN), data={"text": "x", "shared": "yes"})
    assert answer.status_code == 403


def test_a_note_is_changed_and_taken_away(client: TestClient) -> None:
    id = number(write(client, KEN, text="first", tags="a", shared="yes"))
    form = client.get(f"/notes/{id}/edit").text
    assert re.search(r"<textarea[^>]*>first</textarea>", form)
    assert 'value="yes" checked' in form
    head = token(client, KEN)
    page = client.post(f"/notes/{id}", headers=head, data={"text": "second", "tags": "b"}).text
    assert "second" in page
    assert "changed" in page
    assert "only for you" in page
    assert "There is no note here yet" in client.post(f"/notes/{id}/remove", headers=head).text


def test_an_empty_note_is_refused_where_it_is_written(client: TestClient) -> None:
    head = token(client, KEN)
    answer = client.post(KEN, headers=head, data={"text": " ", "tags": ","})
    assert (answer.status_code, "The note is empty" in answer.text) == (400, True)
    in_place = client.post(KEN, headers={**head, "HX-Request": "true"}, data={"text": ""})
    assert (in_place.status_code, "The note is empty" in in_place.text) == (200, True)
    id = number(write(client, KEN, text="x"))
    form = client.post(f"/notes/{id}", headers={**head, "HX-Request": "true"}, data={"text": ""})
    assert (form.status_code, form.headers["hx-retarget"]) == (200, "#note-form")


def test_hostile_words_are_words_and_no_links(client: TestClient) -> None:
    page = write(client, KEN, text=f"{HOSTILE} https://a.example/", tags=HOSTILE[:50], shared="yes")
    page += client.get("/notes").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "\u202e" not in page
    assert 'href="https://a.example' not in page
    assert 'href="javascript' not in page


def test_after_a_merge_a_note_is_found_with_both_ids(client: TestClient, archive: Archive) -> None:
    (first, second) = [row["id"] for row in client.get("/api/v1/events?pair=KEN:TUN").json()["rows"]]
    write(client, f"/notes/on?kind=event&item={first}", text="of the first")
    write(client, f"/notes/on?kind=event&item={second}", text="of the second")
    with archive.writing() as pen:
        undone = corrections.merge(pen, first, second, "Ada", None)
    for id in (first, second):
        page = client.get(f"/notes/on?kind=event&item={id}").text
        assert "of the first" in page
        assert "of the second" in page
    with archive.writing() as pen:
        corrections.undo(pen, undone, "Ada", None)
    assert "of the second" not in client.get(f"/notes/on?kind=event&item={first}").text


@pytest.mark.parametrize(
    ("query", "status"), [("kind=event&item=nothing", 404), ("kind=thing&item=1", 422), ("kind=pair&item=x", 400)]
)
def test_what_is_not_there_has_no_notes(client: TestClient, query: str, status: int) -> None:
    assert client.get(f"/notes/on?{query}").status_code == status


def test_no_token_no_change(client: TestClient) -> None:
    id = number(write(client, KEN, text="stays"))
    for where in (KEN, f"/notes/{id}", f"/notes/{id}/remove"):
        assert client.post(where, data={"text": "x"}).status_code == 403
    assert "stays" in client.get(KEN).text


def test_the_forms_speak_french(client: TestClient) -> None:
    assert "Ajouter une note" in client.get(f"{KEN}&lang=fr").text

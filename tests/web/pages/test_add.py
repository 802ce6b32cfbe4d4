"""The forms that add, with all that a stranger may put into them."""

from __future__ import annotations

import re

import pytest
from helpers.adding import ANALYST, READER, as_visitor, token, work_here
from helpers.incoming import SIGNED
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.intake.jobs.starting import Workers
from dragoman.users.visitor import Role, Visitor
from dragoman.web.adding import asking, forms

HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e' + "w" * 300
TEXT = "KEN > UGA CONSULT | Kenya received the Ugandan minister"


@pytest.fixture(autouse=True)
def working(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> None:
    work_here(monkeypatch, archive)
    as_visitor(monkeypatch, ANALYST)


def added(client: TestClient, where: str, **sent: object) -> str:
    """The page of the job that a form asks for."""
    answer = client.post(where, headers=token(client, "/add"), follow_redirects=False, **sent)  # type: ignore[arg-type]
    assert answer.status_code == 303, answer.text
    return client.get(answer.headers["location"]).text


def test_a_pasted_text_becomes_an_article_that_can_be_opened(client: TestClient) -> None:
    told = {"text": TEXT, "title": "A visit", "published": "2024-03-12", "source": "The Daily", "collection": "wire"}
    page = added(client, "/add/text", data=told)
    assert "1 added" in page
    (article,) = re.findall(r'href="(/articles/\w+)"', page)
    shown = client.get(article).text
    for words in ("A visit", "The Daily", "wire", "Kenya received"):
        assert words in shown
    assert "1 known already" in added(client, "/add/text", data=told)


def test_files_of_several_kinds_have_an_outcome_each(client: TestClient) -> None:
    sent = [("file", ("a.txt", TEXT.encode())), ("file", ("../b.html", b"<html></html>")), ("file", ("c.txt", b"\x00"))]
    page = added(client, "/add/files", files=sent)
    assert "1 added" in page
    assert "2 failed" in page
    assert "b.html (upload 1)" in page
    assert "binary data" in page


def test_what_is_private_is_not_asked(client: TestClient) -> None:
    page = added(client, "/add/address", data={"address": "http://user:secret@localhost:1/"})
    assert "localhost is not public" in page
    assert "secret" not in page


@pytest.mark.parametrize(
    ("where", "told", "said"),
    [
        ("/add/text", {"text": "  "}, "There is no text"),
        ("/add/text", {"text": "x", "published": "yesterday"}, "no day"),
        ("/add/text", {"text": "x", "lang": "xx"}, "no language that is read"),
        ("/add/text", {"text": "x", "collection": "c" * 81}, "more than 80 characters"),
        ("/add/address", {"address": "file:///etc/passwd"}, "no address of the web"),
        ("/add/address", {"address": "/etc/passwd"}, "no address of the web"),
        ("/add/address", {"address": "javascript:alert(1)"}, "no address of the web"),
        ("/add/files", {}, "No file was chosen"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_said_in_its_form(client: TestClient, where: str, told: dict[str, str], said: str) -> None:
    answer = client.post(where, headers=token(client, "/add"), data={**told, "source": HOSTILE[:100]})
    assert answer.status_code == 400
    assert said in answer.text
    assert "<img src=x" not in answer.text
    assert "&lt;img src=x" in answer.text


def test_what_was_typed_is_not_lost(client: TestClient) -> None:
    answer = client.post("/add/text", headers=token(client, "/add"), data={"text": HOSTILE, "published": "x"})
    assert "&lt;script&gt;alert(2)" in answer.text


def test_hostile_words_are_words(client: TestClient) -> None:
    told = {"text": f"{TEXT} {HOSTILE}", "title": HOSTILE, "source": HOSTILE[:150], "collection": HOSTILE[:70]}
    page = added(client, "/add/text", data=told)
    page += added(client, "/add/files", files=[("file", (HOSTILE[:200], b"\x00"))]) + client.get("/add").text
    page += client.get("/add/jobs").text
    assert "<img src=x" not in page
    assert "<script>alert" not in page
    assert "\u202e" not in page


def test_too_many_files_are_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "MOST_FILES", 2)
    sent = [("file", (f"{n}.txt", b"x")) for n in range(3)]
    answer = client.post("/add/files", headers=token(client, "/add"), files=sent)
    assert answer.status_code == 400
    assert "3 files are more than the 2" in answer.text


def test_too_large_files_are_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MAX_UPLOAD", "1")
    answer = client.post("/add/files", headers=token(client, "/add"), files=[("file", ("a", b"x" * (3 << 19)))])
    assert answer.status_code == 400
    assert "larger than what may be uploaded" in answer.text
    answer = client.post("/add/files", headers=token(client, "/add"), files=[("file", ("a", b"x" * (3 << 20)))])
    assert answer.status_code == 413


def test_too_many_jobs_wait(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workers, "see_to", lambda self: None)
    monkeypatch.setattr(asking, "MOST_WAITING", 1)
    assert "waiting" in added(client, "/add/text", data={"text": TEXT})
    answer = client.post("/add/text", headers=token(client, "/add"), data={"text": TEXT})
    assert answer.status_code == 400
    assert "1 of your jobs wait already" in answer.text


def test_a_reader_adds_nothing(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, READER)
    head = token(client, "/notes/on?kind=state&item=KEN")
    assert client.get("/add").status_code == 403
    for where in ("/add/text", "/add/files", "/add/address", "/add/following", "/add/following/look"):
        assert client.post(where, headers=head, data={"text": TEXT, "address": "https://a.example/"}).status_code == 403
    assert "/add" not in client.get("/desk").text


def test_nothing_is_added_without_the_token_of_the_form(client: TestClient) -> None:
    for where in ("/add/text", "/add/files", "/add/address", "/add/following", "/add/following/look"):
        assert client.post(where, data={"text": TEXT, "csrf": "0" * 64}).status_code == 403
    assert "Nothing was added" in client.get("/add").text


def test_another_collection_than_one_s_own_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    class Narrow(Visitor):
        def may(self, role: Role, collection: str | None = None) -> bool:
            return collection in (None, "wire")

    as_visitor(monkeypatch, Narrow(11, "Alan", Role.ANALYST))
    head = token(client, "/add")
    assert client.post("/add/text", headers=head, data={"text": TEXT, "collection": "press"}).status_code == 403
    assert "1 added" in added(client, "/add/text", data={"text": TEXT, "collection": "wire"})


def test_the_page_speaks_french(client: TestClient) -> None:
    page = client.get("/add?lang=fr").text
    for words in ("Coller un texte", "Téléverser des fichiers", "Donner une adresse"):
        assert words in page
    assert SIGNED not in page


def test_forms_are_kept_by_nobody(client: TestClient) -> None:
    for path in ("/add", "/add/jobs", "/add/following"):
        assert client.get(path).headers["cache-control"] == "no-store"

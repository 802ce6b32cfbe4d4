"""The page that chooses a brief, and the briefs at their addresses."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document as open_document
from helpers.strangers import hostile
from starlette.testclient import TestClient
from web.conftest import Ask

from dragoman.archive.archive import Archive
from dragoman.web.brief import press


@pytest.mark.parametrize(("lang", "told"), [("en", "Brief: Kenya – Tunisia"), ("fr", "Note : Kenya – Tunisie")])
def test_the_page_shows_what_there_is_of_each_section(client: TestClient, lang: str, told: str) -> None:
    shown = client.get(f"/KEN/TUN/print?lang={lang}&most=1").text
    assert f"<h1>{told}</h1>" in shown
    boxes = re.findall(r'name="section" value="([\w-]+)"( checked)?', shown)
    assert [name for name, checked in boxes if not checked] == ["withdrawn"]
    assert ("2 in all, the newest 1 printed" if lang == "en" else "2 en tout, les 1 plus récents imprimés") in shown
    assert ("of 1 mention" if lang == "en" else "d&#39;après 1 mention") in shown


def test_a_choice_stays_chosen_and_is_counted(client: TestClient) -> None:
    shown = client.get("/KEN/TUN/print?from=2024&section=figures&section=withdrawn&type=SUPPORT&title=Mine").text
    boxes = re.findall(r'name="section" value="([\w-]+)"( checked)?', shown)
    assert [name for name, checked in boxes if checked] == ["figures", "withdrawn"]
    assert '<option value="SUPPORT" selected>' in shown
    assert 'name="from" value="2024"' in shown
    assert 'name="title" value="Mine"' in shown
    assert re.search(r"Time line <span[^>]*>1 in all", shown)


def test_one_party_has_a_brief_as_well(client: TestClient) -> None:
    shown = client.get("/KEN/print").text
    assert 'value="partners"' in shown
    assert 'value="summary"' not in shown
    assert 'href="/KEN/print"' in client.get("/KEN").text
    assert 'href="/KEN/TUN/print"' in client.get("/KEN/TUN").text


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/TUN/KEN/print?from=2024", "/KEN/TUN/print?from=2024"), ("/kenya/print", "/KEN/print"),
        ("/TUN/KEN/brief.pdf?most=1", "/KEN/TUN/brief.pdf?most=1"), ("/kenya/brief.docx", "/KEN/brief.docx"),
    ],
)  # fmt: skip
def test_other_names_lead_to_the_one_address(client: TestClient, asked: str, leads: str) -> None:
    answer = client.get(asked, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, leads)


@pytest.mark.parametrize("path", ["/KEN/TUN/brief.docx", "/KEN/brief.docx"])
def test_a_brief_in_the_language_that_is_chosen(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?lang=fr&section=timeline&title=Pour+la+ministre")
    assert answer.headers["content-type"] == press.KINDS["docx"]
    assert re.fullmatch(r'attachment; filename="brief-KEN(-TUN)?-\d{4}-\d\d-\d\d\.docx"', answer.headers["content-disposition"])
    read = open_document(io.BytesIO(answer.content))
    assert (read.core_properties.title, read.core_properties.language) == ("Pour la ministre", "fr")
    headings = [paragraph.text for paragraph in read.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    assert headings == ["Chronologie", "Sources, couverture et méthode"]


@pytest.mark.usefixtures("pango")
def test_a_brief_as_pdf_is_kept_while_nothing_changes(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/KEN/TUN/brief.pdf?section=timeline")
    assert first.content.startswith(b"%PDF-")
    assert first.headers["content-type"] == "application/pdf"
    assert first.headers["content-disposition"].startswith("attachment; ")
    monkeypatch.setattr(press, "Apart", None)
    again = client.get("/KEN/TUN/brief.pdf?section=timeline", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ("section=secrets", 400, "no section &#39;secrets&#39;"),
        ("from=yesterday", 400, "yesterday"),
        ("from=2024&to=2023", 400, "--from before --to"),
        ("type=PARTY", 400, "PARTY"),
        ("most=201", 422, "200"),
        ("collection=none", 404, "no collection"),
    ],
)
def test_what_cannot_be_asked_for_is_told(client: TestClient, query: str, status: int, told: str) -> None:
    answer = client.get(f"/KEN/TUN/brief.docx?{query}")
    assert answer.status_code == status
    assert told in answer.text
    assert answer.headers["content-type"].startswith("text/html")


def test_while_others_are_made_it_says_to_ask_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "_PATIENCE", 0.01)
    with press._press:
        answer = client.get("/KEN/TUN/brief.docx")
    assert (answer.status_code, "Ask again in a minute" in answer.text) == (503, True)
    assert client.get("/KEN/TUN/brief.docx").status_code == 200


def test_unknown_names_and_forms_are_refused(client: TestClient) -> None:
    assert client.get("/KEN/Atlantis/print").status_code == 404
    assert client.get("/Atlantis/brief.pdf").status_code == 404
    assert client.get("/KEN/TUN/brief.exe").status_code == 422


def test_words_of_strangers_are_no_markup(ask: Ask, archive: Archive) -> None:
    archive.add(hostile())
    shown = ask(archive).get("/KEN/TUN/print", params={"title": '"><script>alert(9)</script>', "from": '"><b>'})
    assert shown.status_code == 400
    shown = ask(archive).get("/KEN/TUN/print", params={"title": '"><script>alert(9)</script>'})
    assert "<script>alert" not in shown.text
    assert "&#34;&gt;&lt;script&gt;alert(9)" in shown.text
    assert "Out&lt;script&gt;" in shown.text

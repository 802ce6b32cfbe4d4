"""The page of a search."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from helpers.incoming import incoming
from helpers.pages import links, parts, seen, texts
from lxml import html
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.dossier.quoting import Piece
from dragoman.web.views.search import pieces


def test_passages_are_marked(client: TestClient) -> None:
    found = seen(client, "/search?q=received+minister")
    assert texts(found, "//*[@id='hits']") == ["1 article, the newest first"]
    assert texts(found, "//*[@class='passage']//mark") == ["received", "minister"]
    (passage,) = parts(found, "//*[@class='passage']")
    assert (passage.get("lang"), passage.get("dir")) == ("en", "auto")
    assert links(found, "//*[@class='hits']//h3/a")[0].startswith("/articles/")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(client: TestClient, archive: Archive, lang: str) -> None:
    hostile = '"><img src=x onerror=alert(1)> \u202egnp.exe <script>alert(3)</script> ' + "w" * 5000
    known = {"title": f"{hostile} signed", "source": hostile, "url": "javascript:alert(4)"}
    archive.add(incoming(f"KEN > TUN CONSULT | signed {hostile}", **known))
    answer = client.get("/search", params={"q": "signed", "state": "KEN"}, headers={"accept-language": lang})
    assert "<img src=x" not in answer.text
    assert "<script>alert" not in answer.text
    assert "javascript:" not in answer.text
    assert any("gnp.exe" in text for text in texts(html.fromstring(answer.text), "//*[@class='hits']//h3"))
    asked = client.get("/search", params={"q": hostile[:200]}, headers={"accept-language": lang})
    assert "<img src=x" not in asked.text


def test_a_search_is_narrowed_and_widened(client: TestClient) -> None:
    found = seen(client, "/search?q=signed+OR+received&page=1")
    leads = dict(zip(texts(found, "//aside//a/bdi"), links(found, "//aside//a"), strict=True))
    assert {"2024", "2023", "Kenya", "Tunisia", "Uganda"} <= set(leads)
    assert texts(found, "//aside/p") == ["Numbers of articles among all that answer."]
    narrow = seen(client, leads["Uganda"])
    assert texts(narrow, "//*[@id='hits']") == ["1 article, the newest first"]
    (chosen,) = parts(narrow, "//aside//*[@class='chosen']")
    assert chosen.get("aria-label") == "Take away: Uganda"
    assert parse_qs(urlsplit(chosen.get("href", "")).query) == {"q": ["signed OR received"]}
    kept = {i.get("name"): i.get("value") for i in parts(narrow, "//form[@class='ask']/input[@type='hidden']")}
    assert kept == {"state": "UGA"}


def test_facets_say_among_which_they_were_counted(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.dossier.facets.COUNTED", 2)
    found = seen(client, "/search?q=signed+OR+received", "fr")
    assert texts(found, "//aside/p") == ["Nombres d'articles parmi les 2 plus récents, sur 4 qui répondent."]


def test_hits_come_page_by_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.web.views.search.ROWS", 3)
    monkeypatch.setattr("dragoman.web.views.paging.ROWS", 3)
    first, second = (seen(client, f"/search?q=signed+OR+received&page={page}") for page in (1, 2))
    titles = [set(links(page, "//*[@class='hits']//h3/a")) for page in (first, second)]
    assert (len(titles[0]), len(titles[1]), titles[0] & titles[1]) == (3, 1, set())
    assert texts(seen(client, "/search?q=signed&order=relevance"), "//a[@aria-current]") == ["Relevance"]


@pytest.mark.parametrize(("lang", "says"), [("en", "Write at least one word"), ("fr", "Il faut au moins un mot")])
@pytest.mark.parametrize("q", ["-without", '""', "a " * 40])
def test_a_wrong_question_is_told_and_kept(client: TestClient, q: str, lang: str, says: str) -> None:
    answer = client.get("/search", params={"q": q}, headers={"accept-language": lang})
    found = html.fromstring(answer.text)
    assert (answer.status_code, says in texts(found, "//*[@role='alert']")[0]) == (400, True)
    assert parts(found, "//*[@id='q']")[0].get("value") == q


def test_nothing_asked_and_nothing_found(client: TestClient) -> None:
    assert not parts(seen(client, "/search"), "//*[@class='found']")
    assert texts(seen(client, "/search?q=zebra"), "//*[@id='hits']") == [
        "No article answers. Leave words out, take * for an ending, or widen the search."
    ]
    assert client.get("/search?q=a&state=Nowhere").status_code == 400


def test_the_same_list_is_had_as_data(client: TestClient) -> None:
    found = seen(client, "/search?q=signed&state=KEN&page=1&lang=en")
    address = links(found, "//a[contains(@href, '/api/')]")[0]
    assert address == "/api/v1/search.csv?q=signed&state=KEN&all=true&about=true"
    assert client.get(address).text.count("signed") >= 3


def test_overlapping_marks_cut_a_text_once() -> None:
    assert pieces("abcdef", 1, 6, [(2, 4), (3, 5)]) == (
        Piece("b", False), Piece("cd", True), Piece("e", True), Piece("f", False),
    )  # fmt: skip
    assert pieces("", 0, 0, ()) == ()

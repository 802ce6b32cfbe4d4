"""The start."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day
from markupsafe import escape
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.web import shelf

Ask = Callable[[Archive], TestClient]

HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.fixture
def filled(ask: Ask, archive: Archive) -> TestClient:
    """Six consultations and a shelling more, told in 2022 by another collection, and a reception of another year by a hostile
    stranger."""
    archive.add(
        *(on_day(incoming(f"KEN > UGA CONSULT | They met {n}", published=f"2022-0{n}-02"), f"2022-0{n}-01") for n in range(1, 7)),
        on_day(incoming("UGA > KEN ASSAULT | Uganda shelled Kenya", published="2022-08-02", collection="wire"), "2022-08-01"),
        incoming(MET, published="2022-01-01", title=HOSTILE, source=f"{HOSTILE} \u202e", url="javascript:alert(1)", lang="en"),
    )
    return ask(archive)


def _cell(text: str, a: str, b: str) -> str:
    """The class of the cell of a pair in the matrix, with its number."""
    found = re.search(rf'<td class="(\w+)"><a href="/{a}/{b}[^"]*" tabindex="-1" title="[^"]*">([^<]*)</a>', text)
    return f"{found[1]} {found[2]}" if found else ""


def test_pairs_have_a_number_and_a_colour(filled: TestClient) -> None:
    text = filled.get("/").text
    assert _cell(text, "KEN", "UGA") == "t1 8"
    assert _cell(text, "KEN", "TUN") == "few 3"
    assert 'title="Kenya – Uganda: 8 happenings, 12% conflict"' in text


def test_map_and_matrix_have_lists(filled: TestClient) -> None:
    text = filled.get("/").text
    assert re.search(r'<th scope="row"><a href="/KEN/UGA">Kenya – Uganda</a></th><td class="number">8</td>', text)
    assert re.search(r'<th scope="row"><a href="/KEN">Kenya</a></th><td class="number">11</td>', text)
    assert re.search(r'<a href="/KEN" tabindex="-1"><path class="t\d" d="M[^"]+"/><title>Kenya: 11 happenings', text)


def test_a_time_may_be_chosen(filled: TestClient) -> None:
    text = filled.get("/?from=2022-08&to=2022").text
    assert _cell(text, "KEN", "UGA") == "few 1"
    assert 'value="2022-08"' in text
    assert 'value="2022-12"' in text
    assert "/KEN/TUN" not in re.sub(r"<aside.*</aside>", "", text, flags=re.S)


def test_a_number_leads_to_what_it_counts(filled: TestClient) -> None:
    text = filled.get("/?from=2022-08&collection=wire").text
    assert text.count('href="/KEN/UGA/timeline?from=2022-08&amp;collection=wire"') == 3
    assert text.count('href="/KEN/timeline?from=2022-08&amp;collection=wire"') == 3
    assert 'href="/KEN/UGA?collection=wire"' in filled.get("/?collection=wire").text


def test_presets_are_marked(filled: TestClient) -> None:
    assert re.search(r'<a href="/" aria-current="true">All time</a>', filled.get("/").text)
    assert re.search(
        r'<a href="/\?from=2024-01&amp;to=2024-12" aria-current="true">2024</a>', filled.get("/?from=2024&to=2024").text
    )


def test_a_collection_may_be_chosen(filled: TestClient) -> None:
    text = filled.get("/?collection=wire").text
    assert _cell(text, "KEN", "UGA") == "few 1"
    assert '<option value="wire" selected>' in text
    assert filled.get("/?collection=none").status_code == 404


def test_nothing_in_a_time_is_said(filled: TestClient) -> None:
    text = filled.get("/?from=1999&to=1999").text
    assert "Nothing is told of this time" in text
    assert 'class="matrix"' not in text


@pytest.mark.parametrize("query", ["from=march", "to=2018-13", "from=%3Cscript%3E"])
def test_what_is_no_month_is_refused(filled: TestClient, query: str) -> None:
    answer = filled.get(f"/?{query}")
    assert answer.status_code == 400
    assert "is no month" in answer.text
    assert "<script>" not in answer.text.replace("<script src", "")


@pytest.mark.parametrize("query", ["page=0", "page=x", "parties=1", "parties=1000"])
def test_numbers_have_bounds(filled: TestClient, query: str) -> None:
    assert filled.get(f"/?{query}").status_code == 422


def test_a_page_of_pairs_that_is_not_there_says_so(filled: TestClient) -> None:
    assert "There is no page 7; 2 in all." in filled.get("/?page=7").text


def test_what_is_new_is_told_with_its_words(filled: TestClient) -> None:
    text = filled.get("/").text
    assert "Latest happenings" in text
    assert re.search(r'<a href="/events/\w+">1 August 2022</a>', text)
    assert "Uganda shelled Kenya" in re.sub("</?mark>", "", text)


def test_words_of_strangers_stay_words(filled: TestClient) -> None:
    for lang in ("en", "fr"):
        text = filled.get("/", headers={"accept-language": lang}).text
        assert "<img src=x" not in text
        assert "&gt;&lt;img src=x onerror=alert(1)&gt;" in text
        assert "<script>" not in text
        assert 'href="javascript:' not in text


def test_no_style_or_script_stands_in_the_page(filled: TestClient) -> None:
    text = filled.get("/").text.replace(str(escape(HOSTILE)), "")
    assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?! src)", text, re.I)


def test_the_page_is_made_again_when_an_article_comes(filled: TestClient, archive: Archive) -> None:
    first = filled.get("/")
    assert filled.get("/", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    archive.add(incoming("KEN > UGA CONSULT | They met again", published="2023-01-01"))
    assert _cell(filled.get("/").text, "KEN", "UGA") == "t1 9"


def test_a_dear_count_is_shown_as_it_was_while_articles_come_in(
    filled: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_DEAR", -1.0)
    for day in range(1, 5):
        filled.get("/")
        archive.add(incoming(f"KEN > TUN CONSULT | They met on day {day}", published=f"2023-02-0{day}"))
    filled.get("/")
    archive.add(incoming("KEN > UGA CONSULT | They met again", published="2023-01-01"))
    monkeypatch.setattr(shelf, "_OLDEST", 1e9)
    assert _cell(filled.get("/").text, "KEN", "UGA") == "t1 8"
    monkeypatch.setattr(shelf, "_OLDEST", 0.0)
    assert _cell(filled.get("/").text, "KEN", "UGA") == "t1 9"


def test_the_start_is_in_french_too(filled: TestClient) -> None:
    text = filled.get("/", headers={"accept-language": "fr"}).text
    assert 'title="Kenya – Ouganda : 8 faits, dont 12 % de conflit"' in text.replace("\u202f", " ").replace("\xa0", " ")
    assert "Derniers faits" in text


def test_an_empty_archive_welcomes(ask: Ask, tmp_path: Path) -> None:
    with Archive(tmp_path / "empty.db", make=True) as archive:
        text = ask(archive).get("/").text
        assert "dragoman add --demonstration" in text
        assert "<svg" not in text
        archive.add(incoming(SIGNED, published="2024-03-12"))
        assert "<svg" in ask(archive).get("/").text

"""`/articles/UID`: an article with its items marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.incoming import MET, SIGNED, incoming, with_figure, with_people
from helpers.markup import Markup, check
from sqlalchemy import select
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Stored
from dragoman.archive.tables import articles
from dragoman.records import DateWitness, Extraction, Part, Statement

URL = "https://z.example/1"


def _page(client: TestClient, path: str, lang: str = "en") -> Markup:
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return check(answer.text)


def _uid(archive: Archive, url: str = URL) -> str:
    with archive.reading() as connection:
        return str(connection.execute(select(articles.c.uid).where(articles.c.url == url)).scalar_one())


def _words(page: Markup) -> str:
    return " ".join(page.text.split())


def _marks(page: Markup, kind: str) -> int:
    return sum(tag == "mark" and f"m {kind}" == attrs.get("class") for tag, attrs in page.elements)


def test_every_item_is_marked_and_named(client: TestClient, archive: Archive) -> None:
    text = f"{SIGNED}\n{MET}"
    said = Statement(
        id="s1", speaker="Wanjiru Odhiambo", role="minister", entity="KEN", kind="direct", text=text[:40],
        parts=(Part(start=0, end=40),), about=("TUN",), why="a verb of saying", confidence=0.8,
    )  # fmt: skip
    given = with_people(with_figure(incoming(text, url=URL, published="2024-03-12", title="Two things", author="Ada")))
    archive.add(replace(given, record=given.record.model_copy(update={"statements": (said,)})))
    page = _page(client, f"/articles/{_uid(archive)}")
    words = _words(page)
    assert [label for label in ("E1", "E2", "S1", "F1", "O1") if label not in words] == []
    assert [_marks(page, kind) > 0 for kind in ("event", "statement", "figure", "office")] == [True] * 4
    assert "diplomatic support Wanjiru Odhiambo, Kenya → to TunisiaMarch 2024 · Nairobi" in words
    assert "Trade turnover · 85 million USD" in words.replace("\xa0", " ")
    assert "a verb of saying · certainty 80 %" in words
    links = page.all("a", "href")
    assert [href for href in links if href.startswith("/events/c")]
    assert links.count("/persons/Wanjiru%20Odhiambo") >= 2
    assert {"m-e0", "i-e0", "m-s1", "m-office-1"} <= {attrs.get("id") for _, attrs in page.elements}
    assert page.all("input", "id")[1:] == ["show-event", "show-statement", "show-figure", "show-office"]


def test_labels_and_words_are_in_french(client: TestClient, archive: Archive) -> None:
    archive.add(incoming(SIGNED, url=URL, published="2024-03-12"))
    words = _words(_page(client, f"/articles/{_uid(archive)}", "fr"))
    assert "F1" in words
    assert "soutien diplomatique" in words
    assert "12 mars 2024" in words


def test_a_speaker_who_is_no_person_leads_nowhere(client: TestClient, archive: Archive) -> None:
    said = Statement(id="s1", speaker="Nairobi", kind="indirect", text=SIGNED[:9], parts=(Part(start=0, end=9),), confidence=0.8)
    given = incoming(SIGNED, url=URL)
    archive.add(replace(given, record=given.record.model_copy(update={"statements": (said,)})))
    page = _page(client, f"/articles/{_uid(archive)}")
    assert "Nairobi" in page.text
    assert not [href for href in page.all("a", "href") if href.startswith("/persons/")]


def test_how_the_date_was_found(client: TestClient, archive: Archive) -> None:
    dates = (
        DateWitness(kind="meta", words="2024-03-12T08:00", value="2024-03-12", precision="day"),
        DateWitness(
            kind="dateline", words="Nairobi, 3 March", value="2034-03-03", precision="day", refused="after it was fetched"
        ),
    )
    told = Extraction(version="1", dates=dates, date_reason="meta: 2024-03-12T08:00; against dateline")
    archive.add(incoming(SIGNED, url=URL, published="2024-03-12", extraction=told, retrieved="2024-03-13"))
    words = _words(_page(client, f"/articles/{_uid(archive)}"))
    assert "meta: 2024-03-12T08:00; against dateline" in words
    assert "dateline3 March 2034 refused: after it was fetched" in words
    assert "2024-03-13" in words


def test_what_a_newer_version_tells_no_more_is_kept_and_older_versions_can_be_read(client: TestClient, archive: Archive) -> None:
    archive.add(incoming(f"{SIGNED}\n{MET}", url=URL, published="2024-03-12", retrieved="2024-03-12"))
    archive.add(incoming(f"{SIGNED}\nand more.", url=URL, published="2024-03-12", retrieved="2024-03-14"))
    uid = _uid(archive)
    words = _words(_page(client, f"/articles/{uid}"))
    assert "Told by an older version, no more by the newest Event consultation · Kenya → to Tunisia" in words
    assert "Kenya received the Tunisian minister" in words
    older = _words(_page(client, f"/articles/{uid}?version=1"))
    assert "This is version 1" in older
    assert "E2" in older
    assert "E2" not in words
    missing = client.get(f"/articles/{uid}?version=7")
    assert missing.status_code == 404
    assert "There are: 1, 2" in missing.text


def test_long_texts_are_shown_in_parts(client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.web.views.marks.PART", 300)
    filling = "Nothing of note was said. " * 20
    archive.add(incoming(f"{SIGNED}\n{filling}\n{MET}", url=URL, published="2024-03-12"))
    path = f"/articles/{_uid(archive)}"
    first = _page(client, path)
    assert _marks(first, "event") == 1
    assert "1 of 2, those of this part" in _words(first)
    assert "E2" not in _words(first)
    for way in (f"{path}?part=3", f"{path}?item=e1", f"{path}?part=99"):
        page = _page(client, way)
        assert "m-e1" in {attrs.get("id") for _, attrs in page.elements}
        assert "E2" in _words(page)
    assert [href for href in first.all("a", "href") if href.endswith("?part=2")]
    assert client.get(f"{path}?part=0").status_code == 422


def test_articles_of_the_same_words_are_named(client: TestClient, archive: Archive) -> None:
    dispatch = " ".join(f"word{n} and thing{n}" for n in range(60))
    for n in (1, 2):
        archive.add(incoming(f"{SIGNED}\n{dispatch}", url=f"https://z.example/{n}", title=f"Copy {n}", published="2024-03-12"))
    page = _page(client, f"/articles/{_uid(archive)}")
    assert f"/articles/{_uid(archive, 'https://z.example/2')}" in page.all("a", "href")
    assert "Copy 2 · z.example · 12 March 2024 · the same text, 100 % of the shorter one's words" in _words(page)


def test_an_article_may_be_asked_for_by_the_id_it_was_given(client: TestClient, archive: Archive) -> None:
    (stored,) = archive.add(incoming(SIGNED, url=URL, id="own-7"))
    assert isinstance(stored, Stored)
    assert "own-7" not in _page(client, f"/articles/{_uid(archive)}").text
    assert client.get("/articles/own-7").status_code == 200
    assert client.get("/articles/none").status_code == 404


def test_a_forgotten_article_says_why(client: TestClient, archive: Archive) -> None:
    archive.add(incoming(SIGNED, url=URL))
    uid = _uid(archive)
    archive.forget(uid, "a court <b>decided</b>", "me")
    answer = client.get(f"/articles/{uid}")
    assert answer.status_code == 410
    assert "a court <b>decided</b>" in check(answer.text).text


def test_an_article_without_anything_says_so(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("Nothing at all.", url=URL))
    words = _words(_page(client, f"/articles/{_uid(archive)}"))
    assert "Nothing about relations between states was read" in words
    assert "Article without a title" in words
    assert "no date was found" in words

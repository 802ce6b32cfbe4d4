"""`/events/ID`: an event with all its reports."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from helpers.incoming import SIGNED, incoming, on_day, with_people
from helpers.markup import Markup, check
from sqlalchemy import select
from starlette.testclient import TestClient

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.projections import clusters, items
from dragoman.records import Place

DENIED = "KEN > TUN SUPPORT | Kenya never signed an agreement with Tunisia"


def events(archive: Archive) -> list[str]:
    """Ids of all events, that of most reports first."""
    with archive.reading() as connection:
        rows = connection.execute(
            select(clusters.c.uid).join(items, items.c.cluster_id == clusters.c.id).where(items.c.kind == "event")
        ).scalars()
        found = list(rows)
    return sorted(set(found), key=lambda uid: (-found.count(uid), uid))


def shown(client: TestClient, path: str, lang: str = "en") -> Markup:
    """A page that is found and in which nothing can run."""
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return check(answer.text)


def test_reports_stand_side_by_side_with_their_words(client: TestClient, archive: Archive) -> None:
    page = shown(client, f"/events/{events(archive)[0]}")
    text = " ".join(page.text.split())
    assert "Kenya and Tunisia: diplomatic support, March 2024, Nairobi" in text
    assert "2 independent sources, 2 articles" in text
    assert "Independent source 2" in text
    assert {"/KEN/TUN", "/KEN", "/TUN"} <= set(page.all("a", "href"))
    assert "the reader's rule" in text
    assert "because" in text
    assert sum(tag == "mark" for tag, _ in page.elements) >= 2
    assert [href for href in page.all("a", "href") if re.fullmatch(r"/articles/\w+#m-e0", href)]


def test_articles_that_are_one_source_stand_together_with_the_reason(client: TestClient, archive: Archive) -> None:
    path = f"/events/{events(archive)[0]}"
    assert "2 independent sources, 2 articles" in " ".join(shown(client, path).text.split())
    archive.add(incoming(f"{SIGNED} again", url="https://b.example.org/2", published="2024-03-13", title="Again"))
    text = " ".join(shown(client, path).text.split())
    assert "2 independent sources, 3 articles" in text
    assert "Not independent of example.org, 12 March 2024: the same outlet" in text


def test_the_page_is_in_french(client: TestClient, archive: Archive) -> None:
    text = " ".join(shown(client, f"/events/{events(archive)[0]}", "fr").text.split())
    assert "Kenya et Tunisie : soutien diplomatique, mars 2024, Nairobi" in text
    assert "2 sources indépendantes, 2 articles" in text
    assert "Citer ce fait" in text


def test_an_old_id_leads_on_with_its_query_and_citations_hold(client: TestClient, archive: Archive) -> None:
    first, second, *_ = events(archive)
    with archive.writing() as pen:
        corrections.merge(pen, first, second, "Ada", "one signing")
    now = events(archive)[0]
    (old,) = {first, second} - {now}
    answer = client.get(f"/events/{old}?page=1", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/events/{now}?page=1")
    text = " ".join(shown(client, f"/events/{now}").text.split())
    assert "put together by a person · by Ada" in text
    assert "one signing" in text
    assert client.get(f"/events/{old}.bib").text == client.get(f"/events/{now}.bib").text


def test_an_unknown_id_says_what_to_do(client: TestClient, archive: Archive) -> None:
    answer = client.get("/events/c000000000000000")
    assert answer.status_code == 404
    assert "no case" in answer.text
    assert client.get("/events/c000000000000000.ris").status_code == 404
    assert client.get(f"/events/{events(archive)[0]}.doc").status_code in (404, 422)


@pytest.mark.parametrize(
    ("form", "kind", "begins"),
    [("bib", "application/x-bibtex", "@misc{"), ("ris", "application/x-research-info-systems", "TY  - DATA\r\n")],
)  # fmt: skip
def test_it_is_cited(client: TestClient, archive: Archive, form: str, kind: str, begins: str) -> None:
    uid = events(archive)[0]
    answer = client.get(f"/events/{uid}.{form}")
    assert answer.headers["content-type"].startswith(kind)
    assert answer.text.startswith(begins)
    assert answer.text.count("Signed") == 1
    assert uid in answer.text
    again = client.get(f"/events/{uid}.{form}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


def test_contradictions_say_who_claims_what(client: TestClient, archive: Archive) -> None:
    given = on_day(incoming(SIGNED, url="https://c.example/9", published="2024-03-12", source="The Bay"), "2024-03-11")
    other = on_day(
        incoming(f"{SIGNED} today", url="https://d.example/9", published="2024-03-12", source="The Coast"), "2024-03-11"
    )
    moved = tuple(e.model_copy(update={"place": Place(name="Tunis", country="TUN")}) for e in other.record.events)
    archive.add(given, replace(other, record=other.record.model_copy(update={"events": moved})))
    pages = [shown(client, f"/events/{uid}") for uid in events(archive)]
    (page,) = [p for p in pages if "In dispute: place" in p.text]
    text = " ".join(page.text.split())
    assert re.search(r"Nairobi.*The Bay.*Tunis.*The Coast|Tunis.*The Coast.*Nairobi.*The Bay", text)
    assert "This article gives" in text


def test_what_denies_an_event_is_linked_both_ways(client: TestClient, archive: Archive) -> None:
    told = on_day(incoming(SIGNED, url="https://c.example/9", published="2024-05-12"), "2024-05-11")
    no = on_day(incoming(DENIED, url="https://d.example/9", published="2024-05-12"), "2024-05-11")
    denied = tuple(e.model_copy(update={"status": "negated"}) for e in no.record.events)
    archive.add(told, replace(no, record=no.record.model_copy(update={"events": denied})))
    pages = {uid: shown(client, f"/events/{uid}") for uid in events(archive)}
    both = {uid: page for uid, page in pages.items() if "In dispute" in page.text}
    assert len(both) == 2
    one, other = both
    assert f"/events/{other}" in both[one].all("a", "href")
    assert f"/events/{one}" in both[other].all("a", "href")


def test_people_lead_to_their_pages_with_their_offices(client: TestClient, archive: Archive) -> None:
    archive.add(with_people(incoming("KEN > UGA CONSULT | They met", url="https://e.example/1", published="2024-07-01")))
    pages = [shown(client, f"/events/{uid}") for uid in events(archive)]
    (page,) = [p for p in pages if "Wanjiru Odhiambo" in p.text]
    assert "/persons/Wanjiru%20Odhiambo" in page.all("a", "href")
    assert "foreign minister" in page.text


def test_reports_are_paged(client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.web.views.event.ROWS", 1)
    monkeypatch.setattr("dragoman.web.views.paging.ROWS", 1)
    uid = events(archive)[0]
    first, second = (" ".join(shown(client, f"/events/{uid}?page={n}").text.split()) for n in (1, 2))
    assert ("Independent source 1" in first, "Independent source 2" in first) == (True, False)
    assert ("Independent source 1" in second, "Independent source 2" in second) == (False, True)
    assert client.get(f"/events/{uid}?page=0").status_code == 422
    assert client.get(f"/events/{uid}?page=99").status_code == 200

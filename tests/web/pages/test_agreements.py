"""`/agreements/ID`: an agreement with its life."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from helpers.incoming import SIGNED, incoming, with_agreement
from helpers.markup import Markup, check
from sqlalchemy import select
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.archive.projections import clusters, items
from dragoman.records import AgreementStatus, Date


def _agreement(
    day: str, status: AgreementStatus, url: str, title: str = "maritime cooperation agreement", **known: Any
) -> Incoming:
    """An article on the agreement between Kenya and Tunisia, of whose signing it tells too."""
    given = with_agreement(incoming(f"{SIGNED} {day}", published=day, url=url, **known), status, title)
    dated = {"date": Date(value=day, precision="day"), "why": "a noun"}
    told = tuple(agreement.model_copy(update=dated) for agreement in given.record.agreements)
    events = tuple(event.model_copy(update={"agreement": told[0].id}) for event in given.record.events)
    return replace(given, record=given.record.model_copy(update={"agreements": told, "events": events}))


def _ids(archive: Archive) -> tuple[str, list[str]]:
    """The id of the agreement, and all that lead to it."""
    with archive.reading() as connection:
        of_kind = select(items.c.uid, clusters.c.uid.label("home")).join(clusters).where(items.c.kind == "agreement")
        rows = connection.execute(of_kind).all()
    (uid,) = {row.home for row in rows}
    return uid, [row.uid for row in rows]


def _page(client: TestClient, path: str, lang: str = "en") -> Markup:
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return check(answer.text)


def test_its_life_is_told_step_by_step_in_words(client: TestClient, archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://c.example/1"),
        _agreement("2024-03-13", "signed", "https://d.example/1", "maritime cooperation accord"),
        _agreement("2024-09-12", "ratified", "https://e.example/2"),
    )
    uid, _ = _ids(archive)
    page = _page(client, f"/agreements/{uid}")
    words = " ".join(page.text.split())
    steps = [words.index(step) for step in ("signed 12 March 2024 2 articles", "ratified 12 September 2024 1 article")]
    assert steps == sorted(steps)
    assert "maritime cooperation agreementEnglish2" in words
    assert "maritime cooperation accordEnglish1" in words
    assert "a noun · certainty 90 %" in words
    links = page.all("a", "href")
    assert {"/KEN", "/TUN", "/KEN/TUN"} <= set(links)
    assert [href for href in links if href.startswith("/events/c")]
    assert [href for href in links if href.endswith("#m-a2024-03-12")]
    french = " ".join(_page(client, f"/agreements/{uid}", "fr").text.split())
    assert "signé 12 mars 2024 2 articles" in french
    assert "Kenya, Tunisie" in french


def test_of_many_mentions_of_a_step_the_first_are_shown(
    client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.web.views.agreement.ROWS", 1)
    archive.add(
        _agreement("2024-03-12", "signed", "https://c.example/1"), _agreement("2024-03-13", "signed", "https://d.example/1")
    )
    uid, _ = _ids(archive)
    assert "2 articles · the first 1 of 2 mentions" in " ".join(_page(client, f"/agreements/{uid}").text.split())


def test_an_old_id_leads_on_and_others_lead_nowhere(client: TestClient, archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://c.example/1"), _agreement("2024-09-12", "ratified", "https://e.example/2")
    )
    uid, all_ids = _ids(archive)
    (old,) = set(all_ids) - {uid}
    answer = client.get(f"/agreements/{old}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/agreements/{uid}")
    missing = client.get("/agreements/a000000000000000")
    assert missing.status_code == 404
    assert "no agreement" in missing.text
    with archive.reading() as connection:
        event = connection.execute(select(items.c.uid).where(items.c.kind == "event")).scalars().first()
    assert client.get(f"/agreements/{event}").status_code == 404


def test_what_all_sources_withdrew_is_still_told(client: TestClient, archive: Archive) -> None:
    archive.add(_agreement("2024-03-12", "signed", "https://c.example/1", retrieved="2024-03-12"))
    archive.add(incoming("Nothing was signed.", url="https://c.example/1", published="2024-03-12", retrieved="2024-03-14"))
    uid, _ = _ids(archive)
    words = " ".join(_page(client, f"/agreements/{uid}").text.split())
    assert "All sources withdrew this." in words
    assert "signed 12 March 2024" in words


def test_the_event_of_a_signing_leads_to_its_agreement(client: TestClient, archive: Archive) -> None:
    archive.add(_agreement("2024-03-12", "signed", "https://c.example/1"))
    uid, _ = _ids(archive)
    page = _page(client, f"/agreements/{uid}")
    event = next(href for href in page.all("a", "href") if href.startswith("/events/c")).partition("#")[0]
    found = _page(client, event)
    assert f"/agreements/{uid}" in found.all("a", "href")
    assert "maritime cooperation agreement" in found.text

"""Feeds and calendars under secret addresses."""

from __future__ import annotations

import feedparser
import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode
from icalendar import Calendar
from lxml import etree
from sqlalchemy import insert
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.dossier.naming import Language
from dragoman.users import tables
from dragoman.users.file import UserFile
from dragoman.users.watching import feeds, watches
from dragoman.users.watching.targets import target

HOSTILE = '"><img src=x onerror=alert(1)> <script>alert(2)</script> \u202egnp.exe\r\nEND:VCALENDAR'
ATOM = "{http://www.w3.org/2005/Atom}"
PAIR = [("code", "KEN"), ("code", "TUN")]


@pytest.fixture
def file(archive: Archive) -> UserFile:
    """The file of users beside the archive."""
    return UserFile.of(archive.place)


def made(file: UserFile, user: int = 0, lang: Language = "en", *, whole: bool = False) -> str:
    """A new address of a pair, or of all that is watched."""
    with file.writing() as connection:
        watched = watches.watch(connection, user, target("pair", PAIR))
        return f"/feeds/{feeds.make(connection, user, None if whole else watched.id, lang)}"


def test_a_feed_tells_changes_of_state_once(client: TestClient, archive: Archive, file: UserFile) -> None:
    archive.add(
        with_agreement(incoming(f"{SIGNED} on ports", url="https://a.example.com/8", published="2024-03-14", source="Daily"))
    )
    archive.add(with_mode(on_day(incoming(f"{MET} today", published="2024-03-14"), "2024-03-13"), "visit"))
    address = made(file)
    answer = client.get(f"{address}.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(answer.content)
    assert not found.bozo
    assert found.feed.title == "Dragoman: changes, Kenya – Tunisia"
    assert [entry.title for entry in found.entries] == [
        "Visit took place: Kenya → Tunisia · Nairobi · 13 March 2024",
        "Agreement signed: maritime cooperation agreement (Kenya, Tunisia)",
    ]
    visit, agreement = found.entries
    assert visit.link.startswith("http://127.0.0.1:8000/events/")
    assert agreement.link.startswith("http://127.0.0.1:8000/agreements/")
    assert agreement.tags[0].term == "signed"
    assert agreement.content[0].value.endswith("— Daily · 2024-03-14</blockquote>")
    assert client.get(agreement.link).status_code == 200
    archive.add(with_agreement(incoming(f"{SIGNED} on ports again", published="2024-03-15")))
    again = feedparser.parse(client.get(f"{address}.atom").content)
    assert [entry.id for entry in again.entries] == [entry.id for entry in found.entries]


def test_a_calendar_holds_visits(client: TestClient, archive: Archive, file: UserFile) -> None:
    archive.add(with_mode(on_day(incoming(f"{MET} today", published="2024-03-14", source="Daily"), "2024-03-13"), "visit"))
    answer = client.get(f"{made(file)}.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["summary"] == "Visit: Kenya → Tunisia"
    assert event.decoded("dtstart").isoformat() == "2024-03-13"
    assert (event.decoded("dtend") - event.decoded("dtstart")).days == 1
    assert event["status"] == "CONFIRMED"
    assert event["location"] == "Nairobi, Kenya"
    assert event["description"].endswith("— Daily · 2024-03-14")


@pytest.mark.parametrize("form", ["atom", "ics"])
def test_who_has_it_already_is_not_sent_it_again(client: TestClient, archive: Archive, file: UserFile, form: str) -> None:
    address = f"{made(file)}.{form}"
    first = client.get(address)
    held = {"if-none-match": first.headers["etag"]}
    assert client.get(address, headers=held).status_code == 304
    archive.add(with_mode(on_day(incoming(f"{MET} today", published="2024-03-14"), "2024-03-13"), "visit"))
    assert client.get(address, headers=held).status_code == 200


def test_all_that_is_watched_is_one_feed(client: TestClient, archive: Archive, file: UserFile) -> None:
    address = made(file, lang="fr", whole=True)
    with file.writing() as connection:
        watches.watch(connection, 0, target("state", [("code", "KEN")]))
        watches.watch(connection, 0, target("search", [("q", "x"), ("collection", "gone")]))
    archive.add(with_mode(on_day(incoming(f"{MET} today", published="2024-03-14"), "2024-03-13"), "visit"))
    found = feedparser.parse(client.get(f"{address}.atom").content)
    assert found.feed.title == "Dragoman : changements, Tout ce que vous suivez"
    assert len(found.entries) == 1
    assert len(Calendar.from_ical(client.get(f"{address}.ics").content).walk("VEVENT")) == 1


def test_an_empty_feed_is_a_feed(client: TestClient, file: UserFile) -> None:
    answer = client.get(f"{made(file)}.atom")
    root = etree.fromstring(answer.content)
    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}updated")


def test_a_secret_opens_nothing_but_what_its_owner_may_see(client: TestClient, archive: Archive, file: UserFile) -> None:
    archive.add(with_mode(on_day(incoming(f"{MET} today", published="2024-03-14"), "2024-03-13"), "visit"))
    local = made(file)
    with file.writing() as connection:
        for id, role in ((1, 0), (2, 1)):
            row = {"id": id, "name": f"u{id}", "folded": f"u{id}", "password": "x", "role": role, "made_at": "2024"}
            connection.execute(insert(tables.users).values(row))
    limited, reader = made(file, 1), made(file, 2)
    assert client.get(f"{local}.atom").status_code == 404
    assert feedparser.parse(client.get(f"{limited}.atom").content).entries == []
    assert Calendar.from_ical(client.get(f"{limited}.ics").content).walk("VEVENT") == []
    assert len(feedparser.parse(client.get(f"{reader}.atom").content).entries) == 1
    with file.writing() as connection:
        connection.execute(tables.users.delete().where(tables.users.c.id == 2))
    assert client.get(f"{reader}.atom").status_code == 404


@pytest.mark.parametrize("address", ["/feeds/x.atom", "/feeds/x.ics", "/feeds/" + "a" * 43 + ".atom"])
def test_a_wrong_secret_opens_nothing(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_there_are_two_forms(client: TestClient, file: UserFile) -> None:
    assert client.get(f"{made(file)}.rss").status_code == 422


def test_words_of_strangers_are_no_markup(client: TestClient, archive: Archive, file: UserFile) -> None:
    told = {"published": "2024-03-14", "source": HOSTILE, "title": HOSTILE, "url": "javascript:alert(3)"}
    archive.add(with_agreement(incoming(f"{SIGNED} {HOSTILE}", **told), title=HOSTILE))
    archive.add(with_mode(on_day(incoming(f"{MET} {HOSTILE}", **told | {"url": "javascript:alert(4)"}), "2024-03-13"), "visit"))
    address = made(file)
    root = etree.fromstring(client.get(f"{address}.atom").content)
    for content in root.iter(f"{ATOM}content"):
        assert "<img" not in (content.text or "")
        assert "<script" not in (content.text or "")
    (event,) = Calendar.from_ical(client.get(f"{address}.ics").content).walk("VEVENT")
    assert "<script>alert(2)</script>" in event["description"]
    assert "javascript:" not in str(event["url"])

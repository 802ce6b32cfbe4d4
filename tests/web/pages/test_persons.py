"""`/persons/NAME`: a person, or the choice among namesakes."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import pytest
from helpers.incoming import incoming, on_day, with_people, with_saying
from helpers.markup import Markup, check
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.records import Office, Place, Span

NAME = "Wanjiru Odhiambo"
PATH = f"/persons/{quote(NAME)}"


def _page(client: TestClient, path: str, lang: str = "en") -> Markup:
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return check(answer.text)


def _words(page: Markup) -> str:
    return " ".join(page.text.split())


def _went(day: str, city: str, country: str, act: str = "CONSULT", mode: str | None = "visit") -> Incoming:
    """The minister of Kenya goes to a place, and speaks there."""
    text = f"KEN > TUN {act} | Odhiambo was in {city} on {day}"
    given = on_day(with_people(incoming(text, url=f"https://z.example/{city}/{day}", published=day)), day)
    place = Place(name=city, country=country)
    events = tuple(e.model_copy(update={"place": place, "mode": mode}) for e in given.record.events)
    return with_saying(replace(given, record=given.record.model_copy(update={"events": events})), text[:12])


def _other(url: str = "https://y.example/1") -> Incoming:
    """Somebody of the same name in an office of Peru."""
    given = incoming(f"PER > ECU ACCUSE | Odhiambo of Peru spoke {url[-1]}", url=url, published="2001-03-12")
    held = Office(person=NAME, office="central bank governor", entity="PER", evidence=(Span(start=0, end=3, text="PER"),))
    return replace(given, record=given.record.model_copy(update={"offices": (held,)}))


def test_offices_travels_words_and_acts(client: TestClient, archive: Archive) -> None:
    archive.add(_went("2024-03-12", "Tunis", "TUN"), _went("2024-06-12", "Nairobi", "KEN"), _went("2024-09-12", "Sfax", "TUN"))
    page = _page(client, PATH)
    words = _words(page)
    assert "foreign ministerKenyaminister12 March 2024 – 12 September 2024" in words
    travels = words[words.index("With") : words.index("Takes part in", words.index("With"))]
    assert "Sfax, Tunisia" in travels
    assert "Tunis, Tunisia" in travels
    assert travels.index("Sfax") < travels.index("Tunis,")
    assert "Nairobi" not in travels.partition("Words")[0]
    assert words.count("“KEN > TUN CO”") == 3
    assert "3 articles tell of this person." in words
    assert "chef" not in words
    assert "ministre des Affaires étrangères" in _words(_page(client, PATH, "fr"))


def test_calls_denials_and_other_acts_are_no_travels(client: TestClient, archive: Archive) -> None:
    archive.add(_went("2024-03-12", "Tunis", "TUN", mode="phone"), _went("2024-06-12", "Sfax", "TUN", "ACCUSE", None))
    words = _words(_page(client, PATH))
    assert "Occasion" not in words
    assert "Takes part in" in words


def test_namesakes_are_chosen_from_and_told_apart(client: TestClient, archive: Archive) -> None:
    archive.add(_went("2024-03-12", "Tunis", "TUN"), _went("2024-09-12", "Sfax", "TUN"), _other())
    choice = _page(client, PATH)
    assert "Whom do you mean by “Wanjiru Odhiambo”?" in _words(choice)
    ways = [href for href in choice.all("a", "href") if href.startswith(f"{PATH}?id=p")]
    assert len(ways) == 2
    first, second = (_words(_page(client, way)) for way in ways)
    assert ("Tunis" in first, "central bank governor" in first.partition("Others of this name")[0]) == (True, False)
    assert ("Sfax" in second.partition("Others of this name")[0], "central bank governor" in second) == (False, True)
    assert "Whom do you mean" in _words(_page(client, f"{PATH}?id=p0"))


def test_who_is_told_of_far_more_is_meant_and_the_others_stand_below(client: TestClient, archive: Archive) -> None:
    archive.add(*(_went(f"2024-0{n}-12", "Tunis", "TUN") for n in range(1, 6)), _other())
    page = _page(client, PATH)
    assert "Whom do you mean" not in page.text
    assert "central bank governor" in _words(page).rpartition("Others of this name")[2]
    archive.add(_other("https://y.example/2"))
    assert "Whom do you mean" in _page(client, PATH).text


def test_any_id_that_a_person_ever_had_leads_there(client: TestClient, archive: Archive) -> None:
    archive.add(_went("2024-03-12", "Tunis", "TUN"), _other())
    way = next(href for href in _page(client, PATH).all("a", "href") if "?id=p" in href)
    archive.add(_went("2024-01-12", "Sfax", "TUN"))  # told before, so the person's id is another now
    words = _words(_page(client, way))
    assert "Whom do you mean" not in words
    assert "Sfax" in words


def test_a_single_person_needs_no_id(client: TestClient, archive: Archive) -> None:
    archive.add(_went("2024-03-12", "Tunis", "TUN"))
    for path in ("/persons/odhiambo", f"{PATH}?id=p0"):
        assert "Whom do you mean" not in _page(client, path).text
    missing = client.get("/persons/Nobody/At/All")
    assert missing.status_code == 404
    assert "Nobody called" in missing.text
    assert client.get("/persons/").status_code == 404


def test_lists_are_paged(client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("dragoman.dossier.people.SHOWN", "dragoman.web.views.person.ROWS"):
        monkeypatch.setattr(module, 1)
    archive.add(_went("2024-03-12", "Tunis", "TUN"), _went("2024-09-12", "Sfax", "TUN"))
    first, second = _page(client, PATH), _page(client, f"{PATH}?travels=2")
    assert "1 of 2, the newest first" in _words(first)
    travels = [_words(page).partition("Occasion")[2].partition("Words")[0] for page in (first, second)]
    assert ["Sfax" in travels[0], "Tunis," in travels[0]] == [True, False]
    assert ["Sfax" in travels[1], "Tunis," in travels[1]] == [False, True]
    assert client.get(f"{PATH}?said=0").status_code == 422

"""Watching from the pages, what is new on the desk, and how it is managed."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from helpers.incoming import SIGNED, incoming, on_day, with_agreement, with_mode, with_people
from helpers.pages import links, parts, seen, texts
from lxml import html
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive

HOSTILE = '"><img src=x onerror=alert(1)> <script>alert(2)</script> ' + "w" * 200


def form_of(client: TestClient, address: str, action: str, lang: str = "en") -> dict[str, str]:
    """The fields of a form at an address, as a browser would send them."""
    (form,) = parts(seen(client, address, lang), f"//form[@action='{action}']")
    return {field.get("name"): field.get("value") or "" for field in parts(form, ".//input")}


def token(client: TestClient) -> str:
    """A token for forms."""
    return form_of(client, "/desk/watch?kind=state&code=RWA", "/desk/watch")["csrf"]


def watch(client: TestClient, query: str, name: str = "") -> None:
    """Watch what a link names."""
    fields = form_of(client, f"/desk/watch?{query}", "/desk/watch")
    answer = client.post("/desk/watch", data=fields | {"name": name}, follow_redirects=False)
    assert answer.status_code == 303, answer.text


@pytest.mark.parametrize(
    ("page", "asked", "place"),
    [
        ("/KEN/TUN", {"kind": ["pair"], "code": ["KEN", "TUN"]}, "/KEN/TUN"),
        ("/KEN", {"kind": ["state"], "code": ["KEN"]}, "/KEN"),
        ("/search?q=signed&source=a.example.com&page=1&order=relevance&lang=en",
         {"kind": ["search"], "q": ["signed"], "source": ["a.example.com"]}, "/search?q=signed&source=a.example.com"),
    ],
)  # fmt: skip
def test_each_page_leads_to_a_form_that_watches_it(
    client: TestClient, page: str, asked: dict[str, list[str]], place: str
) -> None:
    (link,) = links(seen(client, page), "//*[@class='watch']/a")
    assert parse_qs(urlsplit(link).query) == asked
    answer = client.post("/desk/watch", data=form_of(client, link, "/desk/watch"), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, place)
    (told,) = texts(seen(client, link), "//*[@role='status']")
    assert "already" in told


def test_persons_are_watched_by_name_and_namesakes_by_state(client: TestClient, archive: Archive) -> None:
    archive.add(with_people(incoming(f"{SIGNED} again", published="2024-03-12")))
    (link,) = links(seen(client, "/persons/Wanjiru%20Odhiambo"), "//*[@class='watch']/a")
    assert parse_qs(urlsplit(link).query) == {"kind": ["person"], "name": ["Wanjiru Odhiambo"]}


def test_a_form_within_a_page_is_the_form_alone(client: TestClient) -> None:
    there = {"hx-request": "true"}
    answer = client.get("/desk/watch?kind=state&code=KEN", headers=there)
    assert "<html" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    sent = client.post("/desk/watch", data=form_of(client, "/desk/watch?kind=state&code=KEN", "/desk/watch"), headers=there)
    assert (sent.status_code, "<html" in sent.text) == (200, False)
    assert "Watched from now on" in sent.text


@pytest.mark.parametrize(
    "query", ["kind=planet", "kind=state&code=Nowhere", "kind=pair&code=KEN", "kind=search&q=-", "kind=person"]
)
def test_what_cannot_be_watched_is_told(client: TestClient, query: str) -> None:
    assert client.get(f"/desk/watch?{query}").status_code == 400


def test_the_desk_tells_what_is_new_until_it_is_marked_as_seen(client: TestClient, archive: Archive) -> None:
    watch(client, "kind=pair&code=KEN&code=TUN")
    archive.add(
        with_agreement(incoming(f"{SIGNED} on ports", url="https://a.example.com/9", published="2024-03-14", source="Daily"))
    )
    desk = seen(client, "/desk")
    assert texts(desk, "//*[@class='watched']/h3/a") == ["Kenya – Tunisia"]
    assert texts(desk, "//*[@class='change cooperation']/p/a") == ["maritime cooperation agreement (Kenya, Tunisia)"]
    assert "Agreement signed" in " ".join(texts(desk, "//*[@class='change cooperation']"))
    assert texts(seen(client, "/desk"), "//*[@class='changes']") == texts(desk, "//*[@class='changes']")
    assert links(desk, "//*[@class='change cooperation']/p/a")[0].startswith("/agreements/")
    client.post("/desk/seen", data=form_of(client, "/desk/new", "/desk/seen"))
    assert texts(seen(client, "/desk", "fr"), "//*[@class='counts quiet']") == ["Rien de nouveau"]
    assert client.post("/desk/unseen", data=form_of(client, "/desk", "/desk/unseen")).status_code == 200
    assert texts(seen(client, "/desk/new"), "//*[@class='change cooperation']/p/a") != []


def test_what_comes_between_the_look_and_the_mark_stays_new(client: TestClient, archive: Archive) -> None:
    watch(client, "kind=pair&code=KEN&code=TUN")
    fields = form_of(client, "/desk", "/desk/seen")
    archive.add(with_agreement(incoming(f"{SIGNED} on ports", url="https://a.example.com/9", published="2024-03-14")))
    client.post("/desk/seen", data=fields)
    assert "1 change of state" in texts(seen(client, "/desk"), "//*[@class='counts']")[0]


def test_new_articles_of_a_search_are_listed(client: TestClient, archive: Archive) -> None:
    watch(client, "kind=search&q=fishing", "Fish")
    archive.add(incoming("On fishing, and no event", title="Nets", published="2024-03-14", url="https://a.example.com/9"))
    desk = seen(client, "/desk")
    assert texts(desk, "//*[@class='watched']/h3/a") == ["Fish"]
    assert texts(desk, "//*[@class='watched']//li/a") == ["Nets"]


def test_what_cannot_be_asked_any_more_hides_no_other(client: TestClient) -> None:
    watch(client, "kind=search&q=fishing&collection=gone")
    watch(client, "kind=state&code=KEN")
    desk = seen(client, "/desk")
    assert "gone" in texts(desk, "//*[@class='warn']")[0]
    assert len(parts(desk, "//*[@class='watched']")) == 2


def test_names_are_changed_and_watching_stops(client: TestClient) -> None:
    watch(client, "kind=state&code=KEN")
    client.post("/desk/watched/1/name", data={"csrf": token(client), "name": "Neighbours"})
    managed = seen(client, "/desk/watched")
    assert texts(managed, "//h2/a") == ["Neighbours"]
    assert links(managed, "//h2/a") == ["/KEN"]
    client.post("/desk/watched/1/stop", data={"csrf": token(client)})
    assert parts(seen(client, "/desk/watched"), "//*[@class='watched']") == []
    for action in ("name", "stop"):
        assert client.post(f"/desk/watched/1/{action}", data={"csrf": token(client)}).status_code == 404


@pytest.mark.parametrize("address", ["watch", "seen", "unseen", "watched/1/name", "watched/1/stop", "feeds", "feeds/1/revoke"])
def test_nothing_is_changed_without_the_right_token(client: TestClient, address: str) -> None:
    assert client.post(f"/desk/{address}", data={"csrf": "0" * 64}).status_code == 403


def test_a_secret_address_is_shown_once_and_revoked(client: TestClient) -> None:
    watch(client, "kind=pair&code=KEN&code=TUN")
    made = html.fromstring(client.post("/desk/feeds", data={"csrf": token(client), "of": "1"}).text)
    atom, ics = (part.get("value", "") for part in parts(made, "//input[@class='address']"))
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/feeds/[\w-]{43}\.atom", atom)
    assert ics == atom.removesuffix("atom") + "ics"
    managed = client.get("/desk/watched").text
    assert atom.rpartition("/")[2][:43] not in managed
    assert texts(html.fromstring(managed), "//tbody/tr/th") == ["Kenya – Tunisia"]
    assert client.get(atom).status_code == 200
    client.post("/desk/feeds/1/revoke", data={"csrf": token(client)})
    assert client.get(atom).status_code == 404
    assert client.get(ics).status_code == 404
    for of in ("9", "x", "-1"):
        assert client.post("/desk/feeds", data={"csrf": token(client), "of": of}).status_code in (404, 422)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(client: TestClient, archive: Archive, lang: str) -> None:
    watch(client, "kind=pair&code=KEN&code=TUN", HOSTILE)
    told = incoming(f"{SIGNED} {HOSTILE}", title=HOSTILE, source=HOSTILE, url="javascript:alert(3)", published="2024-03-12")
    archive.add(with_agreement(told, title=HOSTILE), with_mode(on_day(with_people(told, HOSTILE), "2024-03-11"), "visit"))
    client.post("/desk/feeds", data={"csrf": token(client)})
    for address in ("/desk", "/desk/new", "/desk/watched", "/desk/watch?kind=pair&code=KEN&code=TUN",
                    f"/desk/watch?kind=person&name={HOSTILE}"):  # fmt: skip
        text = client.get(address, headers={"accept-language": lang}).text
        assert "<img src=x" not in text, address
        assert "<script>alert" not in text, address
        assert "javascript:" not in text, address


def test_moments_of_strangers_are_refused(client: TestClient) -> None:
    assert client.post("/desk/seen", data={"csrf": token(client), "until": "never"}).status_code == 422

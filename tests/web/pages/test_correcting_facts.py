"""Statements, figures and offices are corrected where they are shown: in dossiers, on the page of the article and the person."""

from __future__ import annotations

import html
import re

import pytest
from helpers.askers import ask_as
from helpers.forms import send
from helpers.incoming import MET, SIGNED, incoming, with_people, with_saying
from helpers.markup import check
from starlette.testclient import TestClient
from web.pages.test_correcting import HOSTILE, one_of, told

from dragoman.archive.archive import Archive
from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import Asker

PERSON = "/persons/Wanjiru%20Odhiambo"


@pytest.fixture
def saying(archive: Archive) -> str:
    """The id of a saying of a minister, whose office stands in the same article."""
    text = SIGNED.replace("Kenya and", "Kenya, its minister said, and")
    archive.add(with_saying(with_people(incoming(text, published="2024-03-12", url="https://w.example/1")), text[:20]))
    return one_of(archive, "s")


def link(page: str, wanted: str = r"[^\"?]+") -> str:
    """The first link on a page to the form of an item that a pattern fits."""
    found = re.search(rf'href="(/correct/{wanted})"', page)
    assert found, page
    return found[1]


def seen(client: TestClient, form: str) -> dict[str, str]:
    """What a form shows, as its fields are sent where nothing is changed."""
    page = client.get(form).text
    hidden = re.search(r'name="seen" value="([^"]+)"', page)
    assert hidden
    text = html.unescape(hidden[1])
    return {"seen": text, **dict(re.findall(r'"(\w+)":"([^"]*)"', text))}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_figure_is_corrected_from_the_dossier(client: TestClient, archive: Archive, lang: str) -> None:
    page = client.get(f"/KEN/TUN/figures?lang={lang}").text
    form = link(page, r"\w+%3Af[^\"]+")
    check(client.get(f"{form}?lang={lang}").text)
    answer = send(client, f"{form}/fields", **{**seen(client, form), "value": "7e6", "unit": "EUR", "note": "misread"})
    assert answer.status_code == 303
    assert {one[1:3] for one in told(archive)} == {("value", "7000000"), ("unit", "EUR")}
    page = client.get(f"/KEN/TUN/figures?lang={lang}").text
    assert {"en": "judged by a person", "fr": "jugé par une personne"}[lang] in page
    assert "85" not in check(page).text
    article = client.get(answer.headers["location"].partition("#")[0] + f"&lang={lang}").text
    assert {"en": "Judged by", "fr": "Jugé par"}[lang] in article
    history = check(client.get(f"/history?lang={lang}").text).text
    assert "EUR" in history
    assert {"en": "unit", "fr": "unité"}[lang] in history
    assert send(client, f"{form}/fields", **seen(client, form)).status_code == 400


def test_a_rejected_figure_goes_from_the_dossier_and_is_struck_on_the_page_of_its_article(
    client: TestClient, archive: Archive
) -> None:  # fmt: skip
    form = link(client.get("/KEN/TUN/figures").text, r"\w+%3Af[^\"]+")
    where = send(client, f"{form}/reject").headers["location"]
    assert "/correct/" not in client.get("/KEN/TUN/figures").text
    article = client.get(where).text
    assert "<s><strong>" in article
    assert "no such thing is told" in article
    page = client.get(form).text
    assert "This was rejected" in page
    (undo,) = set(re.findall(r"/judgements/(\w+)/undo", client.get("/history").text))
    assert send(client, "/judgements/undo", judgement=undo, thing=form.rpartition("/")[2].replace("%3A", ":")).status_code == 303
    assert "<s><strong>" not in client.get(where).text
    assert form in client.get("/KEN/TUN/figures").text


def test_a_speaker_is_corrected_where_the_saying_is_shown(client: TestClient, saying: str) -> None:
    form = f"/correct/{saying}"
    for page in ("/KEN/TUN/statements", PERSON):
        assert form in client.get(page).text
    answer = send(client, f"{form}/fields", **{**seen(client, form), "speaker": "Amara Diallo", "kind": "indirect"})
    assert answer.headers["location"] == f"/history?item={saying}"
    page = client.get("/KEN/TUN/statements").text
    assert "Amara Diallo" in page
    assert "judged by a person" in page
    assert form not in client.get(PERSON).text
    assert send(client, f"{form}/confirm").status_code == 303


def test_a_rejected_saying_is_left_out_of_the_persons_page_and_struck_in_its_article(client: TestClient, saying: str) -> None:
    article = re.findall(r'href="(/articles/\w+)', client.get("/KEN/TUN/statements").text)[0]
    send(client, f"/correct/{saying}/reject", htmx=True, where="list")
    assert saying not in client.get(PERSON).text
    assert "<s><strong>" in client.get(article).text


@pytest.mark.parametrize("page", ["/KEN/TUN/offices", PERSON])
def test_an_office_is_corrected_from_the_dossier_and_the_page_of_the_person(
    client: TestClient, archive: Archive, saying: str, page: str
) -> None:  # fmt: skip
    archive.add(with_people(incoming(MET, published="2024-03-13", url="https://w.example/2")))
    form = link(client.get(page).text, r"\w+%3Aoffice[^\"]+")
    assert "%2C" in form  # both sightings
    send(client, f"{form}/fields", **{**seen(client, form), "office": "trade minister"})
    shown = client.get(page).text
    assert re.search(r"<t[hd][^>]*>trade minister", shown)
    assert not re.search(r"<t[hd][^>]*>foreign minister", shown)


def test_hostile_values_are_words(client: TestClient, archive: Archive, saying: str) -> None:
    form = f"/correct/{saying}"
    send(client, f"{form}/fields", **{**seen(client, form), "speaker": HOSTILE[:290], "role": HOSTILE[:290]})
    for page in ("/KEN/TUN/statements", form, "/history", PERSON):
        assert "<script>alert" not in client.get(page).text
    assert send(client, f"{form}/fields", **{**seen(client, form), "entity": "<b>"}).status_code == 400
    assert client.get("/correct/%3Cscript%3E:x").status_code == 404


def test_readers_see_no_way_to_correct(client: TestClient, saying: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_as(monkeypatch, Asker(Visitor(1, "Lin", Role.READER), "session", "lin"))
    for page in ("/KEN/TUN/figures", "/KEN/TUN/offices", "/KEN/TUN/statements", PERSON):
        assert "/correct/" not in client.get(page).text


def test_programs_judge_figures_too(client: TestClient, archive: Archive) -> None:
    uid = link(client.get("/KEN/TUN/figures").text, r"\w+%3Af[^\"]+").rpartition("/")[2].replace("%3A", ":")
    token = client.get("/api/v1/visitor").json()["csrf"]
    judging = {"kind": "value", "thing": uid, "field": "value", "value": "5"}
    answer = client.post("/api/v1/judgements", json=judging, headers={"X-CSRF-Token": token})
    assert (answer.status_code, answer.json()["thing"]) == (201, uid)
    (row,) = client.get("/api/v1/judgements", params={"thing": uid}).json()["rows"]
    assert (row["field"], row["value"], row["things"]) == ("value", "5", [uid])

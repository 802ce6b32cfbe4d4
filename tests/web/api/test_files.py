"""Lists of the HTTP API as files: the whole, in turn, marked, and telling of themselves."""

from __future__ import annotations

import io
import json
import re

import polars
import pytest
from helpers.incoming import SIGNED, incoming, on_day, with_people
from openpyxl import load_workbook
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.dossier.export.writing import FORMS, KINDS
from dragoman.web.api import asking, files

TALKS = "KEN > UGA CONSULT | Kenya talked"


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Seven happenings more."""
    archive.add(*(on_day(incoming(f"{TALKS} {n}", published=f"201{n}-01-01"), f"201{n}-01-01") for n in range(7)))
    return archive


def test_the_whole_list_in_parts_that_nobody_sees(client: TestClient, filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "AT_ONCE", 3)
    lines = client.get("/api/v1/events.jsonl?country=KEN&all=true&limit=1").text.splitlines()
    found = [json.loads(line) for line in lines]
    listed = client.get("/api/v1/events?country=KEN&limit=100").json()
    assert found == listed["rows"]
    assert len(found) == listed["total"] > 7


@pytest.mark.parametrize("form", FORMS)
def test_forms_by_suffix_and_by_wish(client: TestClient, form: str) -> None:
    named = client.get(f"/api/v1/sources.{form}")
    wished = client.get("/api/v1/sources", headers={"accept": KINDS[form].partition(";")[0]})
    assert named.headers["content-type"] == wished.headers["content-type"] == KINDS[form]
    assert named.content == wished.content
    assert named.headers["content-disposition"].endswith(f'.{form}"')


def test_json_lines_by_their_other_name(client: TestClient) -> None:
    found = client.get("/api/v1/sources", headers={"accept": "application/x-ndjson"})
    assert [json.loads(line)["source"] for line in found.text.splitlines()] == ["example.com", "example.org"]


def test_a_file_tells_of_itself(client: TestClient) -> None:
    address = "/api/v1/events.{}?pair=Kenya:Tunis&type=support&collection=press&all=true&about=true&lang=fr"
    told = json.loads(client.get(address.format("jsonl")).text.splitlines()[0])["_about"]
    assert (told["list"], told["filters"], told["collection"]) == ("events", {"pair": "Kenya:Tunis", "type": "support"}, "press")
    assert (told["rows"], told["total"], told["archive"][:2]) == (1, 1, "20")
    assert "# Entre : Kenya:Tunis\n" in client.get(address.format("csv")).text
    book = load_workbook(io.BytesIO(client.get(address.format("xlsx")).content))
    assert book.sheetnames == ["Liste", "À propos"]
    parquet = polars.read_parquet_metadata(io.BytesIO(client.get(address.format("parquet")).content))
    assert json.loads(parquet["dragoman"]) == told


def test_a_part_says_of_how_many_it_is(client: TestClient) -> None:
    told = json.loads(client.get("/api/v1/articles.jsonl?limit=2&about=true").text.splitlines()[0])["_about"]
    assert (told["rows"], told["total"]) == (2, 4)


def test_a_whole_list_is_marked_until_the_archive_changes(client: TestClient, archive: Archive) -> None:
    address = "/api/v1/articles.csv?all=true"
    first = client.get(address)
    known = {"if-none-match": first.headers["etag"]}
    assert client.get(address, headers=known).status_code == 304
    assert client.get(f"{address}&about=true", headers=known).status_code == 200
    archive.add(incoming(SIGNED, url="https://c.example/9", published="2024-05-01"))
    again = client.get(address, headers=known)
    assert again.status_code == 200
    assert len(again.text.splitlines()) == len(first.text.splitlines()) + 1


def test_at_most_so_many_rows(client: TestClient, filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST", 2)
    assert len(client.get("/api/v1/events.csv?all=true").text.splitlines()) == 3


def test_json_gives_no_whole_list(client: TestClient) -> None:
    found = client.get("/api/v1/events?all=true")
    assert found.status_code == 400
    assert ".xlsx" in found.json()["detail"]


def test_too_many_at_once_are_asked_to_wait(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = files.BoundedSemaphore(1)
    monkeypatch.setattr(files, "_TURNS", turns)
    assert client.get("/api/v1/events.csv?all=true").status_code == 200
    with turns:
        found = client.get("/api/v1/events.csv?all=true")
    assert found.status_code == 503
    assert "Ask again" in found.json()["detail"]
    assert client.get("/api/v1/events.csv?all=true&type=NONE").status_code == 400
    assert client.get("/api/v1/events.csv?all=true").status_code == 200


def test_hostile_words_in_names_and_cells(client: TestClient, archive: Archive) -> None:
    evil = '=HYPERLINK("https://x") <script>alert(1)</script> \u202e'
    archive.add(incoming(SIGNED, url="https://c.example/9", title=evil, source=evil))
    found = client.get("/api/v1/search.csv", params={"q": 'signed ";=1+1\r\nX: y', "all": "true", "about": "true"})
    assert "x" not in found.headers
    named = found.headers["content-disposition"]
    assert re.fullmatch(r'attachment; filename="dragoman-search-signed-1-1-X-y-\d{4}-\d\d-\d\d\.csv"', named)
    text = client.get("/api/v1/articles.csv?all=true").text
    assert "'=HYPERLINK" in text
    assert "\u202e" not in text


def test_what_one_person_did_and_said(client: TestClient, archive: Archive) -> None:
    archive.add(with_people(incoming("KEN > TUN CONSULT | Kenya received", url="https://d.example/1", published="2024-06-01")))
    found = client.get("/api/v1/acts", params={"name": "Odhiambo"}).json()
    assert (found["total"], found["rows"][0]["persons"]) == (1, ["Wanjiru Odhiambo"])
    assert client.get("/api/v1/words", params={"name": "Odhiambo"}).json()["total"] == 0
    assert client.get("/api/v1/acts", params={"name": "Odhiambo", "id": "none"}).status_code == 404


def test_offices_of_both_parties_of_a_pair(client: TestClient, archive: Archive) -> None:
    archive.add(with_people(incoming("KEN > TUN CONSULT | Kenya received", url="https://d.example/1", published="2024-06-01")))
    both, one = (client.get("/api/v1/offices", params=asked).json() for asked in ({"pair": "TUN:KEN"}, {"country": "KEN"}))
    assert both["rows"] == one["rows"] != []


def test_only_what_its_sources_withdrew(client: TestClient, archive: Archive) -> None:
    assert client.get("/api/v1/events?withdrawn=only").json()["total"] == 0
    with_them = client.get("/api/v1/events?withdrawn=true").json()["total"]
    assert with_them == client.get("/api/v1/events").json()["total"] > 0
    assert client.get("/api/v1/events?withdrawn=perhaps").status_code == 422
    assert asking.Events.model_validate({"withdrawn": "only"}).asked().withdrawn == "only"

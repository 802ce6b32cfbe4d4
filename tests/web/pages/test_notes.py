"""The list of notes, by tag, kind, author and words, on the page and as files."""

from __future__ import annotations

import csv
import io
import json

import polars
import pytest
from helpers.adding import ANALYST, READER, as_visitor
from openpyxl import load_workbook
from starlette.testclient import TestClient

from dragoman.users.notes import writing
from dragoman.users.notes.note import Ref, draft
from dragoman.users.visitor import Visitor


@pytest.fixture(autouse=True)
def written(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    as_visitor(monkeypatch, ANALYST)

    def write(who: Visitor, on: Ref, text: str, tags: str, *, shared: bool) -> None:
        with client.app.state.users.writing() as connection:  # type: ignore[attr-defined]
            writing.add(connection, who, on, f"title of {on.item}", draft(text, [tags], shared))

    write(ANALYST, Ref("pair", "KEN:TUN"), "=cmd|' /C calc'!A0", "visit", shared=False)
    write(READER, Ref("state", "KEN"), "shared words", "Visit, trade", shared=True)
    write(READER, Ref("state", "KEN"), "hidden words", "secret", shared=False)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["title of KEN:TUN", "shared words"]),
        ("?tag=VISIT", ["title of KEN:TUN", "shared words"]),
        ("?tag=trade", ["shared words"]),
        ("?kind=pair", ["title of KEN:TUN"]),
        ("?author=Ada", ["shared words"]),
        ("?q=SHARED", ["shared words"]),
        ("?kind=nothing", ["title of KEN:TUN", "shared words"]),
        ("?tag=secret", []),
    ],
)
def test_notes_are_listed_by_what_is_asked(client: TestClient, query: str, shown: list[str]) -> None:
    page = client.get(f"/notes{query}").text
    assert [words for words in ("title of KEN:TUN", "shared words") if words in page] == shown
    assert "hidden words" not in page
    assert client.get(f"/notes{query}").headers["cache-control"] == "no-store"


def test_items_are_led_to(client: TestClient) -> None:
    page = client.get("/notes").text
    assert 'href="/KEN/TUN"' in page
    assert 'href="/KEN"' in page


def test_the_list_goes_out_as_files(client: TestClient) -> None:
    answer = client.get("/notes.csv?tag=visit")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["item"] for row in rows] == ["KEN", "KEN:TUN"]
    assert rows[1]["text"].startswith("'=cmd")
    lines = [json.loads(line) for line in client.get("/notes.jsonl").text.splitlines()]
    assert [line["tags"] for line in lines] == [["trade", "Visit"], ["visit"]]
    assert client.get("/notes.exe").status_code in (404, 422)


def test_files_for_spreadsheets_tell_of_the_list(client: TestClient) -> None:
    book = load_workbook(io.BytesIO(client.get("/notes.xlsx?tag=visit&lang=fr").content))
    assert [cell.value for cell in book["Liste"]["C"]] == ["item", "KEN", "KEN:TUN"]
    told = {label.value: value.value for label, value in book["À propos"].iter_rows(max_col=2) if label.value}
    assert (told["Liste"], told["Étiquette"], "Archive au" in told) == ("Notes", "visit", False)
    answer = client.get("/notes.parquet?kind=pair")
    frame = polars.read_parquet(io.BytesIO(answer.content))
    assert (frame["id"].to_list(), frame["tags"].to_list(), frame["shared"].to_list()) == ([1], [["visit"]], [False])
    assert (answer.headers["cache-control"], "dragoman-notes.parquet" in answer.headers["content-disposition"]) == (
        "no-store", True,
    )  # fmt: skip
    page = client.get("/notes?tag=visit").text
    assert 'href="/notes.xlsx?tag=visit"' in page


def test_the_list_speaks_french(client: TestClient) -> None:
    assert "2 notes, les dernières modifiées" in client.get("/notes?lang=fr").text
    assert "Il n'y a pas de telle note" in client.get("/notes?lang=fr&tag=x").text.replace("&#39;", "'")


def test_the_desk_leads_there(client: TestClient) -> None:
    assert 'href="/notes"' in client.get("/desk").text

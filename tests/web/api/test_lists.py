"""Lists of the HTTP API: filters, forms, cursors."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import polars
import pytest
from helpers.incoming import SIGNED, incoming, on_day, with_agreement, with_figure, with_people, with_status
from starlette.testclient import TestClient
from web.conftest import Ask

from dragoman.archive.archive import Archive
from dragoman.dossier import provenance
from dragoman.dossier import rows as dossier
from dragoman.web.api import rows

VISIT, TALKS = "KEN > TUN CONSULT | Kenya received", "KEN > UGA CONSULT | Kenya talked"
PLEDGE, NOTHING = "KEN > TUN SUPPORT | Kenya pledged", "KEN > TUN SUPPORT | Kenya signed nothing"


def _rows(client: TestClient, address: str, **query: Any) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/{address}", params=query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["rows"]
    return found


def _walked(client: TestClient, address: str, **query: Any) -> list[dict[str, Any]]:
    """All rows of a list, two at a time."""
    found, cursor = [], {}
    while cursor is not None:
        page = client.get(f"/api/v1/{address}", params={**query, **cursor, "limit": 2}).json()
        found += page["rows"]
        cursor = {"cursor": page["next"]} if page["next"] else None
    return found


@pytest.mark.parametrize(
    ("model", "columns"),
    [
        (rows.CaseRow, dossier.CASE), (rows.MeetingRow, dossier.MEETING), (rows.AgreementRow, dossier.AGREEMENT),
        (rows.StatementRow, dossier.STATEMENT), (rows.FigureRow, dossier.FIGURE), (rows.OfficeRow, dossier.OFFICE),
        (rows.PartnerRow, dossier.PARTNER), (rows.ContradictionRow, dossier.CONTRADICTION), (rows.HitRow, dossier.HIT),
        (rows.ArticleRow, dossier.ARTICLE), (rows.SourceRow, provenance.SOURCE), (rows.FollowedRow, provenance.FOLLOWED),
    ],
)  # fmt: skip
def test_rows_are_those_of_the_command_line(model: Any, columns: tuple[str, ...]) -> None:
    assert tuple(model.model_fields) == columns


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [VISIT, TALKS, PLEDGE]), ({"pair": "Kenya:Tunis"}, [VISIT, PLEDGE]), ({"country": "uga"}, [TALKS]),
        ({"type": "support"}, [PLEDGE]), ({"type": ["CONSULT", "SUPPORT"], "limit": 1}, [VISIT]),
        ({"from": "2024-01-02"}, [VISIT]),
        ({"to": "2023-12-31"}, [PLEDGE]), ({"from": "2023-01-01", "to": "2024-01-01"}, [TALKS]),
        ({"status": "negated"}, [NOTHING]),
        ({"status": ["occurred", "negated"], "limit": 2}, [NOTHING, VISIT]), ({"source": "Daily"}, [TALKS]),
        ({"place": "Nairobi", "country": "UGA"}, [TALKS]), ({"place": "Paris"}, []), ({"collection": "wires"}, [PLEDGE]),
    ],
)  # fmt: skip
def test_happenings_are_filtered(ask: Ask, tmp_path: Path, query: dict[str, Any], found: list[str]) -> None:
    with Archive(tmp_path / "filtered.db", make=True) as archive:
        told = {VISIT: "2024-03-12", TALKS: "2024-01-01", PLEDGE: "2022-01-01", NOTHING: "2024-05-01"}
        for text, day in told.items():
            collection, source = "wires" if text == PLEDGE else "press", "Daily" if text == TALKS else None
            given = on_day(incoming(text, text, collection, published="2024-06-01", source=source), day)
            archive.add(with_status(given, "negated") if text == NOTHING else given)
        assert [row["words"] for row in _rows(ask(archive), "events", **query)] == [[text.partition("| ")[2]] for text in found]


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ({"form": "2024-01-01"}, 422, "query.form"), ({"pair": "KEN:TUN", "country": "KEN"}, 422, "not both"),
        ({"pair": "KEN"}, 422, "pair"), ({"pair": "KEN:KEN"}, 400, "A pair wants two"),
        ({"country": "Nowhere"}, 400, "is no state"),
        ({"type": "DANCE"}, 400, "There are:"), ({"from": "2024-02-31"}, 422, "YYYY-MM-DD"), ({"limit": 0}, 422, "limit"),
        ({"collection": "none"}, 404, "There is no collection"), ({"source": "none"}, 404, "There is no source"),
        ({"cursor": "x"}, 400, "begin without a cursor"), ({"place": "\0"}, 422, "place"),
    ],
)  # fmt: skip
def test_a_wrong_question_is_told(client: TestClient, query: dict[str, Any], status: int, says: str) -> None:
    answer = client.get("/api/v1/events", params=query)
    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert says in answer.json()["detail"]


def test_what_stands_under_nothing_is_no_list(client: TestClient) -> None:
    assert "pair=A:B or country=A" in client.get("/api/v1/statements").json()["detail"]
    assert "openapi.json" in client.get("/api/v1/nothing").json()["detail"]


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("events", {}), ("meetings", {}), ("articles", {}), ("search", {"q": "signed OR received"}),
        ("search", {"q": "signed OR received", "order": "relevance"}), ("search", {"q": "signed OR received", "language": "en"}),
        ("statements", {"country": "KEN"}), ("figures", {"pair": "KEN:TUN"}), ("offices", {"country": "KEN"}),
        ("partners", {"country": "KEN"}), ("contradictions", {}), ("sources", {}), ("months", {}), ("months", {"country": "KEN"}),
    ],
)  # fmt: skip
def test_parts_make_the_whole(client: TestClient, archive: Archive, address: str, query: dict[str, Any]) -> None:
    for number in range(1, 6):
        text = f"KEN > TUN CONSULT | Kenya received minister {number}\nKEN > UGA SUPPORT | Kenya gave {number}"
        known = {"published": f"2024-0{number}-03", "url": f"https://c.example.com/{number}", "source": f"Outlet {number}"}
        told = with_people(incoming(text, **known), f"Person {'ABCDE'[number - 1]}", f"minister of field {number}")
        archive.add(on_day(with_figure(told, number * 1e6), f"2024-0{number}-02"))
    whole = _rows(client, address, **query)
    assert _walked(client, address, **query) == whole
    if address not in ("statements", "contradictions"):
        assert len(whole) > 1


def test_what_comes_between_two_parts_moves_nothing(client: TestClient, archive: Archive) -> None:
    first = client.get("/api/v1/events", params={"limit": 1}).json()
    others = _rows(client, "events")[1:]
    archive.add(on_day(incoming("PER > ECU SUPPORT | Peru signed", published="2025-01-01"), "2025-01-01"))
    after = client.get("/api/v1/events", params={"cursor": first["next"]}).json()
    assert after["rows"] == others
    assert (first["total"], after["total"], after["next"]) == (3, 4, None)


def test_forms_are_negotiated(client: TestClient) -> None:
    for accept, kind in (
        ("text/csv", "text/csv"), ("application/vnd.apache.parquet", "application/vnd.apache.parquet"),
        ("text/html, text/csv;q=0.1, application/json;q=0.2", "application/json"), ("image/png", "application/json"),
    ):  # fmt: skip
        answer = client.get("/api/v1/events", headers={"accept": accept})
        assert answer.headers["content-type"].partition(";")[0] == kind
        assert "Accept" in answer.headers["vary"].split(", ")
    assert client.get("/api/v1/events.csv", headers={"accept": "application/json"}).headers["content-type"].startswith("text/csv")
    assert client.get("/api/v1/events.xml").status_code == 422


def test_values_hold_nothing_that_a_spreadsheet_runs(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("KEN > TUN CONSULT | =cmd|' /C calc'!A0", url="https://d.example.com/1", title="@SUM(1)"))
    told = client.get("/api/v1/events.csv", params={"type": "CONSULT"}).text
    assert "'=cmd|' /C calc'!A0" in [row["words"] for row in csv.DictReader(io.StringIO(told))]
    articles = csv.DictReader(io.StringIO(client.get("/api/v1/articles.csv").text))
    assert {"'@SUM(1)", "<script>alert(2)</script>"} <= {row["title"] for row in articles}


def test_parquet_has_the_same_columns_whatever_stands_in_them(client: TestClient) -> None:
    some, none = (
        polars.read_parquet(io.BytesIO(client.get("/api/v1/events.parquet", params={"country": code}).content))
        for code in ("KEN", "PER")
    )
    assert (some.height, none.height) == (3, 0)
    assert some.schema == none.schema
    assert some.schema["actors"] == polars.List(polars.String)
    assert (some.schema["articles"], some.schema["goldstein"], some.schema["status"], some.schema["withdrawn"]) == (
        polars.Int64, polars.Float64, polars.String, polars.Boolean,
    )  # fmt: skip
    hits = client.get("/api/v1/search.parquet", params={"q": "signed"}).content
    assert polars.read_parquet(io.BytesIO(hits)).schema["marks"] == polars.List(polars.List(polars.Int64))


@pytest.mark.parametrize("address", ["events", "events.csv", "events.parquet"])
def test_an_answer_says_where_it_goes_on_and_is_known_again(client: TestClient, address: str) -> None:
    answer = client.get(f"/api/v1/{address}", params={"limit": 2, "country": "KEN"})
    assert answer.links["next"]["url"].startswith(f"/api/v1/{address}?limit=2&country=KEN&cursor=")
    last = client.get(answer.links["next"]["url"])
    assert "link" not in last.headers
    again = client.get(
        f"/api/v1/{address}", params={"limit": 2, "country": "KEN"}, headers={"if-none-match": answer.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["link"] == answer.headers["link"]


def test_agreements_are_found_by_their_titles(client: TestClient, archive: Archive) -> None:
    for title in ("grain treaty", "visa accord"):
        given = incoming(f"{SIGNED}: {title}", url=f"https://e.example.com/{title[:4]}", published=f"2024-0{len(title) - 9}-01")
        archive.add(with_agreement(given, title=title))
    assert {row["title"] for row in _walked(client, "agreements", pair="KEN:TUN")} == {"grain treaty", "visa accord"}
    assert [row["title"] for row in _rows(client, "agreements", country="KEN", words="Treaties")] == ["grain treaty"]
    assert _rows(client, "agreements", country="KEN", words="grain accord") == []

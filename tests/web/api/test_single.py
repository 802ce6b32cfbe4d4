"""Dossiers and single things of the HTTP API."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.incoming import MET, SIGNED, incoming, with_agreement, with_people, with_saying
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.records import AgreementStatus


def _asked(client: TestClient, address: str, **query: Any) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{address}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def _saying(words: str) -> Incoming:
    given = incoming(f"{words}\n{SIGNED}", url="https://s.example.com/1", published="2024-03-12")
    return with_saying(with_people(given), words)


def test_the_dossier_of_a_pair(client: TestClient, archive: Archive) -> None:
    archive.add(_saying("We shall build a port"))
    found = _asked(client, "dossiers/tunisie/Nairobi", lang="fr")
    assert found["codes"] == ["TUN", "KEN"]
    assert "Tunisie" in found["summary"][0]["text"]
    assert {name: section["total"] for name, section in found["sections"].items()} == {
        "partners": 0, "timeline": 2, "meetings": 1, "not-occurred": 0, "agreements": 0, "statements": 1, "figures": 1,
        "offices": 1, "contradictions": 0, "withdrawn": 0,
    }  # fmt: skip
    assert found["sections"]["statements"]["rows"][0]["text"] == "We shall build a port"
    assert found["coverage"]["first"] == "2023-06"
    assert sum(count["number"] for count in found["counts"]) == 2


def test_the_dossier_of_a_state(client: TestClient) -> None:
    found = _asked(client, "states/KEN", limit=1)
    assert [row["partner"] for row in found["sections"]["partners"]["rows"]] == ["TUN"]
    assert (found["sections"]["partners"]["total"], found["summary"]) == (2, [])


@pytest.mark.parametrize("address", ["states/Atlantis", "dossiers/KEN/Atlantis"])
def test_a_name_that_is_not_known_is_no_address(client: TestClient, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert (answer.status_code, "Give a name or a code" in answer.json()["detail"]) == (404, True)
    assert client.get("/api/v1/dossiers/KEN/KEN").status_code == 400


def test_a_happening_with_its_reports(client: TestClient, archive: Archive) -> None:
    archive.add(with_people(incoming(MET, url="https://p.example.com/1", published="2023-06-02")))
    row = _asked(client, "events", type="CONSULT")["rows"][0]
    found = _asked(client, f"events/{row['id']}")
    assert found["event"] == row
    assert [report["article"]["url"] for report in found["reports"]] == ["https://a.example.com/2", "https://p.example.com/1"]
    assert found["reports"][1]["item"]["actors"][0]["person"] == "Wanjiru Odhiambo"
    assert [one["person"] for one in found["attendees"]] == ["Wanjiru Odhiambo"]
    decision = found["together"][0]
    assert {decision["article"], decision["with"]} == {report["article"]["id"] for report in found["reports"]}
    assert decision["grounds"]


def test_an_agreement_with_what_is_told_of_it(client: TestClient, archive: Archive) -> None:
    steps: list[tuple[AgreementStatus, str]] = [("signed", "2024-03-12"), ("ratified", "2024-09-12")]
    for status, day in steps:
        given = incoming(f"{SIGNED}: it is {status}", url=f"https://g.example.com/{status}", published=day)
        archive.add(with_agreement(given, status))
    row = _asked(client, "agreements", pair="KEN:TUN")["rows"][0]
    found = _asked(client, f"agreements/{row['id']}")
    assert found["agreement"] == row
    assert [report["item"]["status"] for report in found["reports"]] == ["signed", "ratified"]


def test_people_of_a_name(client: TestClient, archive: Archive) -> None:
    archive.add(_saying("We shall build a port"))
    (found,) = _asked(client, "persons", name="odhiambo")["persons"]
    assert (found["names"], found["offices"][0]["office"]) == (["Wanjiru Odhiambo"], "foreign minister")
    assert [said["text"] for said in found["statements"]] == ["We shall build a port"]
    assert client.get("/api/v1/persons", params={"name": "Nobody"}).status_code == 404


def test_an_article_with_its_record_and_versions(client: TestClient, archive: Archive) -> None:
    url = "https://v.example.com/1"
    archive.add(incoming(f"{SIGNED}\n{MET}", url=url, retrieved="2024-03-12T08:00:00Z", published="2024-03-12"))
    archive.add(incoming(SIGNED, url=url, retrieved="2024-03-13T08:00:00Z", published="2024-03-12"))
    (row,) = (row for row in _asked(client, "articles")["rows"] if row["url"] == url)
    found = _asked(client, f"articles/{row['id']}")
    assert (found["id"], found["record"]["text"]) == (row["id"], SIGNED)
    assert [version["number"] for version in found["versions"]] == [1, 2]
    assert [(gone["version"], gone["item"]["type"]) for gone in found["withdrawn"]] == [(1, "CONSULT")]


@pytest.mark.parametrize("address", ["events/none", "agreements/none", "articles/none"])
def test_an_id_of_nothing_is_told(client: TestClient, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)
    assert "none" in answer.json()["detail"]


def test_single_things_are_known_again(client: TestClient) -> None:
    answer = client.get("/api/v1/states/KEN")
    assert client.get("/api/v1/states/KEN", headers={"if-none-match": answer.headers["etag"]}).status_code == 304

"""Judgements through the HTTP API."""

from __future__ import annotations

import io
from typing import Any

import httpx
import polars
import pytest
from helpers.forms import csrf
from starlette.testclient import TestClient
from web.pages.test_events import events

from dragoman.archive.archive import Archive


def judge(client: TestClient, **judging: Any) -> httpx.Response:
    """What is answered to a judgement with its token."""
    return client.post("/api/v1/judgements", json=judging, headers={"x-csrf-token": csrf(client)})


def test_what_is_judged_is_listed_and_undone(client: TestClient, archive: Archive) -> None:
    first, second, *_ = events(archive)
    made = judge(client, kind="value", thing=first, field="type", value="AID", note="why")
    assert made.status_code == 201
    (uid,) = made.json()["judgements"]
    assert judge(client, kind="confirm", thing=second).status_code == 201
    merged = judge(client, kind="merge", thing=first, other=second).json()
    assert merged["thing"] in (first, second)
    assert judge(client, kind="reject", thing=first).status_code == 201
    rows = client.get("/api/v1/judgements").json()
    assert [row["kind"] for row in rows["rows"]] == ["reject", "merge", "confirm", "value"]
    assert rows["total"] == 4
    assert (rows["rows"][3]["things"], rows["rows"][3]["note"]) == ([merged["thing"]], "why")
    undone = client.delete(f"/api/v1/judgements/{uid}", headers={"x-csrf-token": csrf(client)})
    assert undone.status_code == 200
    found = client.get("/api/v1/judgements", params={"thing": first, "limit": 1}).json()
    assert found["total"] == 4
    assert found["next"]
    assert client.get("/api/v1/judgements.csv").text.startswith("id,kind,undoes,")
    frame = polars.read_parquet(io.BytesIO(client.get(f"/api/v1/judgements.parquet?thing={first}&all=true").content))
    assert frame.filter(polars.col("undone"))["value"].to_list() == ["AID"]
    assert frame.schema["things"] == polars.List(polars.String)
    assert f"/api/v1/judgements.xlsx?thing={first}&amp;all=true" in client.get(f"/history?item=/events/{first}").text


@pytest.mark.parametrize(
    ("judging", "status"),
    [
        ({"kind": "value", "field": "type"}, 422),
        ({"kind": "merge"}, 422),
        ({"kind": "split"}, 422),
        ({"kind": "dance"}, 422),
        ({"kind": "confirm", "more": 1}, 422),
        ({"kind": "value", "field": "colour", "value": "red"}, 400),
        ({"kind": "split", "articles": ["nobody"]}, 404),
        ({"kind": "merge", "other": "c0"}, 404),
    ],
)
def test_what_cannot_be_is_told(client: TestClient, archive: Archive, judging: dict[str, Any], status: int) -> None:
    answer = judge(client, thing=events(archive)[0], **judging)
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_no_change_without_the_token(client: TestClient, archive: Archive) -> None:
    assert client.post("/api/v1/judgements", json={"kind": "reject", "thing": events(archive)[0]}).status_code == 403
    assert client.delete("/api/v1/judgements/j").status_code == 403
    assert client.get("/api/v1/judgements").json()["total"] == 0

"""Who asks the API."""

from __future__ import annotations

from helpers.crew import Crew
from starlette.testclient import TestClient

from dragoman.users.visitor import local


def test_everyone_is_told_who_he_is(crew: Crew) -> None:
    told = crew.client("Lin").get("/api/v1/visitor")
    assert told.headers["cache-control"] == "no-store"
    assert {key: told.json()[key] for key in ("name", "role", "collections")} == {
        "name": "Lin", "role": "none", "collections": {"press": "reader"},
    }  # fmt: skip
    assert crew.client().get("/api/v1/visitor", headers=crew.token("Ada")).json()["role"] == "admin"
    assert crew.client().get("/api/v1/visitor").status_code == 401


def test_a_script_on_this_machine_gets_its_token(client: TestClient) -> None:
    told = client.get("/api/v1/visitor").json()
    assert (told["name"], told["role"]) == (local().name, "admin")
    assert client.post("/logout", headers={"X-CSRF-Token": told["csrf"]}, follow_redirects=False).status_code == 303
    assert client.post("/logout", headers={"X-CSRF-Token": told["csrf"][:-1]}).status_code == 403

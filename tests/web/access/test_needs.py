"""What a route needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import Depends, Request, Response
from fastapi.responses import PlainTextResponse
from helpers.askers import ask_as
from helpers.crew import Crew
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.audit import Wanted, entries
from dragoman.users.visitor import Role, Visitor
from dragoman.web import access
from dragoman.web.access import csrf
from dragoman.web.access.asker import Asker
from dragoman.web.app import make_app

Asked = Callable[[Asker], TestClient]
LOCAL = Asker(Visitor(0, "ada", Role.ADMIN), "local", "local")
READER = Asker(Visitor(1, "Grace", Role.READER), "session", "a session")
PATH = "/a/path/of/five/parts"


@pytest.fixture
def asked_by(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A client of an asker, for an application with a route that needs an analyst."""
    app = make_app(archive)

    @app.post(PATH, dependencies=[Depends(access.needs(Role.ANALYST))])
    def tried(request: Request) -> Response:
        return PlainTextResponse(access.visitor(request).name)

    @app.get(PATH, dependencies=[Depends(access.needs(Role.READER))])
    def token(request: Request) -> Response:
        return PlainTextResponse(csrf.token(request))

    @app.get(f"{PATH}/noted", dependencies=[Depends(access.needs(Role.READER))])
    def noted(request: Request) -> Response:
        access.note(request, "thing.removed", "a thing")
        return PlainTextResponse("noted")

    def client(asker: Asker) -> TestClient:
        ask_as(monkeypatch, asker)
        return TestClient(app, base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50000))

    return client


def test_the_local_user_changes_what_he_wants(asked_by: Asked) -> None:
    client = asked_by(LOCAL)
    token = client.get(PATH).text
    assert client.post(PATH, data={"csrf": token}).text == "ada"
    assert client.post(PATH, files={"csrf": (None, token), "text": ("a.txt", b"x")}).text == "ada"
    assert client.post(PATH, json={}, headers={"X-CSRF-Token": token}).text == "ada"


@pytest.mark.parametrize("wrong", ["", "0" * 64, "é"])
def test_a_change_without_the_right_token_is_refused(asked_by: Asked, wrong: str) -> None:
    client = asked_by(LOCAL)
    assert client.post(PATH).status_code == 403
    assert client.post(PATH, data={"csrf": wrong}).status_code == 403
    assert client.post(PATH, json={"csrf": client.get(PATH).text}).status_code == 403
    assert client.post(PATH, files={"csrf": ("a.txt", client.get(PATH).text)}).status_code == 403
    answer = client.post(PATH, headers={"X-CSRF-Token": wrong.encode()})
    assert answer.status_code == 403
    assert "load the page again" in answer.text


def test_a_token_belongs_to_one_session(asked_by: Asked) -> None:
    token = asked_by(READER).get(PATH).text
    assert asked_by(LOCAL).post(PATH, data={"csrf": token}).status_code == 403


def test_a_lower_role_is_refused(asked_by: Asked) -> None:
    client = asked_by(READER)
    answer = client.post(PATH, data={"csrf": client.get(PATH).text}, headers={"accept-language": "fr"})
    assert answer.status_code == 403
    assert "analyse" in answer.text


def test_a_route_that_cannot_be_narrowed_is_refused(asked_by: Asked) -> None:
    limited = Asker(Visitor(3, "Lin", Role.NONE, {"press": Role.ANALYST}), "session", "other")
    client = asked_by(limited)
    for answer in (client.get(PATH), client.post(PATH, data={"csrf": "x"}), client.get("/ledger"), client.get("/api/v1/sources")):
        assert answer.status_code == 403
        assert "press" in answer.text


def test_a_token_of_the_api_is_proof_by_itself(asked_by: Asked) -> None:
    analyst = Visitor(2, "Alan", Role.ANALYST)
    assert asked_by(Asker(analyst, "token", "a token")).post(PATH).text == "Alan"


def test_what_one_role_is_shown_no_other_gets(asked_by: Asked) -> None:
    first, second = asked_by(LOCAL).get("/"), asked_by(READER).get("/")
    assert (first.status_code, second.status_code) == (200, 200)
    limited = Asker(Visitor(3, "x", Role.NONE, {"cables": Role.READER}), "session", "other")
    assert asked_by(limited).get("/?collection=press").status_code == 403


def test_the_desk_is_of_one_visitor_alone(asked_by: Asked) -> None:
    answer = asked_by(READER).get("/desk")
    assert "Grace" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "Bureau" in asked_by(READER).get("/desk?lang=fr").text


def test_a_role_in_one_collection_is_led_to_nothing_that_it_may_not_see(asked_by: Asked) -> None:
    whole = asked_by(READER).get("/desk").text
    limited = asked_by(Asker(Visitor(3, "x", Role.NONE, {"press": Role.READER}), "session", "other"))
    desk = limited.get("/desk").text
    for path in ("/sources", "/ledger", "/history"):
        assert (f'href="{path}"' in whole, f'href="{path}"' in desk) == (True, False)
        assert limited.get(path).status_code == 403


def test_what_is_done_is_written_down(asked_by: Asked) -> None:
    client = asked_by(READER)
    assert client.get(f"{PATH}/noted").text == "noted"
    with client.app.state.users.reading() as connection:  # type: ignore[attr-defined]
        ((entry,), _) = entries(connection, Wanted(), 9)
    assert (entry.who, entry.action, entry.about, entry.address) == ("Grace", "thing.removed", "a thing", "127.0.0.1")


def test_names_are_shown_as_text(asked_by: Asked) -> None:
    hostile = '"><img src=x onerror=alert(1)>'
    text = asked_by(Asker(Visitor(1, hostile, Role.READER), "session", "m")).get("/desk").text
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text


def test_the_field_of_forms_is_escaped() -> None:
    assert str(access.own_page.hidden_field('"><')) == '<input type="hidden" name="csrf" value="&#34;&gt;&lt;">'


def test_of_who_has_not_the_role_no_body_is_read(crew: Crew) -> None:
    """The token of a form stands in its body, which may be a long upload: who may not send it is refused before."""
    asked: list[str] = []
    real = Request.form

    def form(self: Request, **limits: Any) -> Any:
        asked.append(self.url.path)
        return real(self, **limits)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Request, "form", form)
        for name in ("Grace", "Lin"):
            assert crew.client(name).post("/add/files", files={"file": ("a.txt", b"x")}).status_code == 403
            assert asked == []
        assert crew.client("Alan").post("/add/files", files={"file": ("a.txt", b"x")}).status_code == 403
        assert asked == ["/add/files"], "who may is asked for the token in the form"

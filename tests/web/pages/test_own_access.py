"""`/account`: one's own sessions and tokens."""

from __future__ import annotations

import pytest
from helpers.crew import Crew, form_token
from helpers.markup import Markup, check
from httpx import Response
from starlette.testclient import TestClient

from dragoman.users import sessions, tokens


def _page(client: TestClient, lang: str = "en") -> Markup:
    answer = client.get("/account", headers={"accept-language": lang})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    return check(answer.text)


def _send(client: TestClient, path: str, lang: str = "en", **data: str) -> Response:
    token = form_token(client.get("/account").text)
    return client.post(path, data={"csrf": token, **data}, headers={"accept-language": lang})


def _sessions(crew: Crew, name: str) -> int:
    with crew.file.reading() as connection:
        return len(sessions.open_sessions(connection, crew[name].id))


def test_who_one_is_and_where_one_is_logged_in(crew: Crew) -> None:
    client = crew.client("Lin")
    crew.client("Grace")
    text = " ".join(_page(client).text.split())
    assert "For Lin (reader in press)." in text
    assert text.count("a browser") == 1
    assert "this one" in text
    assert "Votre compte" in _page(client, "fr").text


def test_other_sessions_of_ones_own_are_ended(crew: Crew) -> None:
    client = crew.client("Grace")
    for _ in range(3):
        crew.client("Grace")
    (first, *_) = [
        action for action in _page(client).all("form", "action") if action != "/account/sessions/end" and "/sessions/" in action
    ]
    assert _send(client, first).headers["location"] == "/account?done=session"
    assert _sessions(crew, "Grace") == 3
    assert _send(client, "/account/sessions/end").headers["location"] == "/account?done=sessions"
    assert _sessions(crew, "Grace") == 1
    assert client.get("/account").status_code == 200


def test_what_is_of_others_is_out_of_reach(crew: Crew) -> None:
    crew.client("Ada")
    crew.token("Ada")
    with crew.file.reading() as connection:
        (session,) = sessions.open_sessions(connection, crew["Ada"].id)
        (token,) = tokens.all_tokens(connection, crew["Ada"].id)
    client = crew.client("Grace")
    for path in (f"/account/sessions/{session.id}/end", f"/account/tokens/{token.id}/revoke"):
        assert _send(client, path).status_code == 400
    assert _sessions(crew, "Ada") == 1


def test_a_token_is_made_shown_once_and_revoked(crew: Crew) -> None:
    client = crew.client("Grace")
    made = _send(client, "/account/tokens", purpose="a <script>", scope="read", days="5")
    assert made.status_code == 200
    assert made.headers["cache-control"] == "no-store"
    secret = made.text.partition('class="secret" value="')[2].partition('"')[0]
    asked = crew.client().get("/api/v1/sources", headers={"Authorization": f"Bearer {secret}"})
    assert asked.status_code == 200
    page = _page(client)
    assert "a <script>" in page.text
    assert secret not in client.get("/account").text
    (revoke,) = [action for action in page.all("form", "action") if action.endswith("/revoke")]
    assert _send(client, revoke).headers["location"] == "/account?done=token"
    assert crew.client().get("/api/v1/sources", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.parametrize(("fields", "why"), [({"purpose": ""}, "à quoi sert"), ({"days": "0"}, "de 1 à 366 jours")])
def test_a_token_that_cannot_be_is_refused(crew: Crew, fields: dict[str, str], why: str) -> None:
    answer = _send(crew.client("Grace"), "/account/tokens", "fr", **({"purpose": "x", "days": "9"} | fields))
    assert answer.status_code == 400
    assert why in check(answer.text).text


def test_the_local_user_has_no_sessions(client: TestClient) -> None:
    text = _page(client).text
    assert "who needs no login" in text
    assert "/account/tokens" not in client.get("/account").text

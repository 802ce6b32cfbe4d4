"""In which language a page is shown."""

from __future__ import annotations

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from dragoman.web.language import language, local


def _asked(query: str = "", accept: str = "", cookie: str = "") -> Request:
    headers = [(b"accept-language", accept.encode()), (b"cookie", cookie.encode())]
    return Request({"type": "http", "query_string": query.encode(), "headers": headers, "path": "/"})


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"), ("en-GB", "en"), ("de,fr;q=0.5,en;q=0.4", "fr"), ("en;q=0.3,fr;q=0.7", "fr"),
        ("fr;q=0,en", "en"), ("de", "en"), ("", "en"), ("fr;q=x", "en"), ("*", "en"), ("FR", "fr"),
    ],
)  # fmt: skip
def test_the_browser_is_heard(accept: str, expected: str) -> None:
    assert language(_asked(accept=accept)) == expected


def test_a_choice_beats_the_browser() -> None:
    assert language(_asked(accept="en", cookie="lang=fr")) == "fr"
    assert language(_asked(query="lang=en", accept="fr", cookie="lang=fr")) == "en"
    assert language(_asked(query="lang=xx", cookie="lang=fr")) == "fr"


def test_choosing_keeps_and_goes_back(client: TestClient) -> None:
    answer = client.get("/language?to=fr&back=/TUR/UZB%3Ftype%3DCONSULT", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/TUR/UZB?type=CONSULT")
    assert "lang=fr" in answer.headers["set-cookie"]
    assert "httponly" in answer.headers["set-cookie"].lower()
    assert client.get("/language?to=xx").status_code == 422


def test_the_answer_to_a_form_leads_to_a_page_that_can_be_asked_for(client: TestClient) -> None:
    token = client.get("/api/v1/visitor").json()["csrf"]
    answer = client.post("/add/text", data={"csrf": token, "text": ""})
    assert (answer.status_code, 'href="/language?to=fr&amp;back=/desk"' in answer.text) == (400, True)
    assert 'back=/add"' in client.get("/add").text


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\nb"])
def test_no_link_leads_out(back: str) -> None:
    assert local(back) == "/"

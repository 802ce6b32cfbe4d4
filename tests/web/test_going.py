"""The box: where it leads, and what it says while one types."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from helpers.incoming import incoming, with_people
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive

Ask = Callable[[Archive], TestClient]


@pytest.fixture
def known(ask: Ask, archive: Archive) -> TestClient:
    archive.add(
        with_people(incoming("KEN > UGA CONSULT | Kenya received", published="2024-03-13"), "Wanjiru Odhiambo"),
        with_people(incoming("KEN > FRA CONSULT | Kenya came", published="2024-03-14"), "Ng'ang'a / O\"Neill <b>"),
    )
    return ask(archive)


def _to(client: TestClient, text: str) -> str:
    answer = client.get("/go", params={"q": text}, follow_redirects=False)
    assert answer.status_code == 303
    return answer.headers["location"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Turquie Ouzbékistan", "/TUR/UZB"), ("uzbekistan–turkey", "/TUR/UZB"), ("Turquie", "/TUR"), ("OTAN", "/NATO"),
        ("Turquie Ouzbékistan 2018", "/TUR/UZB/timeline?from=2018-01-01&to=2018-12-31"),
        ("Turquie 2018-03", "/TUR/timeline?from=2018-03-01&to=2018-03-31"),
        ("odhiambo", "/persons/Wanjiru%20Odhiambo"), ("gas pipeline", "/search?q=gas+pipeline"), ("2018", "/search?q=2018"),
        ("", "/"), ("  ", "/"), ("//evil.example", "/search?q=%2F%2Fevil.example"),
        ("javascript:alert(1)", "/search?q=javascript%3Aalert%281%29"),
    ],
)  # fmt: skip
def test_it_leads_to_the_only_place_that_is_meant(known: TestClient, text: str, address: str) -> None:
    assert _to(known, text) == address


def test_a_name_of_a_person_stays_one_part_of_the_address(known: TestClient) -> None:
    assert (
        _to(known, 'O"Neill') == f"/persons/{quote('Ng' + chr(39) + 'ang' + chr(39) + 'a / O' + chr(34) + 'Neill <b>', safe='')}"
    )


def test_several_meanings_are_a_choice(known: TestClient) -> None:
    answer = known.get("/go", params={"q": "Congo France"}, headers={"accept-language": "fr"})
    assert answer.status_code == 200
    assert '<a href="/COD/FRA"><bdi>République démocratique du Congo – France</bdi></a>' in answer.text
    assert '<a href="/COG/FRA">' in answer.text
    assert '<a href="/search?q=Congo+France">' in answer.text


def test_what_was_typed_is_escaped(known: TestClient) -> None:
    answer = known.get("/go", params={"q": "Congo France <script>alert(1)</script>"}, follow_redirects=True)
    assert "<script>alert" not in answer.text
    assert "<script>alert" not in known.get("/suggest", params={"q": "Congo <script>alert(1)</script>"}).text


def _suggested(client: TestClient, text: str, lang: str = "en") -> str:
    answer = client.get("/suggest", params={"q": text}, headers={"accept-language": lang})
    assert answer.status_code == 200
    return answer.text


def test_links_are_suggested_while_typing(known: TestClient) -> None:
    assert '<a href="/TUR/UZB"><bdi>Turkey – Uzbekistan</bdi> <span class="quiet small">pair</span></a>' in _suggested(
        known, "turquie ouzb"
    )
    assert '<a href="/UZB"><bdi>Ouzbékistan</bdi> <span class="quiet small">partie</span></a>' in _suggested(known, "uzbe", "fr")
    assert (
        '<a href="/persons/Wanjiru%20Odhiambo"><bdi>Wanjiru Odhiambo</bdi> <span class="quiet small">person, Kenya</span></a>'
        in _suggested(known, "odhi")
    )


def test_a_search_is_always_the_last(known: TestClient) -> None:
    text = _suggested(known, "gas pipe")
    assert text.count("<li>") == 1
    assert '<a href="/search?q=gas+pipe">' in text
    assert "1 suggestion" in text


def test_names_of_strangers_are_escaped(known: TestClient) -> None:
    text = _suggested(known, 'O"Nei')
    assert "<b>" not in text
    assert "&lt;b&gt;" in text


def test_nothing_typed_suggests_nothing(known: TestClient) -> None:
    assert _suggested(known, " ") == ""

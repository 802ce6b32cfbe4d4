"""Which pair an address means."""

from __future__ import annotations

import pytest
from helpers.markup import check
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/tun/ken", "/KEN/TUN"), ("/TUN/KEN?collection=press", "/KEN/TUN?collection=press"), ("/Kenya/tunisien", "/KEN/TUN"),
        ("/Tunis/Nairobi/timeline?page=2&type=CONSULT", "/KEN/TUN/timeline?page=2&type=CONSULT"), ("/KEN/kenya", "/KEN"),
        ("/TUN/KEN/charts/timeline.svg?theme=dark", "/KEN/TUN/charts/timeline.svg?theme=dark"),
        ("/TUN/KEN/%2F%2Fevil.example", "/KEN/TUN"), ("/TUN/KEN/x%0D%0Ay", "/KEN/TUN/x%0D%0Ay"),
    ],
)  # fmt: skip
def test_other_ways_to_write_a_pair_lead_to_its_one_address(client: TestClient, asked: str, led: str) -> None:
    answer = client.get(asked, follow_redirects=False)
    if answer.status_code != 404:
        assert (answer.status_code, answer.headers["location"]) == (301, led)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_unknown_name_leads_to_those_that_are_known(client: TestClient, lang: str) -> None:
    answer = client.get(f"/KEN/Tunisa?lang={lang}")
    found = check(answer.text)
    assert answer.status_code == 404
    assert "/TUN/KEN" in found.all("a", "href")
    assert ("Ouzbékistan" if lang == "fr" else "Uzbekistan") in found.text


def test_a_name_that_may_mean_two_says_which(client: TestClient) -> None:
    answer = client.get("/KEN/Congo")
    assert answer.status_code == 404
    assert "COD" in answer.text
    assert "COG" in answer.text


@pytest.mark.parametrize("asked", ["/<script>alert(1)<%2Fscript>/KEN", "/KEN/" + "x" * 5000, "/javascript:alert(1)/%E2%80%AE"])
def test_a_hostile_name_is_only_shown(client: TestClient, asked: str) -> None:
    answer = client.get(asked)
    assert answer.status_code == 404
    check(answer.text)


def test_an_address_of_the_api_is_no_pair(client: TestClient) -> None:
    answer = client.get("/api/nothing")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")

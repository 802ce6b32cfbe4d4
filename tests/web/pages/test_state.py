"""The page of one party."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.incoming import incoming, on_day, with_saying
from helpers.markup import check
from helpers.pages import links, seen, texts
from starlette.testclient import TestClient
from web.conftest import Ask

from dragoman.archive.archive import Archive
from dragoman.web.views.sections import NAMES

HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e ' + "z" * 3000


def test_relations_with_all_partners(client: TestClient, archive: Archive) -> None:
    for number in range(6):
        text, day = f"KEN > TUN ASSAULT | Kenya attacked, it is said, {number}", f"2021-0{number + 1}-05"
        archive.add(on_day(incoming(text, url=f"https://w.example.com/{number}", published="2022-01-01"), day))
    found = seen(client, "/KEN")
    assert texts(found, "//h1") == ["Kenya"]
    assert texts(found, "//*[@class='summed']") == ["9 happenings, 67% conflict in all."]
    assert texts(found, "//table[@class='partners']/tbody/tr") == ["Tunisia 8 75%", "Uganda 1 –"]
    assert links(found, "//table[@class='partners']//a") == ["/KEN/TUN", "/KEN/UGA"]
    assert texts(found, "(//figure)[1]//tbody/tr") == ["Tunisia 8 2 6 75%", "Uganda 1 1 0 –"]
    headings = [heading.get("id") for heading in found.xpath("//h2")]
    assert headings[:2] == ["relations", "timeline"]
    assert "summary" not in headings


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("section", [*NAMES, "partners"])
def test_each_section_has_its_page(client: TestClient, section: str, lang: str) -> None:
    answer = client.get(f"/KEN/{section}", headers={"accept-language": lang})
    assert answer.status_code == 200
    check(answer.text)


@pytest.mark.parametrize("chart", ["partners", "timeline", "coverage"])
def test_charts_are_drawn(client: TestClient, chart: str) -> None:
    assert client.get(f"/KEN/charts/{chart}.svg").headers["content-type"] == "image/svg+xml"
    assert client.get(f"/KEN/charts/{chart}.json?theme=dark&narrow=true").json()["marks"]


@pytest.mark.parametrize("address", ["/KEN/charts/nothing.svg", "/KEN/charts/network.svg", "/PER/charts/partners.svg"])
def test_what_cannot_be_drawn_is_told(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("asked", "address"),
    [("/ken", "/KEN"), ("/Nairobi", "/KEN"), ("/Côte d’Ivoire", "/CIV"), ("/kenya/statements?page=2", "/KEN/statements?page=2"),
     ("/kenya/charts/partners.svg", "/KEN/charts/partners.svg")],
)  # fmt: skip
def test_a_name_leads_to_its_code(client: TestClient, asked: str, address: str) -> None:
    answer = client.get(asked, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, address)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_name_that_is_not_known(client: TestClient, lang: str) -> None:
    answer = client.get("/Kenyaa", headers={"accept-language": lang})
    assert answer.status_code == 404
    assert "/KEN" in check(answer.text).all("a", "href")
    assert client.get(f"/{HOSTILE[:300]}").status_code == 404


def test_a_second_name_is_a_pair_and_no_section(client: TestClient) -> None:
    assert texts(seen(client, "/KEN/TUN"), "//h1") == ["Kenya – Tunisia"]


def test_nothing_is_known_of_it(client: TestClient) -> None:
    found = seen(client, "/PER", "fr")
    assert texts(found, "//section[@class='card']/p")[0] == "Aucun article de l'archive ne parle de : Pérou."


def test_one_collection_alone(client: TestClient, archive: Archive) -> None:
    archive.add(incoming("KEN > PER CONSULT | Kenya and Peru talked", "w", "wires", published="2024-01-01"))
    found = seen(client, "/KEN?collection=wires")
    assert texts(found, "//table[@class='partners']//th/a") == ["Peru"]
    assert client.get("/KEN?collection=none").status_code == 404


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(ask: Ask, tmp_path: Path, lang: str) -> None:
    with Archive(tmp_path / "hostile.db", make=True) as archive:
        known = {"url": "javascript:alert(3)", "title": HOSTILE, "source": HOSTILE, "published": "2024-01-01"}
        given = incoming(f"{HOSTILE}\nKEN > TUN CONSULT | {HOSTILE}", **known)
        archive.add(with_saying(given, HOSTILE, speaker=HOSTILE, role=HOSTILE))
        for address in ("/KEN", *(f"/KEN/{name}" for name in NAMES)):
            answer = ask(archive).get(address, headers={"accept-language": lang})
            assert answer.status_code == 200
            check(answer.text, frozenset({"svg"} if address == "/KEN" else ()))

"""Where pages lead to lists as files."""

from __future__ import annotations

from html import unescape

import pytest
from helpers.incoming import SIGNED, incoming, on_day, with_agreement, with_figure, with_people, with_saying, with_status
from helpers.pages import links, parts, seen
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.writer import ledger
from dragoman.web.views.files import list_files, section_files
from dragoman.web.views.filters import Filters
from dragoman.web.views.sections import NAMES

PAIR = ("KEN", "TUN")
PAGES = ["/", "/KEN/partners", "/sources", "/ledger", "/search?q=signed&state=KEN", "/persons/Odhiambo"]
SECTIONS = [f"/KEN/TUN/{name}" for name in NAMES]


@pytest.fixture
def told(archive: Archive) -> Archive:
    """Something of all that a dossier holds, but for what contradicts or is withdrawn."""
    known = {"published": "2024-03-14"}
    archive.add(
        with_people(incoming("KEN > TUN CONSULT | Kenya received", url="https://d.example/1", **known)),
        with_agreement(incoming(f"{SIGNED} again", url="https://d.example/2", **known)),
        with_saying(incoming(f"{SIGNED} thrice", url="https://d.example/3", **known), "Kenya and Tunisia signed"),
        with_figure(incoming(f"{SIGNED} five", url="https://d.example/4", **known)),
        with_status(on_day(incoming(f"{SIGNED} four", url="https://d.example/5", **known), "2024-05-01"), "planned"),
    )
    with archive.writing() as pen:
        ledger.begin(pen, "add")
    return archive


def test_forms_and_what_is_asked() -> None:
    found = dict(list_files("ledger/failures", [("run", "3"), ("other", None), ("q", "a&b é")]))
    assert found == {
        "CSV": "/api/v1/ledger/failures.csv?run=3&q=a%26b+%C3%A9&all=true&about=true",
        "XLSX": "/api/v1/ledger/failures.xlsx?run=3&q=a%26b+%C3%A9&all=true",
        "Parquet": "/api/v1/ledger/failures.parquet?run=3&q=a%26b+%C3%A9&all=true",
        "JSONL": "/api/v1/ledger/failures.jsonl?run=3&q=a%26b+%C3%A9&all=true&about=true",
    }


@pytest.mark.parametrize(
    ("section", "filters", "query"),
    [
        ("timeline", Filters(), "events.xlsx?pair=KEN%3ATUN"),
        ("timeline", Filters("CONSULT", "planned", "A B", "2024", "2024-02", "press"),
         "events.xlsx?pair=KEN%3ATUN&type=CONSULT&status=planned&from=2024-01-01&to=2024-02-29&source=A+B&collection=press"),
        ("timeline", Filters(min_confidence="65"), "events.xlsx?pair=KEN%3ATUN&min_confidence=0.65"),
        ("not-occurred", Filters(), "events.xlsx?pair=KEN%3ATUN&status=negated&status=planned&status=hypothetical"),
        ("meetings", Filters(type="CONSULT", collection="press"), "meetings.xlsx?pair=KEN%3ATUN&collection=press"),
    ],
)  # fmt: skip
def test_sections_are_asked_for_as_they_are_shown(section: str, filters: Filters, query: str) -> None:
    assert dict(section_files(section, PAIR, filters))["XLSX"] == f"/api/v1/{query}&all=true"


def test_all_of_a_tone() -> None:
    found = dict(section_files("timeline", ("KEN",), Filters(type="conflict")))["CSV"]
    assert "country=KEN" in found
    assert found.count("&type=") > 5


@pytest.mark.parametrize("page", PAGES + SECTIONS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_list_of_a_page_leads_to_its_files(client: TestClient, told: Archive, page: str, lang: str) -> None:
    found = seen(client, page, lang)
    addresses = links(found, "//p[contains(@class, 'files')]/a")
    shown = not page.endswith(("/contradictions", "/withdrawn"))
    assert bool(addresses) == shown
    for address in addresses:
        answer = client.get(unescape(address))
        assert answer.status_code == 200, (address, answer.text)
        assert len(answer.content) > 0


def test_the_dossier_lists_its_files_apart(client: TestClient, told: Archive) -> None:
    for page in ("/KEN/TUN", "/KEN"):
        found = seen(client, page)
        assert len(parts(found, "//details[@class='files']//li")) == len(parts(found, "//nav[@class='contents']//li")) - 2
        for address in links(found, "//details[@class='files']//a"):
            assert client.get(address).status_code == 200, address

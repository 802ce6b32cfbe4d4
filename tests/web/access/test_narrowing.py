"""Who has a role in one collection sees what its articles tell, and no word of others.

Two collections tell of one happening, each in its own words; one tells of another besides.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pdfplumber
import pytest
from helpers.crew import Crew
from helpers.incoming import incoming, with_figure, with_people
from helpers.passwords import hash_quickly
from helpers.ways import Way, ways
from httpx import Response

from dragoman.archive.archive import Archive
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role
from dragoman.web.access.narrowing import way_of
from dragoman.web.app import make_app

_DAY = {"published": "2024-03-12"}
_ROLES: Mapping[str, tuple[Role, Mapping[str, Role] | None]] = {
    "Ada": (Role.ADMIN, None),
    "Lin": (Role.NONE, {"press": Role.READER}),
    "Both": (Role.NONE, {"press": Role.READER, "cables": Role.ANALYST}),
    "Lost": (Role.NONE, {"nowhere": Role.READER}),
}
OURS, SECRET = "openly", "SECRETLY"
WITH_MAP = ("/?", "/KEN?")
"""Pages that show all states."""


@pytest.fixture
def crew(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Crew:
    hash_quickly(monkeypatch)
    archive = Archive(tmp_path_factory.mktemp("narrowed") / "archive.db", make=True)
    shared = "KEN > TUN SUPPORT | Kenya and Tunisia {} signed an agreement"
    archive.add(
        incoming(shared.format(OURS), url="https://open.example/1", title=f"Signed {OURS}", **_DAY),
        with_people(with_figure(incoming(
            shared.format(SECRET), collection="cables", url="https://secret.example/1", title=f"Signed {SECRET}", **_DAY
        )), f"Wanjiru {SECRET}"),
        incoming(f"KEN > UGA CONSULT | Kenya {SECRET} met Uganda", collection="cables", url="https://secret.example/2", **_DAY),
        with_people(incoming(f"KEN > TZA CONSULT | Kenya {OURS} received Tanzania", url="https://open.example/2", **_DAY)),
    )  # fmt: skip
    return Crew(archive, UserFile.of(archive.place), _ROLES)


def _ids(crew: Crew, name: str, what: str, query: str = "") -> list[str]:
    return [row["id"] for row in crew.client(name).get(f"/api/v1/{what}?{query}").json()["rows"]]


def test_the_two_collections_tell_of_one_happening(crew: Crew) -> None:
    """Else the tests below would prove nothing."""
    text = crew.client("Ada").get("/KEN/TUN").text
    assert OURS in text
    assert SECRET in text
    assert len(_ids(crew, "Ada", "events", "pair=KEN:TUN")) == 1


_VALUES = {
    "brief.{form}": "brief.docx",
    "{named}.{form}": "timeline.json", "{chart}.{form}": "partners.json", "{first}/{second}": "KEN/TUN", "{named}": "KEN",
    "{section}": "timeline", "{name:path}": "Odhiambo", "{a}/{b}": "KEN/TUN", "{a}": "KEN", ".{form}": ".csv", "{uid}": "x",
    "{id}": "x", "{path:path}": "x",
}  # fmt: skip
_ASKED = {
    "search": "q=Kenya", "agreements": "country=KEN", "statements": "country=KEN", "figures": "country=KEN",
    "offices": "country=KEN", "partners": "country=KEN", "persons": "name=Odhiambo",
    "acts": "name=Odhiambo", "words": "name=Odhiambo",
}  # fmt: skip


def _address(path: str) -> str:
    """An address for a route, with what it must be asked."""
    for part, value in _VALUES.items():
        path = path.replace(part, value)
    last = path.rpartition("/")[2].partition(".")[0]
    return f"{path}?{_ASKED.get(last, '') if path.startswith('/api') or last == 'search' else ''}"


def _closed() -> list[Way]:
    """All that is not open to strangers: these need something."""
    with TemporaryDirectory() as folder, Archive(Path(folder) / "archive.db", make=True) as archive:
        return [way for way in ways(make_app(archive)) if way.needs]


CLOSED = _closed()
NARROWED = sorted(_address(way.known.path) for way in CLOSED if way_of(way.handler) == "by collection")


def test_there_are_such_routes() -> None:
    assert len(NARROWED) > 30


@pytest.mark.parametrize("address", NARROWED)
def test_nothing_of_another_collection_is_shown(crew: Crew, address: str) -> None:
    answer = crew.client("Lin").get(f"{address}&collection=press")
    assert answer.status_code in (200, 404), answer.text
    text = _text(answer)
    assert SECRET.lower() not in text.lower()
    assert "secret.example" not in text
    assert "cables" not in text
    assert "UGA" not in text or address in WITH_MAP


def _text(answer: Response) -> str:
    """The words of an answer, of a DOCX those of all its parts."""
    if not answer.content.startswith(b"PK"):
        return answer.text
    with ZipFile(BytesIO(answer.content)) as packed:
        return "\n".join(packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels")))


@pytest.mark.parametrize("address", ["/KEN/TUN/brief.docx", "/KEN/brief.docx"])
def test_a_brief_holds_what_the_own_collection_tells(crew: Crew, address: str) -> None:
    assert OURS in _text(crew.client("Lin").get(f"{address}?collection=press"))
    assert SECRET in _text(crew.client("Ada").get(f"{address}?collection=cables")), "else the test above would prove nothing"
    assert crew.client("Lin").get(f"{address}?collection=cables").status_code == 403
    answer = crew.client("Lin").get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{address}?collection=press")


@pytest.mark.usefixtures("pango")
def test_a_brief_as_pdf_is_made_of_one_collection_alone(crew: Crew) -> None:
    made = crew.client("Lin").get("/KEN/TUN/brief.pdf?collection=press").content
    with pdfplumber.open(BytesIO(made)) as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
    assert OURS in text
    assert SECRET not in text


def test_a_source_of_another_collection_is_no_source(crew: Crew) -> None:
    client = crew.client("Lin")
    hidden, none = (
        client.get(f"/KEN/TUN/timeline?collection=press&source={name}") for name in ("secret.example", "nobody.example")
    )
    assert hidden.status_code == none.status_code == 404
    assert hidden.text.replace("secret.example", "nobody.example") == none.text
    assert client.get("/KEN/TUN/timeline?collection=press&source=open.example").status_code == 200


@pytest.mark.parametrize("address", [one for one in NARROWED if one.startswith("/api") and ".csv" in one])
def test_nothing_of_another_collection_is_in_a_file(crew: Crew, address: str) -> None:
    answer = crew.client("Lin").get(f"{address}&collection=press&all=true&about=true")
    assert answer.status_code in (200, 404), answer.text
    assert not [word for word in (SECRET, "secret.example", "cables") if word.lower() in answer.text.lower()]


@pytest.mark.parametrize("address", ["/KEN/TUN", "/KEN", "/KEN/TUN/timeline", "/search?q=Kenya", "/"])
def test_what_the_own_collection_tells_is_shown(crew: Crew, address: str) -> None:
    joined = "&" if "?" in address else "?"
    answer = crew.client("Lin").get(f"{address}{joined}collection=press")
    assert answer.status_code == 200
    assert OURS in answer.text


@pytest.mark.parametrize("way", [one for one in CLOSED if way_of(one.handler) is None], ids=lambda one: " ".join(one.known))
def test_every_other_route_is_refused(crew: Crew, way: Way) -> None:
    """But those which look themselves what may be seen."""
    if any(need.anywhere for need in way.needs):
        return
    answer = crew.client("Lin").request(way.known.method, f"{_address(way.known.path)}&collection=press")
    assert answer.status_code == 403
    assert "press" in answer.text


def test_of_one_thing_all_that_tells_must_be_seen(crew: Crew) -> None:
    client = crew.client("Lin")
    (shared,) = _ids(crew, "Ada", "events", "pair=KEN:TUN")
    (secret,) = _ids(crew, "Ada", "events", "pair=KEN:UGA")
    (own,) = _ids(crew, "Ada", "events", "pair=KEN:TZA")
    for uid in (shared, secret):
        for address in (f"/events/{uid}", f"/events/{uid}.bib", f"/events/{uid}.ris", f"/api/v1/events/{uid}"):
            answer = client.get(address, headers={"accept-language": "fr"})
            assert answer.status_code == 403, address
            assert "collections que vous ne pouvez voir" in answer.text
            assert SECRET not in answer.text
    assert client.get(f"/events/{own}").status_code == 200
    assert client.get(f"/api/v1/events/{own}").status_code == 200
    assert crew.client("Both").get(f"/events/{shared}").status_code == 200


def test_articles_of_other_collections_are_as_if_there_were_none(crew: Crew) -> None:
    rows = crew.client("Ada").get("/api/v1/articles").json()["rows"]
    assert {row["collection"] for row in rows} == {"press", "cables"}
    for row in rows:
        for address in (f"/articles/{row['id']}", f"/api/v1/articles/{row['id']}"):
            answer = crew.client("Lin").get(address)
            assert answer.status_code == (200 if row["collection"] == "press" else 404)
            assert SECRET not in answer.text
            if row["collection"] != "press":
                unknown = crew.client("Lin").get(address.replace(row["id"], "0" * 16))
                assert unknown.text == answer.text.replace(row["id"], "0" * 16), "an id that is guessed tells nothing"


def test_another_collection_is_refused(crew: Crew) -> None:
    client = crew.client("Lin")
    for query in (
        "collection=cables",
        "collection=press&collection=cables",
        "collection=cables&collection=press",
        "collection=x",
    ):
        answer = client.get(f"/KEN/TUN?{query}")
        assert answer.status_code == 403
        assert "cables" not in answer.text.partition("<main")[2]


def test_without_a_collection_one_is_led_to_the_only_one(crew: Crew) -> None:
    answer = crew.client("Lin").get("/KEN/TUN?page=1&collection=")
    assert (answer.status_code, answer.headers["location"]) == (303, "/KEN/TUN?page=1&collection=press")
    api = crew.client("Lin").get("/api/v1/events")
    assert api.status_code == 403
    assert "press" in api.json()["detail"]


def test_of_several_collections_one_chooses(crew: Crew) -> None:
    answer = crew.client("Both").get("/KEN/TUN?lang=fr")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert 'href="/KEN/TUN?lang=fr&amp;collection=cables"' in answer.text
    assert 'href="/KEN/TUN?lang=fr&amp;collection=press"' in answer.text
    assert SECRET in crew.client("Both").get("/KEN/TUN?collection=cables").text
    assert OURS not in crew.client("Both").get("/KEN/TUN?collection=cables").text


@pytest.mark.parametrize(
    "path", ["/KEN/TUN?", "/KEN?", "/?", "/api/v1/pairs?", "/api/v1/agreements?country=KEN&", "/api/v1/events.csv?all=true&"]
)
def test_a_collection_that_is_not_there_tells_of_no_other(crew: Crew, path: str) -> None:
    answer = crew.client("Lost").get(f"{path}collection=nowhere")
    assert answer.status_code == 404
    assert "press" not in answer.text
    assert "cables" not in answer.text


def test_the_box_leads_to_parties_and_else_to_the_search(crew: Crew) -> None:
    client = crew.client("Lin")
    assert client.get("/go?q=Kenya Tunisia").headers["location"].startswith("/KEN/TUN")
    assert client.get(f"/go?q=Wanjiru {SECRET}").headers["location"].startswith("/search?")
    assert client.get("/suggest?q=Odhia").text == ""
    assert "Odhiambo" in crew.client("Ada").get("/suggest?q=Odhia").text


def test_what_is_kept_for_one_is_not_shown_to_the_other(crew: Crew) -> None:
    """One server, one shelf: who sees all, who sees one collection, and again."""
    client = crew.client("Ada")
    ada = client.cookies["session"]
    lin = crew.client("Lin").cookies["session"]
    address = "/KEN/TUN?collection=press"
    whole = client.get(address)
    assert SECRET in whole.text, "who sees all is shown a happening with all that tells of it"
    client.cookies["session"] = lin
    part = client.get(address, headers={"if-none-match": whole.headers["etag"]})
    assert part.status_code == 200
    assert SECRET not in part.text
    client.cookies["session"] = ada
    assert client.get(address).text == whole.text


def test_what_is_told_is_made_of_what_is_seen(crew: Crew) -> None:
    (row,) = crew.client("Lin").get("/api/v1/events?pair=KEN:TUN&collection=press").json()["rows"]
    (whole,) = crew.client("Ada").get("/api/v1/events?pair=KEN:TUN&collection=press").json()["rows"]
    assert row["id"] == whole["id"]
    assert SECRET not in json.dumps(row)
    assert (row["articles"], whole["articles"]) == (1, 2)

"""How much of an article's words readers and the HTTP API are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.crew import Crew
from helpers.incoming import MET, SIGNED, incoming
from helpers.markup import check
from sqlalchemy import select

from dragoman.archive.archive import Archive
from dragoman.archive.tables import articles
from dragoman.records import Extraction, Part, Record, Statement
from dragoman.users import accounts
from dragoman.users.visitor import Role
from dragoman.web.access.policy import Policy

URL = "https://z.example/1"
FILLING = "Nothing of note was said, and nobody was asked <b>again</b>. " * 8
STANDFIRST = "All that happened in the capital."
TEXT = f"{FILLING}\n{SIGNED}\n{FILLING}\n{MET}\n{FILLING}"
FEW = Policy(quote=300)


@pytest.fixture
def uid(archive: Archive) -> str:
    """An article of two happenings and a long saying, in the collection `press`."""
    start = TEXT.rindex("\n") + 1
    said = Statement(
        id="s1", speaker="Wanjiru Odhiambo", entity="KEN", kind="direct", text=TEXT[start:], about=("TUN",), confidence=0.8,
        parts=(Part(start=start, end=len(TEXT)),),
    )  # fmt: skip
    given = incoming(TEXT, url=URL, published="2024-03-12", extraction=Extraction(version="1", standfirst=STANDFIRST))
    archive.add(replace(given, record=given.record.model_copy(update={"statements": (said,)}), collection="press"))
    with archive.reading() as connection:
        return str(connection.execute(select(articles.c.uid).where(articles.c.url == URL)).scalar_one())


def _article(crew: Crew, name: str, uid: str, policy: Policy = FEW, lang: str = "en") -> str:
    answer = crew.client(name, policy).get(f"/articles/{uid}", headers={"accept-language": lang})
    assert answer.status_code == 200
    return " ".join(check(answer.text).text.split())


def test_a_reader_sees_the_passages_in_which_something_was_read(crew: Crew, uid: str) -> None:
    text = _article(crew, "Grace", uid)
    for passage in (SIGNED, MET):
        assert passage.partition("|")[2].strip()[:20] in text
    assert "Nothing of note" not in text
    assert STANDFIRST not in text
    assert f"of {len(TEXT):,} characters: the passages in which something was read" in text
    assert text.count("characters left out") == 3


def test_what_is_left_out_is_told_in_french(crew: Crew, uid: str) -> None:
    text = _article(crew, "Grace", uid, lang="fr")
    assert "Vous voyez" in text
    assert "caractères omis" in text


@pytest.mark.parametrize(("name", "policy"), [("Alan", FEW), ("Ada", FEW), ("Grace", Policy()), ("Grace", Policy(quote=9999))])
def test_who_may_see_all_sees_all(crew: Crew, uid: str, name: str, policy: Policy) -> None:
    text = _article(crew, name, uid, policy)
    assert text.count("Nothing of note was said") == 24
    assert STANDFIRST in text
    assert "left out" not in text


def test_an_analyst_of_the_collection_sees_all_of_it(crew: Crew, uid: str) -> None:
    for collection, missing in (("cables", 3), ("press", 0)):
        with crew.file.writing() as connection:
            accounts.set_roles(connection, crew["Grace"], Role.READER, {collection: Role.ANALYST})
        assert _article(crew, "Grace", uid).count("characters left out") == missing


def test_what_a_reader_saw_is_not_kept_for_an_analyst(crew: Crew, uid: str) -> None:
    app = crew.client("Grace", FEW)
    assert "left out" in app.get(f"/articles/{uid}").text
    app.cookies["session"] = crew.client("Alan").cookies["session"]
    assert "left out" not in app.get(f"/articles/{uid}").text


def test_an_item_whose_words_are_not_shown_leads_nowhere(crew: Crew, uid: str) -> None:
    page = check(crew.client("Grace", FEW).get(f"/articles/{uid}").text)
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    leads = [href for href in page.all("a", "href") if href.startswith("#m-")]
    assert "i-s1" in ids
    assert "#m-s1" not in leads
    assert leads
    assert {lead.removeprefix("#") for lead in leads} <= ids


def test_the_api_shows_no_more(crew: Crew, uid: str) -> None:
    found = crew.client(None, FEW).get(f"/api/v1/articles/{uid}", headers=crew.token("Grace")).json()
    assert found["record"]["text"] == ""
    assert found["record"]["extraction"]["standfirst"] is None
    assert found["record"]["statements"][0]["text"] == ""
    assert found["record"]["statements"][0]["parts"] == [{"start": TEXT.rindex("\n") + 1, "end": len(TEXT)}]
    assert sum(len(one["text"]) for one in found["passages"]) <= 300
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in found["passages"])
    assert found["record"]["events"][0]["evidence"][0]["text"] in "".join(one["text"] for one in found["passages"])


def test_the_api_shows_all_to_an_analyst(crew: Crew, uid: str) -> None:
    found = crew.client(None, FEW).get(f"/api/v1/articles/{uid}", headers=crew.token("Alan")).json()
    assert found["passages"] is None
    assert Record.model_validate(found["record"]).text == TEXT


@pytest.mark.parametrize(
    "path", ["/api/v1/statements?country=KEN", "/api/v1/states/KEN", "/api/v1/search?q=nobody", "/KEN", "/search?q=nobody"]
)
def test_each_quotation_is_cut(crew: Crew, uid: str, path: str) -> None:
    few = Policy(quote=100)
    headers = {"accept-language": "en"}
    short, whole = (crew.client(name, few).get(path, headers=headers).text for name in ("Grace", "Alan"))
    assert len(short) < len(whole)
    assert short.count("of note was said") < whole.count("of note was said")


@pytest.mark.parametrize("form", ["csv?", "json?", "csv?all=true&", "jsonl?all=true&about=true&"])
def test_lists_as_files_are_cut(crew: Crew, uid: str, form: str) -> None:
    address = f"/api/v1/statements.{form}country=KEN"
    answer = crew.client("Grace", Policy(quote=100)).get(address)
    assert "Nothing of note was said" in answer.text
    assert answer.text.count("Nothing of note was said") == 2
    other = crew.client("Grace", Policy(quote=50)).get(address, headers={"if-none-match": answer.headers["etag"]})
    assert other.status_code == 200
    assert crew.client("Alan", Policy(quote=100)).get(address).text.count("Nothing of note was said") > 2

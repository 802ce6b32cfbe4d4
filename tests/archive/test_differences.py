"""What two readings tell otherwise, and reading again."""

from __future__ import annotations

import pytest
from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, with_figure

from dragoman.archive.archive import Archive
from dragoman.archive.differences import claim, counted, differences
from dragoman.archive.packing import Item, Kind, items
from dragoman.archive.queries.originals import document_of, extracted
from dragoman.archive.queries.rereading import Reading, at, readings_of, stored_articles
from dragoman.archive.writer import articles
from dragoman.errors import EmptyInput
from dragoman.records import Article, Record
from dragoman.sources.given import Given
from dragoman.sources.limits import Options
from dragoman.sources.taking import taken


def _told(record: Record) -> list[tuple[Kind, Item]]:
    return [(kind, item) for kind, _, item in items(record)]


def test_appeared_vanished_changed() -> None:
    old = with_figure(incoming(f"{SIGNED}\n{MET}"), 85e6).record
    new = with_figure(incoming(f"{SIGNED}\nKEN > UGA AID | Kenya helped Uganda"), 90e6).record
    found = list(differences(_told(old), _told(new)))
    assert counted(found) == {"appeared event": 1, "changed figure": 1, "vanished event": 1}
    by_what = {d.what: d for d in found}
    assert by_what["vanished"].words == "Kenya received the Tunisian minister"
    assert by_what["appeared"].words == "Kenya helped Uganda"
    changed = by_what["changed"]
    assert changed.old is not None
    assert changed.new is not None
    assert (claim(changed.old), claim(changed.new)) == (
        "trade-turnover · exact · 8.5e+07 USD · KEN, TUN",
        "trade-turnover · exact · 9e+07 USD · KEN, TUN",
    )


def test_the_same_claims_elsewhere_in_the_text_are_no_difference() -> None:
    old, new = incoming(f"{SIGNED}\n{MET}").record, incoming(f"{MET}\n\n{SIGNED}").record
    assert list(differences(_told(old), _told(new))) == []


def test_claims_that_are_told_twice_and_once_differ_by_one() -> None:
    old, new = incoming(f"{SIGNED}\n{SIGNED}").record, incoming(SIGNED).record
    assert counted(differences(_told(old), _told(new))) == {"vanished event": 1}


def test_what_stood_at_a_moment() -> None:
    found = [Reading(1, "2024-01-01T10:00:00Z", "1"), Reading(2, "2024-01-03T10:00:00Z", "2")]
    assert [at(found, day) and at(found, day).id for day in ("2023-12-31", "2024-01-01", "2024-01-02", "2024-01-03")] == [  # type: ignore[union-attr]
        None, 1, 1, 2,
    ]  # fmt: skip


def test_another_reading_replaces_what_follows_and_is_kept_beside_the_old(archive: Archive) -> None:
    archive.add(incoming(f"{SIGNED}\n{MET}", published="2024-03-12"))
    with archive.reading() as connection:
        (stored,) = stored_articles(connection, None, 0)
        assert stored_articles(connection, None, stored.version) == []
        assert stored_articles(connection, "2025-01-01", 0) == []
    first = incoming(f"{SIGNED}\n{MET}", published="2024-03-12").record
    fewer = first.model_copy(update={"events": first.events[:1]})
    with archive.writing() as pen:
        assert not articles.store_again(pen, stored.version, stored.article_id, first)
        assert articles.store_again(pen, stored.version, stored.article_id, fewer)
    with archive.reading() as connection:
        assert [reading.id for reading in readings_of(connection, stored.article_id)] == [1, 2]
    assert len(state(archive)["cases"]) == 1
    assert archive.verify() == []


def test_an_article_is_taken_from_its_original() -> None:
    given = Article(text="old", published="2024-03-12")

    def again(original: bytes, origin: str) -> Article:
        document = document_of(original, origin, given)
        return extracted(list(taken(document, Options())), origin, given)

    assert again(b"New text.", "a.txt") == Article(text="New text.", published="2024-03-12")
    line = b'{"text": "New text.", "id": "7"}'
    for origin in ("a.jsonl, line 3", "a.csv, row 3"):
        assert again(line, origin) == Article(text="New text.", id="7", published="2024-03-12")
    assert again(b"# Head\n\nNew text.", "a.zip, b/c.md").title == "Head"
    with pytest.raises(EmptyInput):
        again(b" ", "a.txt")


def test_the_article_among_those_of_a_document_is_the_one_that_was_kept() -> None:
    found = [Given(f"a.txt, article {n}", Article(text=f"Text {n}.")) for n in (1, 2, 3)]
    given = Article(text="old")
    assert extracted(found, "a.txt, article 2", given).text == "Text 2."
    assert extracted(found[:1], "a.txt, article 2", given).text == "Text 1."

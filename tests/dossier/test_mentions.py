"""People of a name out of the facts that name them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, with_people

from dragoman.archive.archive import Archive
from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.people import mentions_of
from dragoman.archive.queries.records import record
from dragoman.archive.queries.versions import present
from dragoman.dossier import mentions
from dragoman.dossier.mentions import named
from dragoman.records import Event, Office

NAME = "Wanjiru Odhiambo"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            with_people(incoming(f"{SIGNED}\n{MET}", url="https://a.example/1", published="2024-03-12")),
            with_people(incoming(SIGNED, url="https://b.example/1", published="2024-03-14"), person="W. Odhiambo"),
            with_people(incoming(MET, url="https://c.example/1", published="2024-03-13"), person="Amina Trabelsi"),
        )
        yield made


def test_mentions_are_those_of_whole_records(archive: Archive) -> None:
    key = person_key(NAME)
    with archive.reading() as connection:
        found = named(connection, NAME, EVERY_COLLECTION)
        whole = [present(connection, row) for row in (1, 2, 3)]
        told = [m for now in whole for m in mentions_of(record(connection, now.newest.reading), now.uid)]
    wanted = [(m.article, m.fact, m.published, m.facts) for m in told if one_person(key, m.facts.name)]
    assert sorted((m.article, m.fact, m.published, m.facts) for m in found.mentions) == sorted(wanted)
    assert len(wanted) == 2


def test_only_facts_that_name_the_person_are_read(archive: Archive) -> None:
    with archive.reading() as connection:
        found = named(connection, NAME, EVERY_COLLECTION)
    assert (found.articles, found.at_least) == (2, False)
    assert [naming.published for naming in found.told.values()] == ["2024-03-14", "2024-03-12"]
    kinds = [sorted(type(fact).__name__ for fact in naming.facts.values()) for naming in found.told.values()]
    assert kinds == [[Event.__name__, Office.__name__], [Event.__name__, Event.__name__, Office.__name__]]


def test_the_newest_articles_are_read_and_that_there_are_more_is_said(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mentions, "MOST", 1)
    with archive.reading() as connection:
        found = named(connection, NAME, EVERY_COLLECTION)
    assert (found.articles, found.at_least) == (1, True)
    assert [naming.published for naming in found.told.values()] == ["2024-03-14"]

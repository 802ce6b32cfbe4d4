"""Agreements by words of their titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.incoming import incoming

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.dossier.titles import agreements_called
from dragoman.records import Agreement, Date, Span


def with_agreement(given: Incoming, title: str, year: str, *parties: str) -> Incoming:
    words = Span(start=0, end=9, text=given.record.text[:9])
    told = Agreement(
        id=f"a{title}", title=title, kind="agreement", parties=parties, status="signed", date=Date(value=year, precision="year"),
        evidence=(words,), confidence=0.9,
    )  # fmt: skip
    return replace(given, record=given.record.model_copy(update={"agreements": (told,)}))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", make=True) as made:
        french = incoming("Un accord militaire est signé", published="2018-05-02")
        english = incoming("The military agreements of old", published="2020-05-02")
        made.add(
            with_agreement(french, "accord militaire", "2018", "KEN", "TUN"),
            with_agreement(english, "military agreements", "2010", "KEN", "UGA"),
            incoming("Nobody signs a military agreement", published="2020-05-03"),
        )  # fmt: skip
        yield made


def _titles(
    archive: Archive, asked: str, limit: int = 5, parties: tuple[str, ...] = (), years: tuple[str, str] | None = None
) -> list[str]:
    days = (f"{years[0]}-01-01", f"{years[1]}-12-31") if years else (None, None)
    with archive.reading() as connection:
        found = agreements_called(connection, asked, limit, parties=parties, since=days[0], until=days[1])
    return [entry.title for entry in found]


def test_titles_that_hold_the_words_are_found(archive: Archive) -> None:
    assert _titles(archive, "accords militaires") == ["accord militaire"]
    assert _titles(archive, "military agreement") == ["military agreements"]
    assert _titles(archive, "military") == ["military agreements"]
    assert _titles(archive, "military pact") == _titles(archive, "nobody") == []


def test_parties_and_time_narrow_them(archive: Archive) -> None:
    assert _titles(archive, "accord militaire", parties=("TUN",)) == ["accord militaire"]
    assert _titles(archive, "accord militaire", parties=("UGA",)) == []
    assert _titles(archive, "accord militaire", years=("2018", "2018")) == ["accord militaire"]
    assert _titles(archive, "accord militaire", years=("2019", "2020")) == []


@pytest.mark.parametrize("asked", ["", "…", "-militaire", " ".join(["mot"] * 40)])
def test_what_is_no_question_finds_nothing(archive: Archive, asked: str) -> None:
    assert _titles(archive, asked) == []


def test_the_last_word_may_be_unfinished(archive: Archive) -> None:
    with archive.reading() as connection:
        for asked, found in (("accord milit", 1), ("acco", 1), ("milit accord", 0), ("accord militarisme", 0)):
            assert len(agreements_called(connection, asked, 5, begun=True)) == found, asked


def test_no_more_than_asked_for(archive: Archive) -> None:
    assert _titles(archive, "military", limit=0) == []

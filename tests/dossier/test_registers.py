"""Agreements, sayings, figures and offices put together from several articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.incoming import SIGNED, incoming, with_agreement, with_figure, with_people, with_saying

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.dossier.asked import collection_id
from dragoman.dossier.entries import Entries, Stretch, agreements, count, every_agreement, every_statement, statements
from dragoman.dossier.offices import offices
from dragoman.dossier.registers import facts_under, figures, titled
from dragoman.records import AgreementStatus


def _agreement(day: str, status: AgreementStatus, url: str) -> Incoming:
    return with_agreement(incoming(f"{SIGNED} {day}", published=day, url=url), status)


def _saying(words: str, url: str) -> Incoming:
    return with_saying(with_people(incoming(f"{words}\n{SIGNED}", published="2024-03-12", url=url)), words)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", make=True) as made:
        yield made


def test_an_agreement_is_one_entry_with_its_history(archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://a.example/1"), _agreement("2024-09-12", "ratified", "https://b.example/2")
    )
    with archive.reading() as connection:
        found = agreements(connection, "KEN:TUN", 10)
    assert (found.total, found.more) == (1, False)
    (entry,) = found.entries
    assert (entry.status, [stage.status for stage in entry.stages]) == ("ratified", ["signed", "ratified"])
    assert titled(entry, "Maritime AGREEMENTS")
    assert not titled(entry, "military agreement")


def test_registers_are_of_one_collection_where_it_is_asked(archive: Archive) -> None:
    wire = replace(_agreement("2024-09-12", "ratified", "https://b.example/2"), collection="wire")
    archive.add(_agreement("2024-03-12", "signed", "https://a.example/1"), wire)
    archive.add(replace(with_figure(with_people(incoming(SIGNED + " y", published="2024-03-12"))), collection="wire"))
    with archive.reading() as connection:
        one = agreements(connection, "KEN:TUN", 10, collection_id(connection, "press"))
        assert [(entry.status, len(entry.lines)) for entry in one.entries] == [("signed", 1)]
        assert one.total == 1
        press, wired = (collection_id(connection, name) for name in ("press", "wire"))
        assert (figures(connection, "KEN", press)[0].total, figures(connection, "KEN", wired)[0].total) == (0, 1)
        assert (offices(connection, "KEN", press).total, offices(connection, "KEN", wired).total) == (0, 1)


def test_an_agreement_shows_all_that_is_told_of_it_however_few_are_listed(archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://a.example/1"), _agreement("2024-09-12", "ratified", "https://b.example/2")
    )
    with archive.reading() as connection:
        found = agreements(connection, "KEN:TUN", 1)
    (entry,) = found.entries
    assert ([stage.status for stage in entry.stages], found.total) == (["signed", "ratified"], 1)


def test_what_is_withdrawn_is_in_no_entry(archive: Archive) -> None:
    first = _agreement("2024-03-12", "signed", "https://a.example/1")
    archive.add(first, replace(incoming("KEN > UGA CONSULT | met", published="2024-03-12", url="https://a.example/1")))
    with archive.reading() as connection:
        found = agreements(connection, "KEN:TUN", 10)
    assert (found.entries, found.total) == ((), 0)


def test_a_saying_in_two_cuts_is_one_with_its_wordings(archive: Archive) -> None:
    long = "Our ports have far more to gain together than apart and we will prove it this year"
    archive.add(_saying(long, "https://a.example/1"), _saying(long[:60], "https://b.example/1"))
    with archive.reading() as connection:
        (entry,) = statements(connection, "KEN:TUN", 10).entries
    assert [line.words[0] for line in entry.wordings] == [long, long[:60]]
    assert (entry.speaker, entry.entity, entry.about) == ("Wanjiru Odhiambo", "KEN", ("TUN",))


def test_figures_become_series_that_lead_back_to_their_words(archive: Archive) -> None:
    later = incoming(SIGNED + " x", published="2024-03-22")
    archive.add(with_figure(incoming(published="2024-03-12"), 85e6), with_figure(later, 99e6))
    with archive.reading() as connection:
        register, claims = figures(connection, "KEN")
    (series,) = register.entries
    assert [point.disputed for point in series.points] == [True]
    assert {claim.value: line.article.published for claim, line in claims.items()} == {85e6: "2024-03-12", 99e6: "2024-03-22"}


def test_offices_become_spells(archive: Archive) -> None:
    archive.add(*(with_people(incoming(f"{SIGNED} {day}", published=day)) for day in ("2024-03-12", "2024-05-12")))
    with archive.reading() as connection:
        (entry,) = offices(connection, "KEN").entries
    assert (entry.name, entry.spell.office, entry.spell.first, entry.spell.last) == (
        "Wanjiru Odhiambo", "foreign minister", "2024-03-12", "2024-05-12",
    )  # fmt: skip


def test_what_is_withdrawn_stands_under_nothing_and_a_list_says_how_many(archive: Archive) -> None:
    known = {"id": "1", "source": "Outlet", "published": "2024-03-12"}
    archive.add(with_figure(incoming(**known), 1.0), incoming(SIGNED + " again", **known))
    archive.add(*(with_figure(incoming(f"{SIGNED} {n}", published="2024-03-12"), n + 2.0) for n in range(3)))
    with archive.reading() as connection:
        lines, total = facts_under(connection, "KEN", "figure", limit=2)
        assert (len(lines), total) == (2, 3)
        assert len(facts_under(connection, "KEN", "figure")[0]) == 3


def test_entries_can_be_read_from_any_on(archive: Archive) -> None:
    said = ("We shall build the harbour", "Our fleet is at rest", "Nobody asked for tolls", "The fish belong to all", "It rained")
    archive.add(*(_saying(words, f"https://a.example/{n}") for n, words in enumerate(said)))
    days = {"2024-03-12": "signed", "2024-09-12": "ratified"}
    archive.add(*(_agreement(day, status, f"https://a.example/{day}") for day, status in days.items()))
    with archive.reading() as connection:
        whole = statements(connection, "KEN:TUN", 10)
        parts = [statements(connection, "KEN:TUN", 2, first=first) for first in (0, 2, 4, 6)]
        pacts = agreements(connection, "KEN:TUN", 10)
        every, most = (list(every_statement(connection, "KEN:TUN", most)) for most in (10, 3))
        pact = list(every_agreement(connection, "KEN:TUN", 10))
        assert count(connection, "KEN:TUN") == Entries(1, 5)
        assert statements(connection, "KEN:TUN", 2, total=7).total == 7
    ids = [entry.id for entry in whole.entries]
    assert [entry.id for part in parts for entry in part.entries] == [entry.id for entry in every] == ids
    assert ([entry.id for entry in most], pact) == (ids[:3], list(pacts.entries))
    assert [(len(part.entries), part.more) for part in parts] == [(2, True), (2, True), (1, False), (0, False)]
    assert (whole.total, whole.more) == (5, False)
    assert [(len(entry.stages), pacts.total) for entry in pacts.entries] == [(2, 1)]


def test_figures_and_offices_go_on_behind_the_newest(archive: Archive) -> None:
    for n, day in enumerate(("2024-01-01", "2024-02-01", "2024-03-01")):
        archive.add(with_figure(with_people(incoming(f"{SIGNED} {n}", published=day, url=f"https://a.example/{n}")), n + 1.0))
    with archive.reading() as connection:
        older, _ = figures(connection, "KEN:TUN", offset=1)
        seen = offices(connection, "KEN", offset=2)
    points = [point for one in older.entries for point in one.points]
    assert sorted(claim.value for point in points for group in point.groups for claim in group) == [1, 2]
    assert (older.told, older.total) == (2, 3)
    assert [(entry.spell.first, entry.spell.last) for entry in seen.entries] == [("2024-01-01", "2024-01-01")]


def test_registers_begin_with_what_articles_of_some_days_tell(archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://a.example/1"), _agreement("2024-09-12", "ratified", "https://b.example/2"),
        with_figure(with_people(incoming(SIGNED + " y", published="2024-03-12"))), _saying("Our ports gain", "https://c.example/1"),
    )  # fmt: skip
    spring, autumn, later = ("2024-03-01", "2024-03-31"), ("2024-09-01", None), ("2025-01-01", None)
    with archive.reading() as connection:
        told = agreements(connection, "KEN:TUN", 5, days=autumn)
        assert (len(told.entries), told.total) == (1, 1)
        assert [stage.status for stage in told.entries[0].stages] == ["signed", "ratified"]
        assert [agreements(connection, "KEN:TUN", 5, days=days).total for days in (spring, later)] == [1, 0]
        assert [figures(connection, "KEN:TUN", days=days)[0].total for days in (spring, autumn)] == [1, 0]
        assert [statements(connection, "KEN:TUN", 5, days=days).total for days in (spring, autumn)] == [1, 0]
        assert [len(offices(connection, "KEN", days=days).entries) for days in (spring, autumn)] == [1, 0]


def test_what_a_person_rejected_is_neither_listed_nor_counted(archive: Archive) -> None:
    archive.add(
        _agreement("2024-03-12", "signed", "https://a.example/1"), _saying("Our ports gain", "https://c.example/1"),
        _saying("We build a bridge", "https://c.example/2"),
    )  # fmt: skip
    with archive.reading() as connection:
        pact, saying = agreements(connection, "KEN:TUN", 5).entries[0], statements(connection, "KEN:TUN", 5).entries[0]
    with archive.writing() as pen:
        rejections = [corrections.reject(pen, one.id, "Ada", None) for one in (pact, saying)]
    with archive.reading() as connection:
        assert count(connection, "KEN:TUN") == (0, 1)
        assert agreements(connection, "KEN:TUN", 5) == Stretch((), 0, 0)
        assert list(every_agreement(connection, "KEN:TUN", 5)) == []
        left = statements(connection, "KEN:TUN", 5)
        assert (left.total, left.more, saying.id in [one.id for one in left.entries]) == (1, False, False)
    with archive.writing() as pen:
        corrections.undo(pen, rejections[0], "Ada", None)
    with archive.reading() as connection:
        assert [one.id for one in agreements(connection, "KEN:TUN", 5).entries] == [pact.id]

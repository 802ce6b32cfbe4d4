"""Which changes there are, and with which article each became known."""

from __future__ import annotations

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode, with_status

from dragoman.archive.archive import Archive
from dragoman.archive.corrections import merge
from dragoman.archive.incoming import Incoming
from dragoman.archive.writer.articles import store_again
from dragoman.records import Status

from .conftest import Names, Tell

DAY = "2024-03-11"
TOLD = {"published": "2024-03-12"}


def visit(status: Status = "occurred", day: str = DAY, n: int = 1, published: str = "2024-03-12") -> Incoming:
    """A visit, as one article tells it."""
    told = incoming(f"{MET} {n}", url=f"https://a.example.com/{n}", published=published)
    return with_status(with_mode(on_day(told, day), "visit"), status)


def test_each_step_of_an_agreement_is_a_change_once(archive: Archive, names: Names, tell: Tell) -> None:
    archive.add(with_agreement(incoming(f"{SIGNED} 1", published="2024-03-12")))
    assert names() == ["signed"]
    before = archive.now()
    archive.add(with_agreement(incoming(f"{SIGNED} again", published="2024-03-13")))
    assert names(moment=before) == []
    archive.add(with_agreement(incoming("no event", published="2024-09-01"), "ratified"))
    assert names(moment=before) == ["ratified"]
    (ratified,) = tell(moment=before).changes
    assert ratified.line.article.published == "2024-09-01"
    assert names() == ["ratified", "signed"]


def test_an_announced_visit_is_held_or_called_off(archive: Archive, names: Names) -> None:
    archive.add(visit("planned", published="2024-03-01"))
    assert names() == ["visit-announced"]
    before = archive.now()
    archive.add(visit(n=2))
    assert names(moment=before) == ["visit"]
    archive.add(visit("negated", day="2024-08-11", n=3, published="2024-08-10"))
    assert names(moment=before) == ["cancelled", "visit"]


def test_one_more_mention_is_no_change(archive: Archive, names: Names, tell: Tell) -> None:
    archive.add(visit())
    before = archive.now()
    archive.add(visit(n=2))
    assert names(moment=before) == []
    assert (tell(moment=before).articles, tell(moment=before).happenings) == (1, 0)


def test_what_is_denied_is_contradicted_from_then_on(archive: Archive, names: Names, tell: Tell) -> None:
    archive.add(visit())
    before = archive.now()
    archive.add(visit("negated", n=2))
    assert sorted(names(moment=before)) == ["cancelled", "contradicted"]
    contradicted = next(change for change in tell(moment=before).changes if change.change == "contradicted")
    assert contradicted.line.article.url == "https://a.example.com/2"
    assert contradicted.denial is not None


def test_sources_differ_from_the_second_value_on(archive: Archive, names: Names) -> None:
    archive.add(visit())
    before = archive.now()
    archive.add(visit(day="2024-03-10", n=2))
    with archive.writing() as pen:
        one, other = pen.connection.exec_driver_sql("SELECT uid FROM clusters").scalars()
        merge(pen, one, other, "ada", None)
    assert names(moment=before) == ["date-disputed"]
    assert names() == ["date-disputed", "visit"]


def test_what_all_sources_take_back_is_withdrawn(archive: Archive, names: Names) -> None:
    archive.add(visit(), with_agreement(incoming(SIGNED, url="https://b.example.com", **TOLD)))
    before = archive.now()
    archive.add(incoming("KEN > UGA SUPPORT | another thing", url="https://a.example.com/1", **TOLD))
    archive.add(incoming("KEN > UGA SUPPORT | other words", url="https://b.example.com", **TOLD))
    assert names(moment=before) == ["withdrawn", "withdrawn"]
    assert names(moment=archive.now()) == []


def test_an_article_that_tells_the_same_in_other_words_changes_nothing(archive: Archive, names: Names) -> None:
    archive.add(visit())
    before = archive.now()
    told = incoming(f"{MET} 1, as we wrote", url="https://a.example.com/1", **TOLD)
    archive.add(with_mode(on_day(told, DAY), "visit"))
    assert names(moment=before) == []
    assert names() == ["visit"]


def test_to_be_read_again_makes_nothing_new(archive: Archive, names: Names) -> None:
    first = visit()
    archive.add(first)
    before = archive.now()
    with archive.writing() as pen:
        row = pen.connection.exec_driver_sql("SELECT id, article_id FROM versions").one()
        other = first.record.reader.model_copy(update={"version": "1"})
        store_again(pen, row.id, row.article_id, first.record.model_copy(update={"reader": other}))
    assert names(moment=before) == []


@pytest.mark.parametrize(("day", "changes"), [("2015-03-11", []), ("2024-01-11", ["visit"])])
def test_what_is_only_recalled_is_no_change(archive: Archive, names: Names, day: str, changes: list[str]) -> None:
    archive.add(visit(day=day))
    assert names() == changes

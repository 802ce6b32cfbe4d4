"""What is seen through a connection that sees some collections alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import incoming, on_day
from sqlalchemy import Connection, select

from dragoman.archive.archive import Archive
from dragoman.archive.projections import cases
from dragoman.dossier import sight
from dragoman.dossier.article_list import Wanted, articles_under
from dragoman.dossier.article_page import article_page
from dragoman.dossier.asked import collection_names
from dragoman.dossier.contents import contents
from dragoman.dossier.coverage import outlets
from dragoman.dossier.happening import happening
from dragoman.dossier.newest import newest_articles
from dragoman.dossier.told import case_lines, fact_lines
from dragoman.errors import NotFound, Unseen

_DAY = {"published": "2024-03-12"}
_PAIR = ("KEN", "TUN")
_REST = (
    " on fisheries, harbours and the training of pilots, which the ministers of both states praised in a ceremony on the quay "
    "as the first of its kind, after talks that had begun three years ago in a hotel by the lake and were broken off twice"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """One happening told by three collections, each with a date of its own; of two of them the words are the same."""
    signed = "KEN > TUN SUPPORT | Kenya and Tunisia {} signed an agreement" + _REST
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            on_day(incoming(signed.format("openly"), url="https://a.example/1", **_DAY), "2024-03-11"),
            on_day(incoming(signed.format("secretly"), url="https://b.example/1", collection="cables", **_DAY), "2024-03-11"),
            on_day(incoming(signed.format("secretly"), url="https://c.example/1", collection="notes", **_DAY), "2024-03-11"),
        )
        yield made


def _only(connection: Connection) -> int:
    return int(connection.execute(select(cases.c.id)).scalar_one())


def test_a_case_is_that_of_the_reports_that_are_seen(archive: Archive) -> None:
    with archive.reading() as connection:
        row = _only(connection)
        (whole,) = case_lines(connection, [row])
        (part,) = case_lines(sight.limit(connection, ["press"]), [row])
    assert (len(whole.reports), whole.view.reports) == (3, 3)
    assert (len(part.reports), part.view.reports, part.view.articles) == (1, 1, 1)
    assert part.id == whole.id
    assert part.reports[0].article.source == "a.example"
    assert part.view.shown_fact == part.reports[0].row
    assert part.view.collections.split() == ["1"]


def test_of_several_collections_all_are_seen(archive: Archive) -> None:
    with archive.reading() as connection:
        (part,) = case_lines(sight.limit(connection, ["press", "notes", "nowhere"]), [_only(connection)])
        assert {report.article.source for report in part.reports} == {"a.example", "c.example"}
        assert collection_names(connection) == ["notes", "press"]


def test_of_no_collection_nothing_is_seen(archive: Archive) -> None:
    with archive.reading() as connection:
        row = _only(connection)
        facts = [report.row for line in case_lines(connection, [row]) for report in line.reports]
        sight.limit(connection, ["nowhere"])
        assert case_lines(connection, [row]) == []
        assert fact_lines(connection, facts) == {}
        assert newest_articles(connection, 9) == []
        assert collection_names(connection) == []
        with pytest.raises(NotFound, match="none yet"):
            contents(connection, _PAIR, "press")


def test_a_happening_is_shown_where_all_is_seen_that_tells_of_it(archive: Archive) -> None:
    with archive.reading() as connection:
        (line,) = case_lines(connection, [_only(connection)])
        sight.limit(connection, ["press", "cables"])
        with pytest.raises(Unseen):
            happening(connection, line.id)
        sight.limit(connection, ["press", "cables", "notes"])
        assert len(happening(connection, line.id).line.reports) == 3


def test_an_article_is_shown_without_those_that_share_its_words(archive: Archive) -> None:
    with archive.reading() as connection:
        found, _ = articles_under(connection, Wanted(collection="cables"), 9)
        (uid,) = [entry.line.uid for entry in found]
        assert article_page(connection, uid).all_sharing >= 1
        sight.limit(connection, ["cables"])
        page = article_page(connection, uid)
        assert (page.sharing, page.all_sharing) == ((), 0)
        sight.limit(connection, ["press"])
        with pytest.raises(NotFound):
            article_page(connection, uid)


def test_what_was_taken_out_is_told_to_who_sees_all(archive: Archive) -> None:
    with archive.reading() as connection:
        found, _ = articles_under(connection, Wanted(collection="cables"), 9)
    archive.forget(found[0].line.uid, "court", "me")
    with archive.reading() as connection, pytest.raises(NotFound):
        article_page(sight.limit(connection, ["press"]), found[0].line.uid)


def test_sources_of_all_collections_are_not_named(archive: Archive) -> None:
    with archive.reading() as connection:
        assert len(outlets(connection, "KEN:TUN")) == 3
        assert outlets(sight.limit(connection, ["press"]), "KEN:TUN") == []
        dossier = contents(connection, _PAIR, "press")
    assert [name for name, *_ in dossier.coverage.sources] == ["a.example"]


def test_a_connection_forgets_what_it_could_see(archive: Archive) -> None:
    """They are used again, by others."""
    with archive.reading() as connection:
        sight.limit(connection, ["press"])
    with archive.reading() as connection:
        assert sight.seen(connection) is None
        assert len(collection_names(connection)) == 3

"""What is new of all that is watched."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode, with_status

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.errors import NotFound
from dragoman.records import Status
from dragoman.users.visitor import Role, Visitor, local
from dragoman.users.watching.newness import newest_of, newness, visits_of
from dragoman.users.watching.targets import Target

LIMITED = Visitor(1, "Ada", Role.NONE, {"wire": Role.READER})
PAIR, GONE = Target("pair", "KEN:TUN"), Target("search", "q=Kenya&collection=gone")


def test_what_cannot_be_asked_hides_no_other(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as archive:
        archive.add(with_agreement(incoming(SIGNED, published="2024-03-12")))
        archive.add(with_mode(on_day(incoming(MET, published="2024-03-12"), "2024-03-11"), "visit"))
        with archive.reading() as connection:
            gone, pair = newness(connection, local(), [GONE, PAIR], "2024", 5)
            assert "'gone'" in gone.failed
            assert (pair.failed, pair.news.total) == ("", 2)
            assert len(visits_of(connection, local(), [GONE, PAIR, Target("state", "KEN")])) == 1
            with pytest.raises(NotFound):
                visits_of(connection, local(), [GONE])
        with archive.reading() as connection:
            assert [told.news.total for told in newness(connection, LIMITED, [PAIR], "2024", 5)] == [0]
            assert visits_of(connection, LIMITED, [PAIR]) == []


def test_a_denial_of_another_collection_is_not_told(tmp_path: Path) -> None:
    def visit(status: Status, collection: str, words: str) -> Incoming:
        given = incoming(f"{MET} {words}", published="2024-03-12", collection=collection)
        return with_mode(on_day(with_status(given, status), "2024-03-11"), "visit")

    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as archive:
        archive.add(visit("occurred", "wire", "openly"), visit("negated", "cables", "SECRETLY"))
        with archive.reading() as connection:
            (whole,) = newness(connection, local(), [PAIR], "2024", 5)
            every = newest_of(connection, local(), [PAIR], 5)
        assert "contradicted" in {change.change for change in whole.news.changes}
        assert any("SECRETLY" in line for change in every for line in change.line.words)
        with archive.reading() as connection:
            (part,) = newness(connection, LIMITED, [PAIR], "2024", 5)
            mine = newest_of(connection, LIMITED, [PAIR], 5)
        assert [change.change for change in part.news.changes] == [change.change for change in mine] == ["visit"]
        assert part.news.total == 1
        assert not any("SECRETLY" in line for change in mine for line in change.line.words)


def test_other_collections_are_not_named_in_what_failed(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as archive:
        archive.add(incoming(SIGNED, collection="wire"), incoming(MET, collection="cables"))
        known, unknown = Target("search", "q=Kenya&collection=cables"), GONE
        with archive.reading() as connection:
            told = newness(connection, LIMITED, [known, unknown], "2024", 5)
        assert ["wire" in one.failed for one in told] == [True, True]
        assert told[0].failed.replace("cables", "gone") == told[1].failed

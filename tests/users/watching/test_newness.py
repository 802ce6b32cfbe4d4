"""What is new of all that is watched."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode

from dragoman.archive.archive import Archive
from dragoman.errors import NotFound
from dragoman.users.visitor import Role, Visitor, local
from dragoman.users.watching.newness import newness, visits_of
from dragoman.users.watching.targets import Target

PAIR, GONE = Target("pair", "KEN:TUN"), Target("search", "q=Kenya&collection=gone")


def test_what_cannot_be_asked_hides_no_other(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as archive:
        archive.add(with_agreement(incoming(SIGNED, published="2024-03-12")))
        archive.add(with_mode(on_day(incoming(MET, published="2024-03-12"), "2024-03-11"), "visit"))
        with archive.reading() as connection:
            gone, pair = newness(connection, local(), [GONE, PAIR], "2024", 5)
            assert "'gone'" in gone.failed
            assert (pair.failed, pair.news.total) == ("", 2)
            limited = Visitor(1, "Ada", Role.NONE, {"wire": Role.READER})
            assert [told.news.total for told in newness(connection, limited, [PAIR], "2024", 5)] == [0]
            assert len(visits_of(connection, local(), [GONE, PAIR, Target("state", "KEN")])) == 1
            assert visits_of(connection, limited, [PAIR]) == []
            with pytest.raises(NotFound):
                visits_of(connection, local(), [GONE])

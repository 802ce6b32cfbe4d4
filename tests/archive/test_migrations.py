"""Archives of earlier versions are brought up to date, with all that follows from what they keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, with_figure
from sqlalchemy import create_engine, insert, inspect, select, text

from dragoman.archive import migrate
from dragoman.archive.archive import Archive
from dragoman.archive.location import location
from dragoman.archive.tables import KEPT
from dragoman.errors import ArchiveError

EARLIER = ("tellers", "fact_counts", "month_counts")
"""Tables that the first migration lacked before the program had a version."""


def made_by_0002(place: str, kept: dict[str, list[dict[str, Any]]], lacking: tuple[str, ...] = ()) -> None:
    """An archive as the second migration left it, that holds rows, and in which all that follows is missing."""
    engine = create_engine(location(place).url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "dragoman.archive:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        for table in KEPT:
            if rows := kept[table.name]:
                connection.execute(insert(table), rows)
        for name in lacking:
            connection.execute(text(f"DROP TABLE {name}"))
    engine.dispose()


@pytest.fixture
def filled(archive: Archive) -> Archive:
    source = {"id": "1", "source": "Outlet", "published": "2024-03-12"}
    other = {"id": "2", "source": "Other", "published": "2024-03-13"}
    archive.add(incoming(f"{SIGNED}\n{MET}", **source), with_figure(incoming(published="2024-03-12")), incoming(MET, **other))
    archive.add(incoming(SIGNED, **source))
    return archive


def kept_rows(archive: Archive) -> dict[str, list[dict[str, Any]]]:
    with archive.reading() as connection:
        return {t.name: [dict(row) for row in connection.execute(select(t)).mappings()] for t in KEPT}


@pytest.mark.parametrize("lacking", [(), EARLIER])
def test_an_earlier_archive_opens_with_the_same_cases_and_counts(filled: Archive, bare: str, lacking: tuple[str, ...]) -> None:
    made_by_0002(bare, kept_rows(filled), lacking)
    with pytest.raises(ArchiveError, match="version 0002"):
        Archive(bare)
    with Archive(bare, make=True) as opened:
        assert opened.verify() == []
        assert state(opened) == state(filled)
        with opened.reading() as connection:
            assert "month_counts" not in inspect(connection).get_table_names()
    path = location(bare).path
    assert path is None or path.with_name(f"{path.name}.before-{migrate.numbers()[-1]}-from-0002").exists()


def test_an_update_tells_that_it_begins_and_how_far_it_is(filled: Archive, tmp_path: Path) -> None:
    path = tmp_path / "earlier.db"
    made_by_0002(str(path), kept_rows(filled))
    told: list[tuple[int, int]] = []
    with Archive(path, make=True, told=lambda done, of: told.append((done, of))):
        assert told == [(0, 0), (3, 3)]
    with Archive(path, make=True, told=lambda done, of: told.append((done, of))):
        assert len(told) == 2, "there is nothing more to bring up to date"


def test_an_update_that_is_ended_leaves_the_earlier_archive(
    filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "earlier.db"
    made_by_0002(str(path), kept_rows(filled))
    with monkeypatch.context() as patched:
        patched.setattr("dragoman.archive.writer.projections.rebuild", _ended)
        with pytest.raises(KeyboardInterrupt):
            Archive(path, make=True)
    with pytest.raises(ArchiveError, match="version 0002"):
        Archive(path)
    with Archive(path, make=True) as opened:
        assert opened.verify() == []


def _ended(*_: object) -> None:
    raise KeyboardInterrupt

"""What is followed, when it is looked at, and when its articles are looked at again."""

from __future__ import annotations

import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from helpers.incoming import incoming
from sqlalchemy import create_engine, select

from dragoman.archive import migrate
from dragoman.archive.archive import Archive, restore_backup
from dragoman.archive.location import location
from dragoman.archive.queries import following as queries
from dragoman.archive.queries.following import Standing, later
from dragoman.archive.tables import collections, follow_changes, follows, sightings, visits
from dragoman.archive.writer import following, ledger
from dragoman.errors import ArchiveError

START = "2024-03-12T08:00:00.000000Z"
FOLLOWING = (follows, follow_changes, visits, sightings)
FEED = "https://paper.example/feed"


def _sights(archive: Archive, *looks: tuple[str, str]) -> int:
    """A followed address with one item, which was looked at with these outcomes at these times."""
    with archive.writing() as pen:
        follow = following.follow(pen, FEED, "press")
        for outcome, at in looks:
            pen.put(sightings, follow_id=follow, item="i", outcome=outcome, url="https://paper.example/1", stored_at=at)
    return follow


def _due(archive: Archive, follow: int, now: str) -> bool:
    with archive.reading() as connection:
        return bool(queries.waiting(connection, follow, now))


def _at(step: timedelta) -> str:
    return later(START, step)


HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("looks", "due_after"),
    [
        ([("stored", MOMENT * 0)], HOUR),
        ([("stored", MOMENT * 0), ("stored", HOUR)], DAY),
        ([("stored", MOMENT * 0), ("failed", HOUR), ("stored", DAY)], WEEK),
        ([("failed", MOMENT * 0)], timedelta(minutes=15)),
        ([("failed", MOMENT * 0), ("failed", HOUR)], HOUR + timedelta(hours=3)),
        ([("failed", MOMENT * 0), ("stored", HOUR)], HOUR + HOUR),
    ],
)  # fmt: skip
def test_an_article_is_looked_at_again(archive: Archive, looks: list[tuple[str, timedelta]], due_after: timedelta) -> None:
    follow = _sights(archive, *((outcome, _at(step)) for outcome, step in looks))
    assert not _due(archive, follow, _at(due_after - MOMENT))
    assert _due(archive, follow, _at(due_after + MOMENT))


@pytest.mark.parametrize(
    "outcomes",
    [["stored"] * 4, ["failed"] * 3, ["forgotten"], ["stored", "forgotten"], ["failed", "stored", "stored", "failed", "stored"]],
)
def test_at_last_it_is_left_alone(archive: Archive, outcomes: list[str]) -> None:
    follow = _sights(archive, *((outcome, START) for outcome in outcomes))
    assert not _due(archive, follow, _at(2 * WEEK))


def test_a_source_that_fails_is_looked_at_ever_more_seldom_up_to_a_day() -> None:
    assert Standing().due(START, HOUR)
    assert not Standing(last=START).due(_at(HOUR - MOMENT), HOUR)
    assert Standing(last=START).due(_at(HOUR), HOUR)
    for failures, pause in ((1, 5), (2, 10), (5, 80), (10, 1440), (10_000, 1440)):
        found = Standing(last=START, failures=failures)
        assert not found.due(_at(timedelta(minutes=pause) - MOMENT), timedelta(0))
        assert found.due(_at(timedelta(minutes=pause)), timedelta(0))
    assert not Standing(last=START, failures=1, not_before=_at(DAY)).due(_at(HOUR), HOUR)


def test_what_became_of_an_address_is_appended_and_the_last_holds(archive: Archive) -> None:
    with archive.writing() as pen:
        follow = following.follow(pen, FEED, "press")
        following.change(pen, follow, "moved", f"{FEED}2", "press")
    with archive.reading() as connection:
        (found,) = queries.followed(connection)
    assert (found.added, found.url, found.active) == (FEED, f"{FEED}2", True)
    with archive.writing() as pen:
        following.change(pen, follow, "removed", f"{FEED}2", "press")
        assert following.follow(pen, FEED, "wire") == follow
    with archive.reading() as connection:
        (found,) = queries.followed(connection)
    assert (found.url, found.active, found.collection) == (FEED, True, "wire")


def test_what_the_last_good_look_learned_is_kept_over_failures(archive: Archive) -> None:
    with archive.writing() as pen:
        run, follow = ledger.begin(pen, "watch"), following.follow(pen, FEED, "press")
        following.visit(pen, run, follow, "new", etag='"1"', new=1)
    for reason in ("slow", "closed"):
        with archive.writing() as pen:
            following.visit(pen, run, follow, "not-fetched", reason=reason)
    with archive.reading() as connection:
        found = queries.standing(connection, follow)
        assert (found.etag, found.failures, found.reason) == ('"1"', 2, "closed")
        assert found.failing_since is not None
        assert not list(queries.failing(connection, timedelta(days=3)))
    with archive.writing() as pen:
        late = later(found.failing_since, timedelta(days=3, seconds=1))
        pen.put(visits, run_id=run, follow_id=follow, outcome="not-fetched", new=0, failed=0, gap=0, stored_at=late)
    with archive.reading() as connection:
        ((failing, _),) = queries.failing(connection, timedelta(days=3))
    assert failing.added == FEED


def _of_following(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables of following."""
    with archive.reading() as connection:
        return {table.name: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))] for table in FOLLOWING}


def _with_all(archive: Archive) -> None:
    """A followed address with a change, a look, and an item that was stored and one that failed."""
    archive.add(incoming())
    with archive.writing() as pen:
        run, follow = ledger.begin(pen, "watch"), following.follow(pen, FEED, "press")
        following.change(pen, follow, "moved", f"{FEED}2", "press")
        following.sight(pen, follow, "i", "stored", url="https://paper.example/1", etag='"1"', article="a" * 16)
        following.sight(pen, follow, "j", "failed", url="https://paper.example/2")
        following.visit(pen, run, follow, "new", etag='"2"', last_modified="Tue, 12 Mar 2024 08:00:00 GMT", new=1, failed=1)


def test_a_restored_backup_knows_all_that_was_seen(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> None:
    _with_all(archive)
    folder = tmp_path_factory.mktemp("restored")
    archive.backup(folder / "backup.zip")
    restore_backup(folder / "backup.zip", folder / "restored.db")
    with Archive(folder / "restored.db") as restored:
        assert _of_following(restored) == _of_following(archive)
        assert all(_of_following(restored).values())
        with restored.reading() as connection:
            assert queries.seen(connection, 1, ["i", "j", "k"]) == {"i", "j"}
            assert queries.standing(connection, 1).etag == '"2"'
        assert restored.verify() == []
        with restored.writing() as pen:
            following.sight(pen, 1, "k", "stored", url="https://paper.example/3")


def test_a_backup_of_before_following_is_restored(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> None:
    _with_all(archive)
    folder = tmp_path_factory.mktemp("before")
    archive.backup(folder / "now.zip")
    names = {table.name for table in FOLLOWING}
    with zipfile.ZipFile(folder / "now.zip") as now, zipfile.ZipFile(folder / "before.zip", "w") as before:
        for member in now.namelist():
            if member == "manifest.json":
                told = json.loads(now.read(member)) | {"tables_version": "0001"}
                told |= {part: {k: v for k, v in told[part].items() if k not in names} for part in ("rows", "hashes")}
                before.writestr(member, json.dumps(told))
            elif member.removesuffix(".jsonl") not in names:
                before.writestr(member, now.read(member))
    restore_backup(folder / "before.zip", folder / "restored.db")
    with Archive(folder / "restored.db") as restored:
        assert restored.stats()["rows"]["articles"] == 1
        assert not any(_of_following(restored).values())
        assert restored.verify() == []


def _made_by_0001(place: str) -> None:
    """An archive as the first migration left it, with one row of what is kept; its own code is gone, so Alembic makes it."""
    engine = create_engine(location(place).url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "dragoman.archive:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(collections.insert().values(id=1, name="kept"))
    engine.dispose()


def test_an_archive_of_before_following_is_brought_up_to_date(bare: str) -> None:
    _made_by_0001(bare)
    with pytest.raises(ArchiveError, match="tables of version 0001"):
        Archive(bare)
    with Archive(bare, make=True) as archive:
        _with_all(archive)
        with archive.reading() as connection:
            assert connection.execute(select(collections.c.name).order_by(collections.c.id)).scalars().all() == ["kept", "press"]
        assert all(_of_following(archive).values())
        assert archive.verify() == []
        with pytest.raises(ArchiveError), archive.writing() as pen:  # what was seen is never changed
            pen.connection.execute(sightings.update().values(outcome="stored"))
    if not bare.startswith("postgresql"):
        assert Path(f"{bare}.before-{migrate.numbers()[-1]}-from-0001").exists()


def test_a_backup_holds_what_is_followed(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> None:
    _sights(archive, ("stored", START))
    copy = tmp_path_factory.mktemp("copy") / "copy.db"
    archive.move(copy)
    with Archive(copy) as moved, moved.reading() as connection:
        assert [f.url for f in queries.followed(connection)] == [FEED]
        assert queries.has_seen(connection, 1)

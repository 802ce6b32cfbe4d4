"""What an archive keeps, whatever it lies in."""

from __future__ import annotations

import stat
from collections import Counter
from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from dragoman.archive.archive import Archive
from dragoman.archive.projections import cases, withdrawn
from dragoman.archive.queries import articles as queries
from dragoman.archive.queries.records import record
from dragoman.archive.tables import articles, collections, facts, originals, texts, versions
from dragoman.archive.triggers import MAY_GO, NEVER
from dragoman.archive.writer.pen import Pen
from dragoman.errors import ArchiveError, NoArchive, NotFound

URL = "https://www.lemonde.fr/amp/monde/a.html?utm_source=x"


def _number(archive: Archive, table: object) -> int:
    with archive.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _changes(archive: Archive, *given: object) -> list[str]:
    return [s.change for s in archive.add(*given)]


def test_a_record_comes_back_as_it_was(archive: Archive) -> None:
    given = incoming(published="2024-03-12", title="A title", url=URL, author="N. N.")
    archive.add(given)
    with archive.reading() as connection:
        assert record(connection, 1) == given.record


def test_the_same_article_twice_changes_nothing(archive: Archive) -> None:
    given = incoming(published="2024-03-12")
    assert _changes(archive, given, given) == ["new", "unchanged"]
    assert _changes(archive, incoming(published="2024-03-12", origin="elsewhere.txt")) == ["unchanged"]
    assert _number(archive, versions) == 1


def test_the_time_of_fetching_makes_no_new_version(archive: Archive) -> None:
    archive.add(incoming(url=URL, retrieved="2024-03-12T10:00:00"))
    assert _changes(archive, incoming(url=URL, retrieved="2024-03-13T10:00:00")) == ["unchanged"]


def test_a_changed_article_is_a_version_and_withdraws_what_it_says_no_more(archive: Archive) -> None:
    archive.add(incoming(f"{SIGNED}\n{MET}", id="1", source="Outlet"))
    assert _changes(archive, incoming(MET, id="1", source="Outlet")) == ["changed"]
    assert (_number(archive, articles), _number(archive, versions), _number(archive, withdrawn)) == (1, 2, 1)
    with archive.reading() as connection:
        shown = connection.execute(select(cases.c.type, cases.c.withdrawn).order_by(cases.c.type)).all()
    assert [tuple(row) for row in shown] == [("CONSULT", False), ("SUPPORT", True)]


def test_a_version_may_come_together_with_what_it_changes(archive: Archive) -> None:
    other = incoming("Berlin and Madrid talked.", id="2", source="Outlet")
    given = incoming(f"{SIGNED}\n{MET}", id="1", source="Outlet"), other, incoming(MET, id="1", source="Outlet")
    assert _changes(archive, *given) == ["new", "new", "changed"]
    assert (_number(archive, articles), _number(archive, versions), _number(archive, withdrawn)) == (2, 3, 1)
    assert archive.verify() == []


def test_what_was_fetched_later_is_newer_whenever_it_is_added(archive: Archive) -> None:
    archive.add(incoming(MET, url=URL, retrieved="2024-03-13"))
    archive.add(incoming(SIGNED, url=URL, retrieved="2024-03-12"))
    with archive.reading() as connection:
        standing = select(cases.c.type).where(~cases.c.withdrawn)
        assert connection.execute(standing).scalars().all() == ["CONSULT"]


def test_one_text_at_two_addresses_is_two_articles_with_one_text(archive: Archive) -> None:
    assert _changes(archive, incoming(url="https://a.example/1"), incoming(url="https://b.example/1")) == ["new", "new"]
    assert (_number(archive, articles), _number(archive, texts)) == (2, 1)


def test_ids_that_clash_between_two_files_are_told_apart(archive: Archive) -> None:
    one = incoming(SIGNED, origin="a.jsonl, line 1", id="1")
    other = incoming("KEN > TUN ACCUSE | Kenya criticised Tunisia over fish", origin="b.jsonl, line 1", id="1")
    assert _changes(archive, one, other, one, other) == ["new", "new", "unchanged", "unchanged"]
    assert _number(archive, articles) == 2


def test_the_same_line_of_a_file_is_a_version(archive: Archive) -> None:
    archive.add(incoming(SIGNED, origin="a.jsonl, line 1", id="1"))
    assert _changes(archive, incoming(MET, origin="a.jsonl, line 2", id="1")) == ["changed"]


def test_originals_are_kept_once(archive: Archive) -> None:
    archive.add(incoming(url="https://a.example/1"), incoming(url="https://b.example/1"))
    assert _number(archive, originals) == 1


def test_text_with_characters_that_no_database_keeps(archive: Archive) -> None:
    given = incoming(f"{SIGNED}\0", title="a\0b", id="x\0", source="s\0")
    archive.add(given)
    with archive.reading() as connection:
        assert record(connection, 1) == given.record
    assert archive.verify() == []


@pytest.mark.parametrize("table", [*MAY_GO, *NEVER])
def test_no_row_that_is_kept_can_be_changed_or_removed(archive: Archive, table: str) -> None:
    archive.add(incoming())
    _fill(archive)
    column = {"texts": "hash", "originals": "hash", "forgotten_hashes": "hash", "run_ends": "run_id"}.get(table, "id")
    for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with pytest.raises(ArchiveError, match="appended"), archive.writing() as pen:
            pen.connection.execute(text(statement))


def _fill(archive: Archive) -> None:
    """A row in each table that an added article does not fill."""
    with archive.writing() as pen:
        at = {"at": pen.now}
        for statement in (
            "INSERT INTO sources VALUES (9, 'Outlet')",
            "INSERT INTO source_ratings VALUES (1, 9, 'A', 'me', NULL, :at)",
            "INSERT INTO judgements VALUES (1, 'u', 'confirm', NULL, NULL, NULL, 'me', NULL, :at)",
            "INSERT INTO anchors VALUES (1, 1, 0, 'hash', 'event', 0, 1, 'K', 'x')",
            "INSERT INTO runs VALUES (1, 'add', :at)",
            "INSERT INTO run_ends VALUES (1, 1, 0, 0, 0, :at)",
            "INSERT INTO failures VALUES (1, 1, 'x.txt', 'empty', :at)",
            "INSERT INTO tombstones VALUES (1, 'uid', 'hash', 'court', 'me', :at)",
            "INSERT INTO forgotten_hashes VALUES ('hash2', 1)",
        ):
            pen.connection.execute(text(statement), at)


def test_a_reader_cannot_write(archive: Archive) -> None:
    with pytest.raises((ArchiveError, DBAPIError)), archive.reading() as connection:
        connection.execute(text("INSERT INTO collections VALUES (99, 'x')"))
    assert _number(archive, facts) == 0


def test_a_transaction_that_fails_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(ZeroDivisionError), archive.writing() as pen:
        _fails_half_way(pen)
    assert _number(archive, collections) == 0


def _fails_half_way(pen: Pen) -> None:
    pen.put(collections, name="half")
    raise ZeroDivisionError


def test_an_article_is_named_by_id_own_id_or_address(archive: Archive) -> None:
    stored = archive.add(incoming(id="7", source="Outlet", url=URL))[0]
    with archive.reading() as connection:
        for name in (stored.article, "7", URL, "https://lemonde.fr/monde/a.html"):
            assert queries.named(connection, name).uid == stored.article
        with pytest.raises(NotFound, match="no article"):
            queries.named(connection, "8")


def test_a_file_is_for_its_owner_alone_and_kept_safely(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "new" / "archive.db"
    with Archive(path, make=True, clock=clock) as archive, archive.reading() as connection:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        set_up = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert set_up == ["wal", 2, 1]


def test_there_must_be_an_archive_to_read(bare: str) -> None:
    with pytest.raises(NoArchive, match="dragoman add"):
        Archive(bare)


def test_originals_left_out(archive: Archive) -> None:
    given = incoming()
    archive.add(type(given)(given.article, given.record, given.origin))
    assert _number(archive, originals) == 0


@pytest.mark.parametrize(("seconds", "sizes"), [(0.0, [4, 4, 2]), (1e6, [4, 6])])
def test_a_transaction_takes_as_many_articles_as_fit_by_the_one_before(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, seconds: float, sizes: list[int]
) -> None:
    monkeypatch.setattr("dragoman.archive.archive._TURN_SECONDS", seconds)
    archive.add(*(incoming(f"{MET} {n}", id=str(n)) for n in range(10)))
    with archive.reading() as connection:
        moments = Counter(connection.execute(select(articles.c.stored_at)).scalars())
    assert [moments[moment] for moment in sorted(moments)] == sizes

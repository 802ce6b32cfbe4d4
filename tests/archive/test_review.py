"""What waits to be reviewed: found by reason, pair and type, gone once it is judged."""

from __future__ import annotations

from helpers.incoming import MET, SIGNED, incoming, on_day, sure, with_status
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.doubts import STATELESS_RANKS, UNSURE, UNSURE_RANKS, doubt
from dragoman.archive.projections import clusters
from dragoman.archive.queries.history import authors, history
from dragoman.archive.queries.review import Wanted, reasons_of, waiting

DENIED = "KEN > TUN SUPPORT | Kenya never signed an agreement with Tunisia"


def waits(archive: Archive, wanted: Wanted, limit: int = 50, offset: int = 0) -> tuple[list[str], int]:
    """Ids of the cases that wait, and of how many."""
    with archive.reading() as connection:
        rows, total = waiting(connection, wanted, limit, offset)
        names = dict(connection.execute(select(clusters.c.id, clusters.c.uid)).all())  # type: ignore[arg-type]
    return [names[row] for row in rows], total


def filled(archive: Archive) -> None:
    """A signing that another outlet denies, a doubtful visit, a more doubtful one of others, and one that is sure."""
    known = {"published": "2024-03-12"}
    archive.add(
        on_day(incoming(SIGNED, url="https://a.example.com/1", **known), "2024-03-12"),
        with_status(on_day(incoming(DENIED, url="https://b.example.org/1", **known), "2024-03-12"), "negated"),
        sure(incoming(MET, url="https://a.example.com/2", published="2023-06-01"), 0.12),
        sure(incoming("KEN > UGA AID | Kenya aided Uganda", url="https://a.example.com/3", **known), 0.05),
        incoming("FRA > GBR CONSULT | They met", url="https://a.example.com/4", **known),
    )


def test_a_rank_tells_its_reasons() -> None:
    ranks = {
        (low, stateless): doubt(low, stateless=stateless) for low in (0, UNSURE - 1, UNSURE, 100) for stateless in (True, False)
    }
    assert ranks[100, False] == ranks[UNSURE, False] == 0
    for (low, stateless), rank in ranks.items():
        assert any(first <= rank <= last for first, last in UNSURE_RANKS) == (low < UNSURE)
        assert any(first <= rank <= last for first, last in STATELESS_RANKS) == stateless
    assert ranks[0, True] < ranks[UNSURE - 1, True] < ranks[0, False] < ranks[UNSURE - 1, False] < ranks[100, True]


def test_what_is_in_dispute_waits_first_then_the_least_sure(archive: Archive) -> None:
    filled(archive)
    found, total = waits(archive, Wanted())
    assert total == len(found) == 3
    disputed, _ = waits(archive, Wanted(reason="contradiction"))
    unsure, _ = waits(archive, Wanted(reason="unsure"))
    assert found == disputed + unsure
    assert len(disputed) == 1
    assert waits(archive, Wanted("KEN:UGA"))[0] == unsure[:1]
    assert waits(archive, Wanted(type="CONSULT"))[0] == unsure[1:]
    assert waits(archive, Wanted(type="SUPPORT"))[0] == disputed
    pages = [waits(archive, Wanted(), 2, first) for first in (0, 2)]
    assert [page for page, _ in pages] == [found[:2], found[2:]]
    assert {number for _, number in pages} == {3}


def test_what_is_judged_waits_no_more_until_that_is_undone(archive: Archive) -> None:
    filled(archive)
    found, _ = waits(archive, Wanted())
    with archive.writing() as pen:
        confirmed = corrections.confirm(pen, found[0], None, "me", None)
        corrections.reject(pen, found[1], "you", "not that")
    assert waits(archive, Wanted()) == (found[2:], 1)
    with archive.writing() as pen:
        corrections.undo(pen, confirmed, "me", None)
    assert waits(archive, Wanted()) == ([found[0], found[2]], 2)


def test_reasons_of_a_case(archive: Archive) -> None:
    filled(archive)
    with archive.reading() as connection:
        rows, _ = waiting(connection, Wanted(), 50)
        assert list(reasons_of(connection, rows).values()) == [("contradiction",), ("unsure",), ("unsure",)]


def test_the_index_of_what_is_in_doubt_is_used(archive: Archive) -> None:
    filled(archive)
    if not str(archive.place).endswith(".db"):
        return  # the plan is SQLite's
    with archive.reading() as connection:
        asked = "SELECT case_id FROM case_keys WHERE doubt > 0 AND key = '' ORDER BY doubt, case_id LIMIT 50"
        plan = " ".join(str(row) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}"))
    assert "ix_case_keys_doubted" in plan
    assert "TEMP B-TREE" not in plan


def test_history_by_author_and_thing(archive: Archive) -> None:
    filled(archive)
    first, second, _ = waits(archive, Wanted())[0]
    with archive.writing() as pen:
        rejected = corrections.reject(pen, first, "Ada", "no")
        corrections.wrong(pen, second, "type", "CONSULT", "Max", None)
    with archive.writing() as pen:
        corrections.undo(pen, rejected, "Max", None)
    with archive.reading() as connection:
        every, total = history(connection, 50)
        assert [(one.kind, one.undone) for one in every] == [("undo", False), ("value", False), ("reject", True)]
        assert total == 3
        assert every[0].things == every[2].things == (first,)
        assert every[0].quote == every[2].quote != ""
        assert [one.kind for one in history(connection, 50, author="Ada")[0]] == ["reject"]
        assert [one.kind for one in history(connection, 50, thing=second)[0]] == ["value"]
        assert history(connection, 1, 1)[0] == every[1:2]
        assert authors(connection) == ["Ada", "Max"]

"""What is contradicted is kept, whatever comes after and in whatever order it came."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from helpers.archives import state
from helpers.incoming import incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.dossier.asked import collection_id
from dragoman.dossier.disputes import Contradiction, contradictions

STRUCK = "KEN > TUN ASSAULT | Kenya shelled a Tunisian post at the river"


def denial(given: Incoming) -> Incoming:
    """The same, with all events denied."""
    events = tuple(event.model_copy(update={"status": "negated"}) for event in given.record.events)
    return replace(given, record=given.record.model_copy(update={"events": events}))


TOLD = on_day(incoming(STRUCK, published="2024-03-12", source="Daily"), "2024-03-12")
DENIED = denial(on_day(incoming(f"{STRUCK}, it denies", published="2024-03-13", source="Herald"), "2024-03-12"))
LATER = [
    on_day(incoming(f"KEN > TUN CONSULT | They met for the {n}th time", published=f"2024-04-{n + 10}"), f"2024-04-{n + 10}")
    for n in range(5)
]


def asked(archive: Archive, collection: str | None = None, shown: int = 3) -> tuple[tuple[Contradiction, ...], int]:
    with archive.reading() as connection:
        return contradictions(connection, "KEN:TUN", collection_id(connection, collection), shown)


def test_an_old_denial_is_listed_however_much_came_after(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", make=True) as archive:
        archive.add(TOLD, DENIED, *LATER)
        (found,), total = asked(archive)
        assert archive.verify() == []
    assert total == 1
    assert found.other is not None
    assert (found.case.view.status, found.other.view.status) == ("occurred", "negated")


def test_those_of_some_days(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", make=True) as archive:
        archive.add(TOLD, DENIED)
        with archive.reading() as connection:
            _, then = contradictions(connection, "KEN:TUN", 0, 3, days=("2024-03-12", None))
            _, before = contradictions(connection, "KEN:TUN", 0, 3, days=(None, "2024-03-11"))
    assert (then, before) == (1, 0)


def test_the_order_of_adding_and_a_rebuild_change_nothing(tmp_path: Path) -> None:
    states = []
    for number, given in enumerate(([TOLD, DENIED, *LATER], [*LATER, DENIED, TOLD])):
        with Archive(tmp_path / f"{number}.db", make=True) as archive:
            for one in given:
                archive.add(one)
            states.append(state(archive))
            archive.rebuild()
            states.append(state(archive))
    assert states[0]["against"]
    assert all(other == states[0] for other in states)


def test_what_names_one_state_only_contradicts_no_pair_whichever_came_first(tmp_path: Path) -> None:
    alone = denial(on_day(incoming("KEN ASSAULT | Kenya shelled a post, it denies", published="2024-03-13"), "2024-03-12"))
    kept = []
    for number, given in enumerate(([TOLD, alone], [alone, TOLD])):
        with Archive(tmp_path / f"{number}.db", make=True) as archive:
            archive.add(*given)
            assert archive.verify() == []
            kept.append(state(archive)["against"])
    assert kept[0] == kept[1]


def test_a_denial_that_is_forgotten_contradicts_no_more(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", make=True) as archive:
        archive.add(TOLD, replace(DENIED, article=DENIED.article.model_copy(update={"id": "d"})))
        assert asked(archive)[1] == 1
        archive.forget("d", "court", "me")
        assert asked(archive) == ((), 0)


def test_contradictions_are_counted_by_collection_and_cut_with_their_total(tmp_path: Path) -> None:
    day = "2024-05-02"
    again, never = (on_day(incoming(f"{STRUCK} {how}", published=day), day) for how in ("again", "never"))
    with Archive(tmp_path / "a.db", make=True) as archive:
        archive.add(replace(TOLD, collection="wire"), DENIED, again, denial(never))
        found, total = asked(archive, shown=1)
        assert (len(found), found[0].case.view.date, total) == (1, day, 2)
        assert asked(archive, "wire")[1] == 1


def test_a_tampered_contradiction_is_found_and_mended(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", make=True) as archive:
        archive.add(TOLD, DENIED)
        with archive.writing() as pen:
            pen.connection.exec_driver_sql("DELETE FROM contradictions")
        assert any("contradicted" in problem.what for problem in archive.verify())
        assert archive.verify(repair=True) == []
        assert asked(archive)[1] == 1

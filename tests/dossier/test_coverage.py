"""Months in which nothing is told, and who tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import Gap, Tellers, articles_by_month, coverage, gaps, outlets, told_by


@pytest.mark.parametrize(
    ("months", "wanted"),
    [
        (["2023-06", "2023-07", "2023-08"], []),
        (["2023-06", "2023-08"], []),
        (["2023-06", "2023-09"], [Gap("2023-07", "2023-08")]),
        (["2022-11", "2023-02", "2024-02"], [Gap("2022-12", "2023-01"), Gap("2023-03", "2024-01")]),
        ([], []),
    ],
)
def test_two_missing_months_are_a_gap(months: list[str], wanted: list[Gap]) -> None:
    assert gaps(months) == wanted


def test_articles_and_sources_are_counted_while_articles_come_change_and_go(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:

        def telling() -> Tellers:
            with archive.reading() as connection:
                return told_by(connection, "KEN:TUN")

        assert telling() == Tellers(0, 0)
        daily = {"source": "Daily", "published": "2024-03-12"}
        archive.add(incoming(f"{SIGNED}\n{MET}", id="1", **daily), incoming(MET, id="2", **daily), incoming(SIGNED))
        assert telling() == Tellers(3, 2)
        archive.add(incoming("KEN > UGA CONSULT | Kenya received the Ugandan minister", id="2", **daily))
        assert telling() == Tellers(2, 2)
        archive.forget("1", "court", "me")
        assert telling() == Tellers(1, 1)


def test_first_and_last_month_and_the_gap_between_are_those_of_publication(tmp_path: Path) -> None:
    """What an article of March recalls of December fills no gap, and is not the first that is told."""
    recalled = on_day(incoming(MET, published="2024-03-12"), "2023-12-02")
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(incoming(SIGNED, published="2023-11-12"), recalled)
        archive.add(incoming("KEN > TUN ACCUSE | Kenya blamed Tunisia", collection="other", published="2024-01-10"))
        with archive.reading() as connection:
            known = coverage(connection, "KEN:TUN", [])
            press = coverage(connection, "KEN:TUN", [], collection_id(connection, "press"))
    assert (known.first, known.last, known.gaps) == ("2023-11", "2024-03", ())
    assert press.gaps == (Gap("2023-12", "2024-02"),)


def test_outlets_and_months_count_articles(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            incoming(SIGNED, url="https://a.example/1", published="2024-03-12", source="Le Phare"),
            incoming(MET, url="https://b.example/1", published="2024-03-14", source="La Rive"),
            incoming(f"{MET} again", url="https://b.example/2", published="2024-05-01", source="La Rive"),
            incoming(f"{SIGNED} once more", url="https://b.example/3", source="La Rive"),
        )
        with archive.reading() as connection:
            assert outlets(connection, "KEN:TUN") == [("La Rive", 3), ("Le Phare", 1)]
            assert articles_by_month(connection, "KEN:TUN") == {"2024-03": 2, "2024-05": 1}


def test_articles_of_some_days_by_whole_months(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        told = ("2023-11-12", "2023-12-30", "2024-01-05", "2024-03-12")
        archive.add(*(incoming(f"{SIGNED} {day}", published=day) for day in told))
        with archive.reading() as connection:
            days = ("2023-12-31", "2024-02-01")
            assert articles_by_month(connection, "KEN:TUN", days=days) == {"2023-12": 1, "2024-01": 1}
            known = coverage(connection, "KEN:TUN", [], days=days)
    assert (known.first, known.last) == ("2023-12", "2024-01")

"""What is new."""

from __future__ import annotations

from pathlib import Path

from helpers.incoming import MET, SIGNED, incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.dossier.newest import newest_articles, newest_cases


def test_the_newest_happenings_are_of_several_articles_and_not_to_come(tmp_path: Path) -> None:
    two = f"{SIGNED}\nKEN > UGA CONSULT | Kenya received the Ugandan minister"
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            on_day(incoming(two, published="2024-03-12"), "2024-03-11"),
            on_day(incoming(f"{MET} before", published="2023-03-12", collection="wire"), "2023-03-11"),
            on_day(incoming("KEN > FRA CONSULT | Kenya will", published="2024-03-12"), "2999-01-01"),
        )
        with archive.reading() as connection:
            assert [line.view.day for line in newest_cases(connection, 5)] == ["2024-03-11", "2023-03-11"]
            assert [line.view.day for line in newest_cases(connection, 1)] == ["2024-03-11"]
            assert [line.view.day for line in newest_cases(connection, 5, "wire")] == ["2023-03-11"]


def test_articles_are_told_by_when_they_were_stored(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(incoming(SIGNED, title="First", published="2024-03-12"))
        archive.add(incoming("no event", title="Second", source="Press", published="2020-01-01"))
        with archive.reading() as connection:
            found = newest_articles(connection, 5)
            assert [(one.article.title, one.article.source, one.events) for one in found] == [
                ("Second", "Press", 0),
                ("First", None, 1),
            ]
            assert len(newest_articles(connection, 1)) == 1

"""Ids of documents, which rise with the day of publication."""

from __future__ import annotations

from datetime import date

from helpers.incoming import incoming
from sqlalchemy import func, select

from dragoman.archive.archive import Archive
from dragoman.archive.documents import day_in, day_of, document_id, first_of
from dragoman.archive.projections import documents
from dragoman.archive.queries.sources import spans
from dragoman.dossier.article_list import Wanted, articles_under
from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import all_by_month


def test_an_id_holds_its_day() -> None:
    found = document_id("2024-03-12", 7)
    assert (day_of(found), day_of(document_id("9999-12-31", 2**40 - 1))) == (date(2024, 3, 12), date.max)
    assert first_of(date(2024, 3, 12)) < found < first_of(date(2024, 3, 13))


def test_articles_are_counted_and_listed_by_their_ids(archive: Archive) -> None:
    for number, day in enumerate(("2024-01-05", "2024-01-31", "2024-03-01")):
        collection, source = "wires" if number else "press", "Daily" if number != 1 else None
        archive.add(incoming(f"no news {number}", f"{number}.txt", collection, published=day, source=source))
    with archive.reading() as connection:
        day = day_in(documents.c.id)
        counted = connection.execute(select(day, func.count()).group_by(day).order_by(day)).all()
        assert [(date.fromordinal(ordinal).isoformat(), n) for ordinal, n in counted] == [
            ("2024-01-05", 1), ("2024-01-31", 1), ("2024-03-01", 1),
        ]  # fmt: skip
        assert all_by_month(connection) == {"2024-01": 2, "2024-03": 1}
        assert all_by_month(connection, collection_id(connection, "press")) == {"2024-01": 1}
        assert spans(connection) == {"Daily": ("2024-01-05", "2024-03-01")}
        entries, total = articles_under(connection, Wanted(), 2)
        assert ([entry.line.published for entry in entries], total) == (["2024-03-01", "2024-01-31"], 3)
        older, total = articles_under(connection, Wanted(), 2, entries[-1].document)
        assert ([entry.line.published for entry in older], total) == (["2024-01-05"], 3)
        january = Wanted(collection="wires", since="2024-01-01", until="2024-01-31")
        assert [entry.collection for entry in articles_under(connection, january, 9)[0]] == ["wires"]

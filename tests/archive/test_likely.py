"""Cases that may be the same happening, and judgements that cannot both be right."""

from __future__ import annotations

from helpers.incoming import SIGNED, incoming, on_day
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.projections import clusters
from dragoman.archive.queries.decisions import of_thing
from dragoman.archive.queries.homes import home
from dragoman.archive.queries.likely import likely
from dragoman.archive.queries.opposing import opposing

AID, VISIT = "KEN > TUN AID | Kenya aided Tunisia", "TUN > KEN CONSULT | Tunisians came to Kenya"


def filled(archive: Archive) -> dict[str, str]:
    """Cases of one pair on several days and one of others; the id of each by its day."""
    told = {"2024-03-12": SIGNED, "2024-03-14": AID, "2024-03-20": VISIT, "2024-06-01": AID, "2024-03-13": "KEN > UGA AID | More"}
    for n, (day, text) in enumerate(told.items()):
        archive.add(on_day(incoming(text, url=f"https://a.example/{n}", published=day), day))
    with archive.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT cases.date, clusters.uid FROM cases JOIN clusters ON clusters.id = cases.id"
        ).all()
    return {row.date: row.uid for row in found}


def test_those_between_the_same_parties_at_about_the_time_are_likely_the_nearest_first(archive: Archive) -> None:
    ids = filled(archive)
    with archive.reading() as connection:
        rows = likely(connection, home(connection, ids["2024-03-12"]).row)
        names = dict(connection.execute(select(clusters.c.id, clusters.c.uid)).all())  # type: ignore[arg-type]
        assert [names[row] for row in rows] == [ids["2024-03-14"], ids["2024-03-20"]]
        assert len(likely(connection, home(connection, ids["2024-03-12"]).row, most=1)) == 1
    with archive.writing() as pen:
        corrections.reject(pen, ids["2024-03-14"], "me", None)
    with archive.reading() as connection:
        rows = likely(connection, home(connection, ids["2024-03-12"]).row)
        assert [names[row] for row in rows] == [ids["2024-03-20"]]


def test_who_puts_apart_what_another_put_together_opposes_him(archive: Archive) -> None:
    ids = filled(archive)
    one, other = ids["2024-03-12"], ids["2024-03-14"]
    with archive.writing() as pen:
        merged = corrections.merge(pen, one, other, "Max", None)
    with archive.reading() as connection:
        assert opposing(connection, of_thing(connection, one)) == {}
        (article, *_) = connection.exec_driver_sql("SELECT uid FROM articles ORDER BY id").scalars()
    with archive.writing() as pen:
        split = corrections.split(pen, one, [article], "Eve", None)
    with archive.reading() as connection:
        assert opposing(connection, of_thing(connection, one)) == {merged: ("Eve",), split: ("Max",)}


def test_who_says_the_same_or_speaks_of_another_field_opposes_nobody(archive: Archive) -> None:
    case = filled(archive)["2024-03-12"]
    with archive.writing() as pen:
        corrections.wrong(pen, case, "type", "AID", "Max", None)
        corrections.wrong(pen, case, "type", "AID", "Eve", None)
        corrections.wrong(pen, case, "place", "Tunis", "Eve", None)
        corrections.wrong(pen, case, "place", "Sfax", "Eve", None)
    with archive.reading() as connection:
        assert opposing(connection, of_thing(connection, case)) == {}

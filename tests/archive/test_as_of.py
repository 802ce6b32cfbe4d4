"""The archive as it was, by two clocks."""

from __future__ import annotations

from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.projections import cases, clusters


def _shown(archive: Archive) -> list[tuple[str, int]]:
    with archive.reading() as connection:
        return sorted(tuple(row) for row in connection.execute(select(cases.c.type, cases.c.reports)).all())  # type: ignore[misc]


def test_by_publication_as_it_is_read_and_judged_today(archive: Archive) -> None:
    archive.add(incoming(SIGNED, published="2024-03-12"), incoming(MET, published="2024-03-20"))
    with archive.reading() as connection:
        first = connection.execute(select(clusters.c.uid).join(cases).where(cases.c.type == "SUPPORT")).scalar_one()
    with archive.writing() as pen:
        corrections.wrong(pen, first, "type", "AID", "me", None)
    with archive.as_of("2024-03-12") as then:
        assert _shown(then) == [("AID", 1)]
    with archive.as_of("2024-03-11") as then:
        assert _shown(then) == []
    with archive.as_of("2024-12-31") as then:
        assert state(then) == state(archive)
        assert then.verify() == []


def test_by_storing_with_the_versions_and_judgements_of_then(archive: Archive) -> None:
    known = {"id": "1", "source": "Outlet", "published": "2020-01-01"}
    archive.add(incoming(SIGNED, **known))  # each transaction is a second later
    with archive.writing() as pen:
        before = pen.now
    archive.add(incoming(MET, **known))
    with archive.as_of(before, "stored") as then:
        assert _shown(then) == [("SUPPORT", 1)]
    with archive.as_of("2024-01-01", "stored") as then:
        assert state(then) == state(archive)
    with archive.as_of("2023-12-31", "stored") as then:
        assert _shown(then) == []

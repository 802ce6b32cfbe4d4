"""One happening with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import SIGNED, incoming, on_day
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.kinds import AGREEMENT
from dragoman.archive.projections import items
from dragoman.archive.queries.homes import home
from dragoman.dossier.happening import happening
from dragoman.dossier.togetherness import together
from dragoman.errors import NotFound


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A signing that three articles of two outlets tell."""
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            *(
                on_day(
                    incoming(f"{SIGNED} {n}", url=f"https://{n}.example/1", source=source, published=f"2024-03-1{n}"),
                    "2024-03-11",
                )
                for n, source in ((2, "The Bay"), (3, "The Coast"), (4, "The Bay"))
            )
        )
        made.rate("The Bay", "B", "me")
        yield made


def _ids(archive: Archive) -> list[str]:
    with archive.reading() as connection:
        return list(connection.execute(select(items.c.uid).order_by(items.c.published)).scalars())


def test_every_id_leads_to_the_case_and_its_independent_sources(archive: Archive) -> None:
    with archive.reading() as connection:
        found = [happening(connection, uid) for uid in _ids(archive)]
    assert len({one.line.id for one in found}) == 1
    known = found[0]
    bay, coast, again = known.line.reports
    assert known.voices[bay.article.uid] == known.voices[again.article.uid] != known.voices[coast.article.uid]
    assert known.keys == ("KEN", "KEN:TUN", "TUN")
    assert known.reliability == {"The Bay": "B"}
    assert (known.contradictions, known.judgements, known.agreements) == ((), (), {})


def test_judgements_that_stand_are_told(archive: Archive) -> None:
    uid = _ids(archive)[0]
    with archive.writing() as pen:
        undone = corrections.wrong(pen, uid, "place", "Tunis", "me", None)
        corrections.undo(pen, undone, "me", None)
        corrections.wrong(pen, uid, "place", "Sfax", "Ada", "as the minister said")
    with archive.reading() as connection:
        found = happening(connection, uid)
    assert [(one.kind, one.value, one.author) for one in found.judgements] == [("value", "Sfax", "Ada")]


def test_reasons_may_be_told_for_the_first_reports_alone(archive: Archive) -> None:
    uid = _ids(archive)[0]
    with archive.reading() as connection:
        whole, some = together(connection, uid), together(connection, uid, 2)
    assert (whole.reports, len(whole.decisions)) == (3, 2)
    assert (some.reports, len(some.decisions)) == (3, 1)
    assert some.decisions[0][0].nearest.article == whole.first.article.uid


def test_an_id_of_another_kind_leads_nowhere(archive: Archive) -> None:
    with archive.reading() as connection:
        with pytest.raises(NotFound, match="no agreement"):
            home(connection, _ids(archive)[0], AGREEMENT)
        with pytest.raises(NotFound, match="no case"):
            happening(connection, "c0")

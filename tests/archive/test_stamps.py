"""Marks by which a page knows whether what it shows is still so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.incoming import MET, SIGNED, incoming

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.queries import stamps

PAIR = ("KEN", "TUN", "KEN:TUN")
OTHER = ("UGA",)


def _marks(archive: Archive) -> tuple[stamps.Stamp, stamps.Stamp, stamps.Stamp]:
    with archive.reading() as connection:
        return stamps.newest(connection), stamps.of_keys(connection, PAIR), stamps.of_keys(connection, OTHER)


def _case(archive: Archive) -> str:
    from dragoman.dossier.dossier import Dossier

    return str(Dossier(archive, "KEN", "TUN").sections["timeline"].rows[0]["id"])


def test_nothing_changes_nothing(archive: Archive) -> None:
    archive.add(incoming(SIGNED, id="1"))
    before = _marks(archive)
    archive.add(incoming(SIGNED, id="1"))
    assert _marks(archive) == before


def test_an_addition_changes_the_keys_that_it_tells_of(archive: Archive) -> None:
    archive.add(incoming(SIGNED, id="1"))
    before = _marks(archive)
    archive.add(incoming(f"{SIGNED} again", id="2"))
    whole, pair, other = _marks(archive)
    assert (whole != before[0], pair != before[1], other == before[2]) == (True, True, True)


CHANGES: dict[str, Callable[[Archive], object]] = {
    "a changed article": lambda archive: archive.add(incoming(MET, id="1", source="Daily")),
    "a removal": lambda archive: archive.forget("2", "a court", "ann"),
    "a rating": lambda archive: archive.rate("Daily", "B", "ann"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_not_merely_added_changes_every_mark(archive: Archive, change: Callable[[Archive], object]) -> None:
    archive.add(incoming(SIGNED, id="1", source="Daily"), incoming(f"{SIGNED} too", id="2"))
    before = _marks(archive)
    change(archive)
    assert all(mark != was for mark, was in zip(_marks(archive), before, strict=True))


def test_a_judgement_changes_every_mark(archive: Archive) -> None:
    archive.add(incoming(SIGNED, id="1"))
    case, before = _case(archive), _marks(archive)
    with archive.writing() as pen:
        corrections.wrong(pen, case, "type", "AID", "ann", None)
    after = _marks(archive)
    with archive.writing() as pen:
        corrections.wrong(pen, case, "type", "SUPPORT", "ann", None)
    for one, two, three in zip(before, after, _marks(archive), strict=True):
        assert len({one, two, three}) == 3


def test_only_what_people_decide_changes_the_mark_of_decisions(archive: Archive) -> None:
    archive.add(incoming(SIGNED, id="1", source="Daily"))
    before = [mark.decided for mark in _marks(archive)]
    archive.add(incoming(MET, id="1", source="Daily"), incoming(f"{SIGNED} too", id="2"))
    assert [mark.decided for mark in _marks(archive)] == before
    archive.rate("Daily", "B", "ann")
    assert all(mark.decided != was for mark, was in zip(_marks(archive), before, strict=True))

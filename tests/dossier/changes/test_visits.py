"""Visits for calendars."""

from __future__ import annotations

from helpers.incoming import MET, incoming, on_day, with_mode, with_people, with_status

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.dossier.changes.scopes import Answering, Scope, Someone, Under
from dragoman.dossier.changes.visits import visits
from dragoman.records import Status


def visit(day: str, status: Status = "occurred", mode: str = "visit") -> Incoming:
    """A visit on a day."""
    told = incoming(f"{MET} {day} {status} {mode}", published=day, collection="wire")
    return with_people(with_status(with_mode(on_day(told, day), mode), status))


PAIR = Under("KEN:TUN")


def found(archive: Archive, scope: Scope = PAIR, collections: frozenset[str] | None = None) -> list[tuple[str, str]]:
    with archive.reading() as connection:
        return [(one.day, one.standing) for one in visits(connection, scope, collections)]


def test_visits_are_held_announced_or_cancelled(archive: Archive) -> None:
    archive.add(
        visit("2024-05-01"), visit("2024-01-01", "planned"), visit("2024-02-01", "planned"), visit("2024-02-01"),
        visit("2024-03-01", "planned"), visit("2024-03-01", "negated"), visit("2024-04-01", "negated"),
        visit("2024-06-01", mode="phone"), visit("2024-07-01", "planned", "multilateral"),
        visit("2024-08-01", mode="multilateral"),
    )  # fmt: skip
    expected = [
        ("2024-01-01", "announced"), ("2024-02-01", "held"), ("2024-03-01", "cancelled"), ("2024-05-01", "held"),
        ("2024-07-01", "announced"),
    ]  # fmt: skip
    assert found(archive) == expected
    for scope in (Under("TUN"), Someone("Odhiambo"), Answering("Kenya")):
        assert found(archive, scope) == expected
    assert found(archive, Under("UGA")) == []
    assert found(archive, collections=frozenset({"wire"})) == expected
    assert found(archive, collections=frozenset({"press"})) == []


def test_what_has_no_day_stands_in_no_calendar(archive: Archive) -> None:
    archive.add(with_mode(incoming(MET, published=None), "visit"))
    assert found(archive) == []

"""What names a lasting war, and what tells of an act in it."""

from __future__ import annotations

import pytest

from dragoman.archive.merging.standing import is_standing, months_around
from dragoman.records import Date, Event, Span


def event(words: str, date: Date | None = None, **fields: object) -> Event:
    known = {"id": "e", "type": "ASSAULT", "actors": (), "recipients": (), "why": "", "confidence": 1.0, **fields}
    return Event(evidence=(Span(start=0, end=len(words), text=words),), date=date, **known)  # type: ignore[arg-type]


GIVEN = Date(value="2024-05", precision="month")


@pytest.mark.parametrize(
    ("words", "date", "fields", "standing"),
    [
        ("the kingdom's unprovoked war against its neighbour", None, {}, True),
        ("l'agression de son voisin", GIVEN, {}, True),
        ("la guerre que mène le royaume", None, {}, True),
        ("its invasion of the north", Date(value="2024-05-04", precision="day"), {}, True),
        ("its invasion of the north", Date(value="2024-05-01", precision="day", text="on May 1", start=0, end=8), {}, False),
        ("its invasion of the north", Date(value="2019-05", precision="month"), {}, False),
        ("missile strikes in the war against its neighbour", None, {}, False),
        ("la guerre a tué douze soldats", None, {}, False),
        ("a further invasion", None, {}, False),
        ("the war against its neighbour", None, {"mode": "drone"}, False),
        ("the war against its neighbour", None, {"status": "hypothetical"}, False),
        ("the war against its neighbour", None, {"type": "ACCUSE"}, False),
        ("the shelling of the port", None, {}, False),
    ],
)
def test_a_war_is_named_without_an_act_or_a_date_of_its_own(
    words: str, date: Date | None, fields: dict[str, object], standing: bool
) -> None:
    assert is_standing(event(words, date, **fields), "2024-05-04") is standing


def test_months_around_cross_the_year() -> None:
    assert list(months_around("2024-01", 1)) == ["2023-12", "2024-01", "2024-02"]

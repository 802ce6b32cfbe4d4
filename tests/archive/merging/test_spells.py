from __future__ import annotations

import random

from dragoman.archive.merging.spells import Sighting, spells


def seen(person: str, day: str, *, office: str = "defence minister", former: bool = False) -> Sighting:
    return Sighting(person, "TUR", office, day, former, f"{person}-{day}")


def brief(*sightings: Sighting) -> list[tuple[str, str, str, str | None]]:
    found = spells(sightings)
    shuffled = list(sightings)
    random.Random(3).shuffle(shuffled)
    assert spells(shuffled) == found
    return [(s.person, s.first, s.last, s.over_by) for s in found]


def test_a_spell_runs_from_the_first_to_the_last_sighting() -> None:
    assert brief(seen("p1", "2020-01-05"), seen("p1", "2021-03-01")) == [("p1", "2020-01-05", "2021-03-01", None)]


def test_a_successor_ends_a_spell() -> None:
    found = brief(seen("p1", "2020-01-05"), seen("p1", "2021-03-01"), seen("p2", "2021-07-10"))
    assert found == [("p1", "2020-01-05", "2021-03-01", "2021-07-10"), ("p2", "2021-07-10", "2021-07-10", None)]


def test_a_former_holder_is_out_and_may_come_back() -> None:
    found = brief(seen("p1", "2020-01-05"), seen("p1", "2021-03-01", former=True), seen("p1", "2023-02-02"))
    assert found == [("p1", "2020-01-05", "2020-01-05", "2021-03-01"), ("p1", "2023-02-02", "2023-02-02", None)]


def test_one_misread_holder_does_not_break_a_spell_and_two_days_do() -> None:
    before, after = seen("p1", "2020-01-05"), seen("p1", "2020-06-05")
    assert ("p1", "2020-01-05", "2020-06-05", None) in brief(before, seen("p2", "2020-03-01"), after)
    found = brief(before, seen("p2", "2020-03-01"), seen("p2", "2020-03-09"), after)
    assert [f[0] for f in found] == ["p1", "p2", "p1"]


def test_many_are_ambassadors_at_a_time() -> None:
    found = brief(
        seen("p1", "2020-01-05", office="ambassador"), seen("p2", "2020-02-05", office="ambassador"),
        seen("p2", "2020-02-09", office="ambassador"), seen("p1", "2020-06-05", office="ambassador"),
    )  # fmt: skip
    assert found == [("p1", "2020-01-05", "2020-06-05", None), ("p2", "2020-02-05", "2020-02-09", None)]


def test_who_is_seen_once_amid_a_steady_holder_is_doubtful_and_ends_nothing() -> None:
    steady = [seen("p1", f"2020-0{month}-05") for month in (1, 3, 5, 7)]
    other = seen("p3", "2020-04-01", office="defence secretary")
    found = spells([*steady, seen("p2", "2020-02-01"), other, seen("p4", "2020-09-01")])
    assert {s.person: (s.first, s.over_by, s.doubtful) for s in found} == {
        "p1": ("2020-01-05", "2020-09-01", False), "p2": ("2020-02-01", "2020-03-05", True),
        "p3": ("2020-04-01", None, True), "p4": ("2020-09-01", None, False),
    }  # fmt: skip

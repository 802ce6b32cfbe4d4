"""Partial dates and terms of office."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import KnowledgeError
from dragoman.knowledge.spells import Spell, earliest, latest


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2020-10-27", date(2020, 10, 27), date(2020, 10, 27)),
        ("2020-10-27T08:30:00Z", date(2020, 10, 27), date(2020, 10, 27)),
    ],
)
def test_partial_date(day: str, first: date, last: date) -> None:
    assert (earliest(day), latest(day)) == (first, last)


@pytest.mark.parametrize("day", ["", "soon", "2020-13", "2021-02-30", "2020-5", "2020-01-01-extra", "20201"])
def test_no_date(day: str) -> None:
    with pytest.raises(KnowledgeError):
        earliest(day)


@given(st.dates())
def test_a_full_date_is_itself(day: date) -> None:
    assert earliest(day.isoformat()) == latest(day.isoformat()) == day


def test_there_is_no_thirteenth_month() -> None:
    for found in (earliest, latest):
        with pytest.raises(KnowledgeError, match="2024-13"):
            found("2024-13")


def _spell(start: str, end: str, as_of: str = "2022-06-30") -> Spell:
    return Spell("TUR", "president", "GOV", start, end, as_of, "test")


@pytest.mark.parametrize(
    ("start", "end", "on", "covered"),
    [
        ("2018-07-10", "2023-06-03", "2020-10-27", True),
        ("2018-07-10", "2023-06-03", "2018-07-09", False),
        ("2018-07-10", "2023-06-03", "2018-07", True),
        ("2018-07-10", "2023-06-03", "2023-06-04", False),
        ("2018", "2020", "2020-12-31", True),
        ("2018", "2020", "2021", False),
        ("2018-07-10", "", "2023-06-01", True),
        ("2018-07-10", "", "2023-08-01", False),
        ("", "2020", "1950", True),
    ],
)
def test_covers(start: str, end: str, on: str, covered: bool) -> None:
    assert _spell(start, end).covers(on) is covered


def test_slack_widens_both_ends() -> None:
    spell = _spell("2018-07-10", "2019-07-10")
    assert spell.covers("2018-06-20", slack=30)
    assert spell.covers("2019-08-01", slack=30)
    assert not spell.covers("2019-10-01", slack=30)


def test_without_a_day_seen_an_open_term_lasts() -> None:
    assert _spell("2018", "", as_of="").covers("2090")

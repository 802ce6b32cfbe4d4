from __future__ import annotations

import pytest

from dragoman.archive.merging.when import UNKNOWN, When, ordinal, when_of
from dragoman.records import Date, Precision

TOLD = "2024-03-13"


def days(value: str, precision: Precision, *, past: bool = True, words: str | None = None, told: str | None = TOLD) -> When:
    return when_of(Date(value=value, precision=precision, text=words), ordinal(told), past=past)


def test_a_day_is_a_day() -> None:
    assert days("2024-03-12", "day") == When(ordinal("2024-03-12") or 0, ordinal("2024-03-12") or 0, "day")


def test_the_month_that_fresh_news_gets_means_the_week_before_it() -> None:
    found = days("2024-03", "month")
    assert found == When(ordinal("2024-03-06") or 0, ordinal(TOLD) or 0, "month", fresh=True)
    assert days("2024-03", "month", past=False).last == ordinal("2024-03-20")


@pytest.mark.parametrize(
    ("value", "words", "told"), [("2024-03", "in March", TOLD), ("2024-01", None, TOLD), ("2024-03", None, None)]
)
def test_a_month_of_its_own_is_the_month(value: str, words: str | None, told: str | None) -> None:
    assert not days(value, "month", words=words, told=told).fresh


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("this week", "2024-03-06", TOLD), ("cette semaine", "2024-03-06", TOLD),
        ("last week", "2024-02-28", TOLD), ("la semaine dernière", "2024-02-28", TOLD),
    ],
)  # fmt: skip
def test_a_week_is_counted_from_publication(words: str, first: str, last: str) -> None:
    assert days("2024-03", "month", words=words) == When(ordinal(first) or 0, ordinal(last) or 0, "week")


def test_next_week_is_to_come() -> None:
    assert days("2024-03", "month", past=False, words="next week").last == ordinal("2024-03-20")


def test_what_has_happened_was_before_it_was_told() -> None:
    assert days("2024", "year").last == ordinal(TOLD)
    assert days("2024", "year", past=False).last == ordinal("2024-12-31")
    assert days("2025", "year").last == ordinal("2025-12-31")


def test_no_date_is_any_time() -> None:
    assert when_of(None, 1, past=True) == UNKNOWN
    assert UNKNOWN.gap(days("2024-03-12", "day")) == 0


def test_gaps() -> None:
    a, b = days("2024-03-12", "day"), days("2024-02", "month", words="in February")
    assert a.gap(b) == b.gap(a) == 12
    assert ordinal("2024-03") is None
    assert ordinal(None) is None


def test_the_day_of_publication_without_words_is_assumed() -> None:
    assert days(TOLD, "day").assumed
    assert not days(TOLD, "day", words="Wednesday").assumed
    assert not days("2024-03-12", "day").assumed


def test_a_day_that_the_article_names_at_another_act_is_not_assumed() -> None:
    date, told = Date(value=TOLD, precision="day"), ordinal(TOLD)
    assert not when_of(date, told, past=True, named=frozenset({TOLD})).assumed
    assert when_of(date, told, past=True, named=frozenset({"2024-03-12"})).assumed

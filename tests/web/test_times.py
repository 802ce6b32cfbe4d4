"""Stretches of months from which a reader chooses."""

from __future__ import annotations

import pytest

from dragoman.dossier.matrix import Span
from dragoman.web.views.times import called, choices


def test_choices_are_all_the_last_months_and_years() -> None:
    found = choices(Span("2014-12", "2020-06"), Span("2020-01", "2020-12"), "en")
    assert [(one.label, one.first, one.last) for one in found] == [
        ("All time", None, None), ("Last 12 months", "2019-07", "2020-06"), ("2020", "2020-01", "2020-12"),
        ("2019", "2019-01", "2019-12"), ("2018", "2018-01", "2018-12"), ("2017", "2017-01", "2017-12"),
    ]  # fmt: skip
    assert [one.label for one in found if one.chosen] == ["2020"]


def test_few_years_and_whole_years() -> None:
    found = choices(Span("2019-03", "2019-12"), Span(), "fr")
    assert [(one.first, one.last) for one in found] == [(None, None), ("2019-01", "2019-12"), ("2019-01", "2019-12")]


def test_of_nothing_there_is_only_all() -> None:
    assert len(choices(Span(), Span(), "en")) == 1


def test_no_month_is_to_come() -> None:
    assert all((one.last or "") < "2999" for one in choices(Span("2014-12", "2999-06"), Span(), "en"))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span("2018-03", "2019-02"), "March 2018 – February 2019"), (Span("2018-03", None), "since March 2018"),
        (Span(None, "2019-02"), "until February 2019"), (Span(), ""),
    ],
)  # fmt: skip
def test_a_stretch_in_words(span: Span, words: str) -> None:
    assert called(span, "en") == words

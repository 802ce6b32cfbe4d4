"""Sayings and entries of agreements that are one thing find each other by their keys, whoever looks for whom."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.archive.merging.agreements import AGREEMENTS
from dragoman.archive.merging.instruments import Instrument
from dragoman.archive.merging.items import F
from dragoman.archive.merging.names import person_key
from dragoman.archive.merging.rules import Rules
from dragoman.archive.merging.statements import STATEMENTS, Saying
from dragoman.archive.merging.when import UNKNOWN, When

FIRST = date(2024, 1, 20).toordinal()
WORDS = ("the", "talks", "on", "gas", "and", "water", "will", "go", "on", "as", "agreed")
TITLES = ("milit", "energ", "gazod", "visas", "peche")


def some(values: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=3)


days = st.integers(FIRST, FIRST + 70)
told = st.one_of(st.none(), days)
whens = st.one_of(
    st.just(UNKNOWN),
    days.map(lambda day: When(day, day, "day")),
    days.map(lambda day: When(day, day + 30, "month")),
    st.just(When(date(2024, 1, 1).toordinal(), date(2024, 12, 31).toordinal(), "year")),
)
instruments = st.builds(
    Instrument, st.sampled_from("abc"), st.sampled_from(("agreement", "treaty")), st.just(frozenset({"TUR", "UZB"})),
    some(("military", "energy")), st.sampled_from(("announced", "signed", "ratified")), whens, some(TITLES), told, some(TITLES),
)  # fmt: skip
NAMES = ("", "Hulusi Akar", "Akar", "Bahodir Kurbanov", "Bakhodir Kurbonov", "Akar Hulusi", "Erdogan", "Erdoğan")
speakers = st.sampled_from(NAMES)
sayings = st.builds(
    Saying, speakers.map(person_key), st.one_of(st.just(frozenset()), st.just(frozenset({"TUR"}))), st.booleans(),
    st.sampled_from(("en", "fr")), st.integers(3, len(WORDS)).map(lambda n: WORDS[:n]), some(TITLES),
    st.one_of(st.none(), st.integers(FIRST, FIRST + 9)),
)  # fmt: skip


def meet(rules: Rules[F], a: F, b: F) -> tuple[bool, bool]:
    """Whether each finds the other."""
    mine, yours = rules.keys(a), rules.keys(b)
    return bool(mine.stored & yours.asked), bool(yours.stored & mine.asked)


@settings(max_examples=300, deadline=None)
@given(instruments, instruments)
def test_entries_of_one_agreement_meet(a: Instrument, b: Instrument) -> None:
    forth, back = meet(AGREEMENTS, a, b)
    assert forth == back
    if (a.told is None) == (b.told is None) and (AGREEMENTS.score(a, b) or 0) > 0:
        assert forth


@settings(max_examples=300, deadline=None)
@given(sayings, sayings)
def test_sayings_of_one_speaker_meet(a: Saying, b: Saying) -> None:
    forth, back = meet(STATEMENTS, a, b)
    assert forth == back
    same_home = a.entities == b.entities and (a.told is None) == (b.told is None)
    if same_home and (STATEMENTS.score(a, b) or 0) > 0:
        assert forth


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Hulusi Akar", "Akar", True), ("Kurbanov", "Kurbonov", True), ("Hulusi Akar", "Emine Yilmaz", False), ("", "Akar", True),
    ],
)  # fmt: skip
def test_whose_words_are_looked_at(one: str, other: str, found: bool) -> None:
    a, b = (Saying(person_key(s), frozenset({"TUR"}), True, "en", ("no",), frozenset(), FIRST) for s in (one, other))
    assert meet(STATEMENTS, a, b) == (found, found)


def test_many_agreements_of_a_pair_with_other_titles_and_dates_are_not_looked_at() -> None:
    a, b = (
        Instrument("a", "treaty", frozenset({"TUR", "UZB"}), frozenset(), "signed", When(day, day, "day"), frozenset({word}), day)
        for day, word in ((FIRST, "energ"), (FIRST + 120, "visas"))
    )
    assert meet(AGREEMENTS, a, b) == (False, False)

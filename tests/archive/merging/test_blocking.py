"""Reports of one happening meet under some key, whoever looks for whom; the keys stay few."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.reports import day, facts, fresh, month
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.archive.merging.blocking import keys, pairs
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reports import Facts, Side
from dragoman.archive.merging.when import UNKNOWN, When

YEAR_2024 = When(day("2024-01-01").first, day("2024-12-31").first, "year")


def sides(*codes: str) -> tuple[Side, ...]:
    return tuple(Side(c) for c in codes)


def test_pairs_are_ordered_and_a_lone_party_has_its_own() -> None:
    assert pairs(facts(actors=sides("UZB", "TUR", "KAZ"))) == ["KAZ:TUR", "KAZ:UZB", "TUR:UZB"]
    assert pairs(facts(actors=sides("TUR"), recipients=sides(""))) == ["TUR:"]
    assert pairs(facts(actors=sides(""))) == []


def test_a_small_alliance_stands_also_for_its_members() -> None:
    found = pairs(facts(actors=sides("AES"), recipients=sides("DZA")))
    assert {"AES:DZA", "DZA:MLI", "BFA:DZA", "DZA:NER"} == set(found)
    assert pairs(facts(actors=sides("EU"), recipients=sides("DZA"))) == ["DZA:EU"]


def test_a_long_list_of_parties_makes_few_pairs() -> None:
    many = facts(actors=sides(*"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    assert len(pairs(many)) == 15


@pytest.mark.parametrize("when", [day("2024-03-31"), fresh("2024-03-13"), month("2024-03"), YEAR_2024, UNKNOWN])
def test_keys_do_not_grow(when: When) -> None:
    found = keys(facts(when=when))
    assert 1 <= len(found.stored) <= 6
    assert len(found.asked) <= 36


def meet(a: Facts, b: Facts) -> bool:
    """True where each finds the other."""
    forth, back = keys(a).stored & keys(b).asked, keys(b).stored & keys(a).asked
    return bool(forth) and bool(back)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ({"when": day("2024-03-31")}, {"when": day("2024-04-01")}, True),
        ({"when": day("2024-03-12")}, {"when": day("2024-06-12")}, False),
        ({"when": YEAR_2024}, {"when": day("2024-06-12")}, True),
        ({"when": UNKNOWN}, {"when": day("2024-03-12")}, True),
        ({"when": UNKNOWN, "told": "2024-07-12"}, {"when": UNKNOWN}, False),
        ({"when": UNKNOWN, "told": "2024-04-02"}, {"when": day("2019-01-01"), "told": "2024-03-30"}, True),
        ({"when": UNKNOWN, "told": "2024-04-12"}, {"when": day("2019-01-01"), "told": "2024-03-30"}, True),
        ({"when": day("2024-03-29")}, {"when": day("2024-04-02")}, False),
        ({"when": day("2024-03-29")}, {"when": day("2024-03-31")}, True),
        ({"when": day("2024-03-29"), "mode": "visit"}, {"when": day("2024-04-02"), "mode": "visit"}, True),
        ({"when": day("2024-03-29"), "mode": "visit"}, {"when": day("2024-04-03"), "mode": "visit"}, False),
        ({"when": day("2024-03-30")}, {"when": month("2024-04")}, True),
        ({"when": day("2024-02-12")}, {"when": month("2024-04")}, False),
        ({"type": "SUPPORT"}, {"type": "AGREE"}, True),
        ({"type": "SUPPORT"}, {"type": "ASSAULT"}, False),
        ({"actors": sides("KAZ", "TUR", "UZB")}, {"actors": sides("KAZ", "TUR")}, True),
    ],
)
def test_who_meets(a: dict[str, Any], b: dict[str, Any], found: bool) -> None:
    assert meet(facts(**a), facts(**b)) is found


_DAYS = st.integers(0, 500).map(lambda n: When(738_000 + n, 738_000 + n, "day"))
_MONTHS = st.integers(0, 500).map(lambda n: When(738_000 + n, 738_027 + n, "month"))
_FRESH = st.integers(0, 500).map(lambda n: When(738_000 + n, 738_007 + n, "month", fresh=True))
_YEARS = st.just(When(738_156, 738_520, "year"))
_LISTS = st.sampled_from([("TUR", "KAZ"), ("TUR",), ("TUR", "KAZ", "UZB"), ("AES", "TUR"), ("MLI", "NER", "BFA", "TUR")])


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    return facts(
        told=draw(st.sampled_from(["2024-03-13", "2024-03-25", "2024-04-02", "2024-04-12", "2024-05-01"])),
        mode=draw(st.sampled_from([None, "visit"])),
        type=draw(st.sampled_from(["CONSULT", "SUPPORT", "AGREE"])),
        actors=sides(*draw(_LISTS)),
        when=draw(st.one_of(_DAYS, _MONTHS, _FRESH, _YEARS, st.just(UNKNOWN))),
        place="Astana", words=frozenset({"gas", "port", "loan", "cement"}), numbers=frozenset({("aid", "EUR", 5e6)}),
    )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(some_facts(), some_facts())
def test_blocking_loses_nothing_that_would_be_joined(a: Facts, b: Facts) -> None:
    score = compare(a, b).score
    together = score is not None and score > 0
    assert meet(a, b) or not together or len(a.entities & b.entities) < 2

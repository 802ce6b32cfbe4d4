from __future__ import annotations

import random

import pytest

from dragoman.archive.merging.series import Claim, agree, series
from dragoman.records import Qualifier


def claim(value: float, qualifier: Qualifier = "exact", *, period: str | None = "2023", article: str = "a") -> Claim:
    return Claim("trade-turnover", "USD", ("TUR", "KAZ"), (), period, value, qualifier, article, "2024-02-01")


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        (claim(3.7e9), claim(3e9, "more-than"), True),
        (claim(3.7e9), claim(4e9, "more-than"), False),
        (claim(3.7e9), claim(4e9, "up-to"), True),
        (claim(3.7e9), claim(3e9, "less-than"), False),
        (claim(3.7e9), claim(3.72e9), True),
        (claim(3.7e9), claim(4.2e9), False),
        (claim(3.7e9), claim(3.9e9, "about"), True),
    ],
)
def test_what_contradicts(a: Claim, b: Claim, together: bool) -> None:
    assert agree(a, b) is together
    assert agree(b, a) is together


def test_claims_become_points_by_period_and_disputes_show() -> None:
    claims = [
        claim(3.7e9, article="a"), claim(3e9, "more-than", article="b"), claim(5.1e9, article="c"),
        claim(3.1e9, period="2022"), claim(9e9, period=None),
    ]  # fmt: skip
    (found,) = series(claims)
    random.Random(1).shuffle(claims)
    assert series(claims) == [found]
    assert (found.measure, found.unit, found.actors, found.recipients) == ("trade-turnover", "USD", ("KAZ", "TUR"), ())
    assert [(p.period, p.disputed) for p in found.points] == [("2022", False), ("2023", True), ("~2024-02", False)]
    assert [[c.article for c in group] for group in found.points[1].groups] == [["a", "b"], ["c"]]


def test_other_parties_and_units_are_other_series() -> None:
    turned = Claim("exports", "USD", ("TUR",), ("KAZ",), "2023", 1e9, "exact", "a", "2024-02-01")
    back = Claim("exports", "USD", ("KAZ",), ("TUR",), "2023", 1e9, "exact", "a", "2024-02-01")
    euros = Claim("exports", "EUR", ("TUR",), ("KAZ",), "2023", 1e9, "exact", "a", "2024-02-01")
    assert len(series([turned, back, euros, turned])) == 3


def test_a_year_ends_after_each_of_its_days() -> None:
    periods = ["2024", "2024-01-30", "2023-07/2024-06", "2023"]
    (found,) = series([claim(1e9, period=period) for period in periods])
    assert [p.period for p in found.points] == ["2023", "2024-01-30", "2023-07/2024-06", "2024"]


def test_who_claims_the_same_stands_together() -> None:
    told = [(1.2e9, "a"), (0.87e9, "b"), (1.2e9, "c")]
    claims = [*(claim(value, article=article) for value, article in told), claim(1.2e9, "about", article="d")]
    (found,) = series(claims)
    assert [[c.article for c in same] for same in found.points[0].alike] == [["a", "c"], ["d"], ["b"]]

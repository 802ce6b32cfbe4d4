"""Figures as a page shows them."""

from __future__ import annotations

import pytest
from helpers.lines import event_line

from dragoman.archive.merging.series import Claim, Series, series
from dragoman.dossier.series_names import slug
from dragoman.web.views.figures import is_date, is_drawn, period_text, series_items

LINE = event_line("They traded for millions.", "traded for millions")


def claim(value: float, period: str | None = "2024", measure: str = "aid", uid: str = "u1") -> Claim:
    """What one article tells of French aid."""
    return Claim(measure, "EUR", ("FRA",), ("MLI",), period, value, "exact", uid, "2024-03-12")


def one(*claims: Claim) -> Series:
    """The only series of some claims."""
    (found,) = series(claims)
    return found


def test_a_series_shows_its_newest_period_first_and_all_values() -> None:
    claims = [claim(5e6, "2022"), claim(5e6), claim(9e6, uid="u2")]
    (item,) = series_items([one(*claims)], dict.fromkeys(claims, LINE), "en")
    assert item.title == "Aid: France → Mali"
    assert [(point.period, point.disputed, [a.value for a in point.amounts]) for point in item.points] == [
        ("2024", True, ["5 million EUR", "9 million EUR"]), ("2022", False, ["5 million EUR"]),
    ]  # fmt: skip
    assert item.whole


def test_a_cut_series_says_so() -> None:
    claims = [claim(n * 1e6, uid=f"u{n}") for n in (5, 9, 20)]
    (item,) = series_items([one(*claims)], dict.fromkeys(claims, LINE), "en", each=2)
    assert [(len(point.amounts), point.more) for point in item.points] == [(2, 1)]
    assert not item.whole


def test_series_of_most_values_stand_first() -> None:
    claims = [claim(5e6), claim(1e6, "2022", "loan"), claim(2e6, "2023", "loan")]
    assert [item.slug.partition("~")[0] for item in series_items(series(claims), dict.fromkeys(claims, LINE), "en")] == [
        "loan",
        "aid",
    ]
    assert len(series_items(series(claims), dict.fromkeys(claims, LINE), "en", most=1)) == 1


def test_only_what_can_be_compared_is_drawn() -> None:
    assert is_drawn(one(claim(1e6, "2022"), claim(2e6, "2023")))
    assert not is_drawn(one(claim(1e6)))
    assert not is_drawn(one(claim(1e6, "2022", "other"), claim(2e6, "2023", "other")))


def test_a_slug_names_a_series() -> None:
    assert slug(one(claim(1e6))) == "aid~EUR~FRA~MLI"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2024", "2024"), ("2024-03", "March 2024"), ("2023-01/2023-06", "January 2023 – June 2023"),
        ("~2024-03", "told in March 2024"),
        ("2024-13", "2024-13"), ("2024 to date", "2024 to date"), ("~", "undated"),
    ],
)  # fmt: skip
def test_periods_in_words(period: str, text: str) -> None:
    assert period_text(period, "en") == text


@pytest.mark.parametrize(
    ("part", "known"), [("2024", True), ("2024-02-30", False), ("2024T", False), ("", False), ("0000", False)]
)
def test_what_a_date_is(part: str, known: bool) -> None:
    assert is_date(part) is known

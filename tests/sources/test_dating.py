from __future__ import annotations

import pytest

from dragoman.records import DateWitness
from dragoman.sources.dating import address_witness, choose, dated, witness


@pytest.mark.parametrize(
    ("words", "value", "zone"),
    [
        ("2024-03-12T23:30:00+01:00", "2024-03-12", "+01:00"),
        ("2024-03-12T23:30:00Z", "2024-03-12", "+00:00"),
        ("2024-03-12 23:30:00 -0500", "2024-03-12", "-05:00"),
        ("20240312", "2024-03-12", None),
        ("2024/3/2", "2024-03-02", None),
        ("2024-03", "2024-03", None),
        ("2024", "2024", None),
        ("Tue, 12 Mar 2024 09:30:00 +0100", "2024-03-12", "+01:00"),
        ("1710237600", "2024-03-12", "+00:00"),
        ("2024-02-31", None, None),
        ("yesterday", None, None),
        ("", None, None),
    ],
)
def test_what_witnesses_say(words: str, value: str | None, zone: str | None) -> None:
    found = witness("meta", words)
    assert (found.value, found.zone) == (value, zone)
    assert found.precision == (["year", "month", "day"][value.count("-")] if value else None)


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.org/2024/03/12/title.html", "2024-03-12"),
        ("https://a.org/world/20240312-title", "2024-03-12"),
        ("https://a.org/2024/03/title", "2024-03"),
        ("https://a.org/2024-03-12-title", "2024-03-12"),
        ("https://a.org/article-202403121.html", None),
        ("https://a.org/?d=2024/03/12", None),
        ("https://2024.org/title", None),
    ],
)
def test_dates_in_addresses(url: str, value: str | None) -> None:
    found = address_witness(url)
    assert (found.value if found else None) == value


def test_the_more_trusted_witness_wins_and_the_reason_names_the_others() -> None:
    said = [
        dated("time", "13 March", "2024-03-13"),
        dated("address", "2024/03/12", "2024-03-12"),
        witness("json-ld", "2024-03-12T08:00Z"),
    ]
    kept, chosen = choose(said, None)
    assert list(kept) == said
    assert chosen.value == "2024-03-12"
    assert chosen.reason == "json-ld: 2024-03-12T08:00Z; also address; against time"


def test_a_witness_of_the_day_goes_before_one_of_the_month() -> None:
    assert choose([dated("json-ld", "2024-03", "2024-03"), dated("address", "x", "2024-03-12")], None)[1].value == "2024-03-12"


def test_what_cannot_be_is_refused_with_its_reason() -> None:
    said = [
        witness("json-ld", "2024-03-20"),
        witness("meta", "1024-03-12"),
        witness("meta", "soon"),
        witness("time", "2024-03-11"),
    ]
    kept, chosen = choose(said, "2024-03-12T10:00:00Z")
    assert [w.refused for w in kept] == ["after it was fetched", "before 1900", "no date in it", None]
    assert chosen.value == "2024-03-11"
    assert choose(said[:3], "2024-03-12T10:00:00Z")[1].value is None


def test_zones_ahead_of_utc_have_their_day_and_no_clock_plays_a_part() -> None:
    ahead = [witness("meta", "2024-03-13T06:00:00+12:00")]
    assert choose(ahead, "2024-03-12T19:00:00Z")[1].value == "2024-03-13"
    assert choose([witness("meta", "2190-01-01")], None)[1].value == "2190-01-01"


def test_the_local_day_is_taken_where_another_witness_names_its_zone() -> None:
    utc, local = witness("json-ld", "2024-03-12T23:30:00Z"), witness("meta", "2024-03-13T00:30:00+01:00")
    _, chosen = choose([utc, local], None)
    assert chosen.value == "2024-03-13"
    assert chosen.reason
    assert "local day of 2024-03-12T23:30:00Z" in chosen.reason
    other: DateWitness = witness("meta", "2024-03-20T00:30:00+01:00")
    assert choose([utc, other], None)[1].value == "2024-03-12"

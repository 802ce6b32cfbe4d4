"""Pairs and parties with what happened between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.dossier.matrix import FEWEST, Matrix, Span, Tally, matrix, months
from dragoman.errors import InputError, NotFound

STRUCK = "UGA > KEN ASSAULT | Uganda shelled Kenya"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            on_day(incoming(SIGNED, published="2023-01-10"), "2023-01-09"),
            on_day(incoming(f"{MET} again", published="2024-05-02"), "2024-05-01"),
            on_day(incoming(f"{MET} again", published="2024-05-02", url="https://b.example/1"), "2024-05-01"),
            on_day(incoming(STRUCK, published="2024-06-02", collection="wire"), "2024-06-01"),
            incoming("KEN > TUN NOT SUPPORT | Kenya denied that it helps Tunisia", published="2024-05-02"),
        )
        yield made


def _of(archive: Archive, span: Span | None = None, collection: str | None = None) -> Matrix:
    with archive.reading() as connection:
        return matrix(connection, span or Span(), collection)


def test_happenings_are_counted_once_and_conflict_apart(archive: Archive) -> None:
    found = _of(archive)
    assert found.pairs == {("KEN", "TUN"): Tally(2, 0), ("KEN", "UGA"): Tally(1, 1)}
    assert found.parties == {"KEN": Tally(3, 1), "TUN": Tally(2, 0), "UGA": Tally(1, 1)}
    assert list(found.parties) == ["KEN", "TUN", "UGA"]
    assert found.whole == found.of("KEN") == Tally(3, 1)
    assert found.of("FRA") == Tally()


def test_a_pair_is_found_in_any_order(archive: Archive) -> None:
    found = _of(archive)
    assert found.between("UGA", "KEN") == found.between("KEN", "UGA") == Tally(1, 1)
    assert found.between("KEN", "FRA") == Tally()


def test_only_a_time_is_counted(archive: Archive) -> None:
    assert _of(archive, Span("2024-01", None)).parties["KEN"] == Tally(2, 1)
    assert _of(archive, Span(None, "2024-05")).parties["KEN"] == Tally(2, 0)
    assert _of(archive, Span("2023-02", "2024-04")).pairs == {}


def test_only_a_collection_is_counted(archive: Archive) -> None:
    assert _of(archive, collection="wire").pairs == {("KEN", "UGA"): Tally(1, 1)}
    with pytest.raises(NotFound, match="press"):
        _of(archive, collection="none")


def test_months_are_the_first_and_last(archive: Archive) -> None:
    with archive.reading() as connection:
        assert months(connection) == Span("2023-01", "2024-06")


def test_months_of_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as made, made.reading() as connection:
        assert months(connection) == Span(None, None)


def test_few_happenings_have_no_share() -> None:
    assert Tally(FEWEST - 1, FEWEST - 1).share is None
    assert Tally(FEWEST, 2).share == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018", "2018", Span("2018-01", "2018-12")), ("2018-03", None, Span("2018-03", None)),
        (None, "2018-03-12", Span(None, "2018-03")), ("", " 2018-03 ", Span(None, "2018-03")),
    ],
)  # fmt: skip
def test_a_span_is_told_in_days_months_or_years(since: str | None, until: str | None, expected: Span) -> None:
    assert Span.of(since, until) == expected


@pytest.mark.parametrize("told", ["2018-13", "18", "march", "2018-03-12T00", "<script>"])
def test_what_is_no_month_is_refused(told: str) -> None:
    with pytest.raises(InputError, match="no month"):
        Span.of(told, None)

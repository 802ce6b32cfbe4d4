"""Headers that weigh their values."""

from __future__ import annotations

import pytest

from dragoman.web.wishes import wishes


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/csv, application/json;q=0.5", ["text/csv", "application/json"]),
        ("application/json; q=0.5, Text/CSV; charset=utf-8; q=0.9", ["text/csv", "application/json"]),
        ("a;q=0, b", ["b"]), ("a;q=x, b", ["b"]), ("a;q=nan", []), ("", [""]),
    ],
)  # fmt: skip
def test_the_heaviest_comes_first(header: str, expected: list[str]) -> None:
    assert wishes(header) == expected

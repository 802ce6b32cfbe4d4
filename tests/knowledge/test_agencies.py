"""Whose national news agencies are."""

from __future__ import annotations

import pytest

from dragoman.knowledge.agencies import homes_of_agency


@pytest.mark.parametrize(
    ("written", "homes"),
    [
        ("WAM", ("ARE",)),
        ("Yonhap", ("KOR",)),
        ("YONHAP", ("KOR",)),
        ("APS", ("DZA", "SEN")),
        ("AFP", ()),
        ("MAP/APS", ()),
        ("", ()),
    ],
)
def test_a_national_agency_has_a_home(written: str, homes: tuple[str, ...]) -> None:
    assert homes_of_agency(written) == homes

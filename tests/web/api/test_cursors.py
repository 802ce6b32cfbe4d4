"""Where lists go on."""

from __future__ import annotations

import pytest

from dragoman.errors import InputError
from dragoman.web.api import cursors


def test_cursors_are_read_as_they_were_given() -> None:
    assert cursors.position(cursors.at_position(120)) == 120
    assert cursors.place(cursors.after_place(("2024-03-12", 7))) == ("2024-03-12", 7)
    assert cursors.position(None) == 0
    assert cursors.place(None) is None


@pytest.mark.parametrize(
    "cursor",
    ["", "x", "é", "bnVsbA", cursors.at_position(-1), cursors.at_position(2**62), cursors.after_place(("2024-03-12", 7))],
)
def test_others_are_no_positions(cursor: str) -> None:
    with pytest.raises(InputError, match="begin without a cursor"):
        cursors.position(cursor)


@pytest.mark.parametrize("cursor", ["W10", cursors.at_position(1), cursors.after_place(("2024-03-12T00", 7))])
def test_others_are_no_places(cursor: str) -> None:
    with pytest.raises(InputError):
        cursors.place(cursor)

"""Cursors: where the next part of a list begins, in letters that say nothing to a client."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from dragoman.dossier.contents import Place
from dragoman.errors import InputError

_MOST = 2**62
_DAY = 10


def at_position(position: int) -> str:
    """The cursor of a place by its number."""
    return _packed([position])


def position(cursor: str | None) -> int:
    """The number that `at_position` packed, 0 without a cursor; InputError for any other."""
    if cursor is None:
        return 0
    match _unpacked(cursor):
        case [int() as found] if 0 <= found < _MOST:
            return found
    raise _foreign()


def after_place(place: Place) -> str:
    """The cursor of what follows a place in an order of days."""
    return _packed(list(place))


def place(cursor: str | None) -> Place | None:
    """The place that `after_place` packed, None without a cursor; InputError for any other."""
    if cursor is None:
        return None
    match _unpacked(cursor):
        case [str() as day, int() as row] if len(day) <= _DAY and 0 <= row < _MOST:
            return day, row
    raise _foreign()


def _packed(parts: list[str | int]) -> str:
    return urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")


def _unpacked(cursor: str) -> object:
    try:
        return json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError as e:
        raise _foreign() from e


def _foreign() -> InputError:
    return InputError("This cursor was not given by this list. Take `next` of its last answer, or begin without a cursor.")

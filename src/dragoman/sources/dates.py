"""Dates of publication as they are given from outside."""

from __future__ import annotations

import re
from datetime import date

from dragoman.errors import InputError

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")


def day(value: str) -> str:
    """The day of an ISO date or date with time, as YYYY-MM-DD; InputError where there is none."""
    found = _DAY.fullmatch(value.strip())
    try:
        return date.fromisoformat(found[1] if found else "").isoformat()
    except ValueError as e:
        raise InputError(f"{value!r} is no day. Write it as YYYY-MM-DD.") from e

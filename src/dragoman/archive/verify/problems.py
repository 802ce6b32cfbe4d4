"""What a check found wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, what, and whether it follows from what is kept and so can be made anew."""

    where: str
    what: str
    derived: bool = False

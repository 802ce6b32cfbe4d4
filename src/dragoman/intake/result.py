"""What became of one input, as it is told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Change: TypeAlias = Literal["new", "unchanged", "changed", "failed"]
CHANGES: tuple[Change, ...] = get_args(Change)


@dataclass(frozen=True)
class Result:
    """How the archive took an input; `article` is the public id of what it keeps, `reason` why an input failed."""

    origin: str
    change: Change
    article: str | None = None
    reason: str | None = None


Told: TypeAlias = Callable[[Result], None]
"""Hears of each input once its outcome is kept; of one that is kept already, or failed before it was read, at once."""

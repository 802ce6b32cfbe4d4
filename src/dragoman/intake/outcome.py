"""What became of one input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.reader import Explanation
    from dragoman.records import Record


@dataclass(frozen=True)
class Outcome:
    """A record with the reader's reasons where they were asked for, or an error in words."""

    origin: str
    record: Record | None = None
    explanations: tuple[Explanation, ...] | None = None
    error: str | None = None

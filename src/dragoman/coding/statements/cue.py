"""What a quotation says of who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.statements.speaker import Speaker
from dragoman.language.lines import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker with the reason; `whole` where all that is said stands in the marks; `parts` where a verb breaks it."""

    speaker: Speaker
    why: str
    trust: float
    whole: bool
    parts: tuple[Span, ...] = ()

"""First and second person: whose "we" and "our" mean, inside quotations, interviews and a state's own announcements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.coding.classes import cues
from dragoman.coding.parties import Who
from dragoman.language.lines import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of the text with the states for which "we" speaks there, and those whom "you" means."""

    start: int
    end: int
    own: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()


class Voices:
    """The voices of one article; where none is heard, `around` speaks (the issuer of a communiqué)."""

    def __init__(self, voices: Sequence[Voice], around: Voice | None = None) -> None:
        self.all = sorted(voices, key=lambda v: v.start)
        self._starts = [v.start for v in self.all]
        self._around = around

    def meant(self, word: str, span: Span, lang: str) -> list[Who]:
        """Parties of a pronoun or possessive of the first or second person."""
        voice = self._at(span[0])
        if voice is None:
            return []
        codes = voice.own if word in cues(lang, "first_person") else voice.addressed
        return [Who(code, *span, "voice", 0.8) for code in codes]

    def _at(self, offset: int) -> Voice | None:
        k = bisect_right(self._starts, offset) - 1
        return self.all[k] if k >= 0 and offset < self.all[k].end else self._around

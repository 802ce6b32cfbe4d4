"""Figures of no relation once their measure is known: the dead of a disaster, dignitaries by number, money at home."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.candidates import Candidate
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.parties import entities
from dragoman.language.amount_units import is_money
from dragoman.language.tokens import Token
from dragoman.records import Measure

_AT_HOME: tuple[Measure, ...] = ("aid", "other", "investment")
# Acts against those counted, whoever they are.
_AGAINST = ("SANCTION", "COERCE", "ASSAULT", "RETREAT")


class Unrelated:
    """Tells which figures of one article measure nothing between states."""

    def __init__(self, measures: MeasureReader) -> None:
        self._measures = measures

    def has(self, measure: Measure, unit: str, head: Token, noun: Token, own: Candidate | None, parties: Sequence[str]) -> bool:
        """True for a figure of no relation.

        `noun` is what the amount with this head counts, `own` the act that holds it, `parties` the codes in its sentence.
        """
        near = self._measures.near(head)
        if self._is_of_disaster(measure, near):
            return True
        if measure == "prisoners" and own is not None and own.mode == "arrest" and self._is_at_home(own, noun, parties):
            return True
        if measure == "other" and unit in ("people", "count") and self._measures.has("dignitary", noun):
            return own is None or own.type not in _AGAINST
        if measure == "other" and unit == "count":
            return self._measures.has("not_things", noun)
        return measure in _AT_HOME and is_money(unit) and len(parties) < 2 and self._measures.any("home", near)

    def _is_at_home(self, own: Candidate, noun: Token, parties: Sequence[str]) -> bool:
        """True for people of whom nothing is told who are arrested by the only party of the sentence."""
        return self._measures.has("anybody", noun) and not entities(own.recipients) & set(parties)

    def _is_of_disaster(self, measure: Measure, near: list[Token]) -> bool:
        """True for people whom nature, a disease or an accident killed, but for bodies that are handed over."""
        killed = measure == "casualties" or (measure == "other" and self._measures.any("casualties_verb", near))
        return killed and self._measures.any("nature", near) and not self._measures.any("remains", near)

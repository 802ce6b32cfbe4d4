"""Whose doing the dead of an attack are that no act tells: an armed group's, where the article names one."""

from __future__ import annotations

from collections import Counter

from dragoman.coding.analysis import Analysis
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import Codes
from dragoman.coding.parties import entities
from dragoman.language.tokens import Token

# How many sentences before a number of dead the attack may be told in.
_REACH = 2


class Attacks:
    """Finds the sides of the dead and wounded of attacks in one article."""

    def __init__(self, discourse: Discourse, measures: MeasureReader, origins: Origins, codes: Codes) -> None:
        self._d = discourse
        self._measures = measures
        self._origins = origins
        self._codes = codes
        self._groups = _armed_groups(discourse.analysis)

    def told(self, head: Token, noun: Token) -> Sides | None:
        """An armed group that the article names, and whom an attack that no act tells has hit; None where none is told."""
        sentences = self._d.analysis.sentences[max(0, head.sentence.index - _REACH) : head.sentence.index + 1]
        if not self._groups or not any(self._measures.any("attack", s.tokens) for s in sentences):
            return None
        named = self._codes(head.sentence.tokens)
        group = next((c for c in named if c in self._groups), self._groups[0])
        origin = entities(self._origins.of(noun))
        hit = origin or next((frozenset({c}) for c in (*named, *self._d.focus.main) if c not in self._groups), frozenset[str]())
        if group in hit or not hit:
            return None
        return Sides((group,), tuple(sorted(hit)), 0.4, "an attack told beside an armed group")


def _armed_groups(analysis: Analysis) -> list[str]:
    """Codes of the armed groups that an article names, the most spoken of first."""
    return [code for code, _ in Counter(e for n in analysis.names if n.kind == "group" for e in n.entities).most_common()]

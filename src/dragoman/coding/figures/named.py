"""Codes of the parties that the words around a figure name, but not of its sources and its currency."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.language.amount_units import is_money
from dragoman.language.tokens import Token


class NamedParties:
    """Tells which parties words of one article name."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self.of_sums = _named_in_sums(discourse.analysis)

    def codes(self, tokens: Iterable[Token]) -> list[str]:
        """Codes of the parties that tokens name, without the names of sources."""
        found = [w.entity for t in tokens if not _vouches(t) for w in self._named(t) if w.entity]
        return list(dict.fromkeys(found))

    def _named(self, t: Token) -> list[Who]:
        if self._of_money(t):
            return []
        return self._d.single(t) if t.pos in ("NOUN", "PROPN", "PRON") else self._d.named(t)

    def _of_money(self, t: Token) -> bool:
        """True for a name that is part of a currency's: "US$100", "dollars américains"."""
        return any(a.start <= t.start and t.end <= a.end for a in self._d.analysis.amounts if is_money(a.unit))


def _named_in_sums(analysis: Analysis) -> frozenset[str]:
    """Codes of states whose names stand in the names of currencies alone."""
    sums = [(a.start, a.end) for a in analysis.amounts if is_money(a.unit)]
    inside, outside = set[str](), set[str]()
    for n in analysis.names:
        (inside if any(start <= n.start and n.end <= end for start, end in sums) else outside).update(n.entities)
    return frozenset(inside - outside)


def _vouches(token: Token) -> bool:
    """True for a name in the words of a source: "selon un rapport de l'ONU", "according to Oslo"."""
    words = grammar(token.sentence.lang, "sourced")
    return any(a.case() in words or a.lower in words for a in (token, *token.ancestors()))

"""Numbers told side by side, each with a party of its own: "15% on Japanese cars and 50% on Brazilian coffee"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import dropwhile, takewhile

from dragoman.coding.analysis import Analysis
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import Codes
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Figure, Measure

# How far behind a number its own party stands.
_REACH = 6
# How far before a number the name of who gets it begins, and what may stand between.
_NAMED = 6
_SMALL = ("DET", "ADJ", "ADV", "SYM")
_STOPS = (",", ";", ":", "(", ")", ".")
_BARE = ("count", None)
_COUNTED = ("people", "count")


@dataclass(frozen=True, slots=True)
class Parallel:
    """What a number measures like the one beside it, with its own party in the place of the other's."""

    measure: Measure
    unit: str
    sides: Sides


class Parallels:
    """Finds the party of the second of two numbers that stand side by side."""

    def __init__(self, analysis: Analysis, codes: Codes) -> None:
        self._a = analysis
        self._codes = codes
        self._last: tuple[Figure, Amount, Token] | None = None

    def note(self, figure: Figure, amount: Amount, head: Token) -> None:
        """Take in the figure told last."""
        self._last = (figure, amount, head)

    def of(self, amount: Amount, head: Token) -> Parallel | None:
        """The second number's measure and sides, where each has a party behind or right before it, with no verb between."""
        if self._last is None or self._last[2].sentence is not head.sentence:
            return None
        figure, before, _ = self._last
        between = self._a.tokens(before.end, amount.start)
        apart = any(t.pos in ("VERB", "AUX") for t in between) or not any(t.pos == "CCONJ" or t.text == "," for t in between)
        if apart or not _is_like(amount, figure.unit):
            return None
        theirs, own = self._party(before, head, amount.start), self._party(amount, head, None)
        if theirs is None or own is None:
            theirs, own = self._receiver(before, head), self._receiver(amount, head)
        told = {*figure.actors, *figure.recipients}
        if theirs not in told or own is None or own in told:
            return None
        actors, recipients = (tuple(own if c == theirs else c for c in side) for side in (figure.actors, figure.recipients))
        sides = Sides(actors, recipients, figure.confidence, "beside the figure before, with a party of its own")
        return Parallel(figure.measure, figure.unit, sides)

    def parted(self, figure: Figure, amount: Amount, head: Token) -> Figure:
        """A figure without the party of the number behind it: "20 million to Ghana and 30 million to Togo"."""
        behind = (a for a in self._a.amounts if amount.end <= a.start < head.sentence.end)
        following = next(behind, None)
        if following is None or not _is_like(following, figure.unit):
            return figure
        own, other = self._party(amount, head, following.start), self._party(following, head, None)
        for side in ("actors", "recipients"):
            codes: tuple[str, ...] = getattr(figure, side)
            if own != other and own in codes and other in codes:
                return figure.model_copy(update={side: tuple(c for c in codes if c != other)})
        return figure

    def _party(self, amount: Amount, head: Token, end: int | None) -> str | None:
        """The one party that a preposition behind a number introduces, before the next number, clause or comma."""
        behind = [t for t in head.sentence.tokens if t.start >= amount.end and (end is None or t.end <= end)][:_REACH]
        words = list(takewhile(lambda t: t.text not in _STOPS and t.pos not in ("VERB", "AUX", "CCONJ", "SCONJ", "NUM"), behind))
        start = next((i for i, t in enumerate(words) if t.pos == "ADP"), None)
        named = self._codes(words[start:]) if start is not None else []
        return named[0] if len(named) == 1 else None

    def _receiver(self, amount: Amount, head: Token) -> str | None:
        """The one party named right before a number: "lent Bolivia $30 million and Chile another $20 million"."""
        before = [t for t in head.sentence.tokens if t.end <= amount.start][::-1]
        named = list(takewhile(lambda t: t.pos == "PROPN", dropwhile(lambda t: t.pos in _SMALL, before[:_NAMED])))
        codes = self._codes(named)
        return codes[0] if len(codes) == 1 else None


def _is_like(amount: Amount, unit: str | None) -> bool:
    """True for a number of a unit, and for a bare one beside people or things counted."""
    return amount.unit == unit or (amount.unit in _BARE and amount.noun is None and unit in _COUNTED)

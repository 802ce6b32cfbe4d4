"""How a kind of fact is put together: what the generic clustering asks of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple

from dragoman.archive.merging.items import F


class Keys(NamedTuple):
    """Keys under which an item is stored, and under which it asks for others.

    The relation is symmetric: a finds b exactly when b finds a.
    """

    stored: frozenset[str]
    asked: frozenset[str]


@dataclass(frozen=True)
class Rules(Generic[F]):
    """The rules of one kind of fact."""

    prefix: str
    """First letter of the ids of its clusters."""
    keys: Callable[[F], Keys]
    score: Callable[[F, F], float | None]
    """Above zero where two are one thing, None where that is excluded; the same whichever comes first."""
    coarse: Callable[[F], F]
    """The facts without what is left aside where even the strongest links hold a crowd together."""
    one_per_article: bool
    """True where an article tells of each thing once, so that two of its items are two things."""
    retold: Callable[[F, F], bool] = lambda a, b: False
    """True where an article that tells of both tells of one thing twice."""
    order_cost: float = 0.0
    """What is taken off where equal facts of two articles stand at another place in the order of each."""
    clear: bool = False
    """True where an item that fits two different things equally well is joined to neither."""

    def alike(self, a: F, b: F) -> bool:
        """True where more speaks for one thing than against it; facts may be too vague to be alike with themselves."""
        score = self.score(a, b)
        return score is not None and score > 0

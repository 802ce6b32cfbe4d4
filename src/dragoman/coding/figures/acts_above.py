"""The acts in whose words a number stands."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.candidates import Candidate
from dragoman.language.tokens import Token

# Clauses that with a subject of their own tell of something else than the event above them.
_OWN_CLAUSE = ("conj", "parataxis", "ccomp", "advcl")
# How many sentences back the act may be told that those counted suffered.
_REACH = 2


class ActsAbove:
    """Finds the acts of one article that hold its numbers."""

    def __init__(self, candidates: list[Candidate]) -> None:
        self.all = candidates

    def event(self, head: Token) -> Candidate | None:
        """The event in whose words the amount stands, nearest above it."""
        here = [c for c in self.all if c.token.sentence is head.sentence]
        for a in (head, *head.ancestors()):
            for c in here:
                if c.token is a or c.frame.support is a:
                    return c
            if a.pos == "VERB" and a.dep in _OWN_CLAUSE and a.child("nsubj", "nsubj:pass") is not None:
                return None
        return None

    def near(self, head: Token, types: Sequence[str]) -> Candidate | None:
        """The act of one of some types that holds a number, else the nearest of its sentence or told just before."""
        own = self.event(head)
        if own is not None and own.type in types:
            return own
        near = [c for c in self.all if c.type in types and 0 <= head.sentence.index - c.token.sentence.index < _REACH]
        return max(near, key=lambda c: (c.token.sentence.index, -abs(c.token.start - head.start)), default=None)

"""Sides that a list names in full: "gave grants to Kenya, Uganda, Rwanda and Tanzania" hits all four."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who, distinct, entities
from dragoman.language.tokens import Token

_TRUST = 0.9


class Lists:
    """Completes the recipients of acts by the lists that they stand in."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse

    def whole(self, c: Candidate) -> Candidate:
        """The act with everybody whom the list of a recipient names and who has no other part in it."""
        apart = entities(c.actors) | entities(c.recipients)
        added = [
            w
            for r in c.recipients
            for t in self._listed(r, c.token)
            for w in self._d.single(t)
            if w.entity and w.entity not in apart
        ]
        if not added or not c.recipients:
            return c
        return replace(c, recipients=distinct([*c.recipients, *added]), trust=_TRUST * c.trust)

    def _listed(self, r: Who, predicate: Token) -> list[Token]:
        """The other names of the list that a named recipient of the predicate's sentence heads or stands in."""
        found = self._d.analysis.tokens(r.start, r.end)
        token = found[-1] if found else None
        if token is None or token.pos != "PROPN" or token.sentence is not predicate.sentence:
            return []
        first = token.head if token.dep == "conj" else token
        members = [first, *first.all("conj")]
        names = all(t.pos == "PROPN" for t in members) and not any(t.dep == "nsubj" for t in members)
        return [t for t in members if t is not token] if names else []

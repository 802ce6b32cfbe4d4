"""Who moves where: the sides of figures that count migrants."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides, turned
from dragoman.coding.figures.roles import Codes
from dragoman.coding.parties import entities
from dragoman.language.tokens import Token

# Acts of who lets people in, or does not.
_LET_IN = ("AID", "REJECT")


class Movers:
    """Puts the sides of the migrants of one article in order."""

    def __init__(self, measures: MeasureReader, origins: Origins, codes: Codes) -> None:
        self._measures = measures
        self._origins = origins
        self._codes = codes

    def moved(self, found: Sides, head: Token, noun: Token, own: Candidate | None) -> Sides:
        """Who sends people out is the actor; else those who come are, and where they come is the other side."""
        origin = entities(self._origins.of(noun))
        verb = clause_verb(head)
        expelled = any(self._measures.has("expel", t) for t in (verb, verb.head, *noun.all("acl", "acl:relcl")))
        codes = [*found.actors, *found.recipients]
        let_in = own is not None and own.recipients and own.type in _LET_IN
        if not origin and not expelled and (let_in or self._measures.has("host", verb)):
            origin = frozenset(found.recipients)
        if expelled and not origin:
            doers = (s for v in noun.all("acl", "acl:relcl") for s in v.all("nsubj", "obl:agent"))
            senders = self._codes(t for s in doers for t in s.subtree())
            return turned(found) if set(senders) & set(found.recipients) else found
        theirs = tuple(c for c in codes if c in origin)
        others = tuple(c for c in codes if c not in origin)
        if not theirs or not others:
            return found
        actors, recipients = (others, theirs) if expelled else (theirs, others)
        return replace(found, actors=actors, recipients=recipients)

    def are_of_others(self, head: Token, noun: Token) -> bool:
        """True for migrants of a state by name in a sentence that names another: "Romania has taken in 84,000 Ukrainians"."""
        origin = entities(self._origins.of(noun))
        return bool(origin) and bool(set(self._codes(head.sentence.tokens)) - origin)

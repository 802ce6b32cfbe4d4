"""Deeds that somebody claims: who claims an attack did it, to whom it was told to be done before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who, distinct, entities, renewed
from dragoman.coding.recalled import ActRecall
from dragoman.knowledge.names import PLACES
from dragoman.language.tokens import Token

_DEEDS = ("ASSAULT", "COERCE")
_ROUTE = "where the deed was done"


class ClaimReader:
    """Gives claimed deeds of one article their sides."""

    def __init__(self, discourse: Discourse, recall: ActRecall) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._recall = recall

    def settle(self, claim: Candidate, deed: Candidate) -> None:
        """Give a claimed deed its doer, and whom it hit where only an earlier report of it says so."""
        if deed.type not in _DEEDS or not claim.actors:
            return
        deed.actors = list(claim.actors)
        deed.reasons.append(f"'{claim.token.text}' says who did it")
        own = entities(deed.actors)
        if not deed.recipients:
            hit = next((found for act in self._reports(deed) if (found := self._hit(act, own, deed))), [])
            deed.recipients = distinct([renewed(w, deed.token, _ROUTE) for w in hit])
        if deed.recipients:  # the claim carries the noun, which else would have to name somebody itself
            deed.frame = replace(deed.frame, support=deed.frame.support or claim.token)

    def _reports(self, deed: Candidate) -> Iterator[Candidate]:
        """The deed itself, then deeds told before of which nobody was named as the doer, nearest first."""
        yield deed
        yield from (a for a in self._recall.of_nobody(deed.token) if a.type == deed.type)

    def _hit(self, act: Candidate, own: frozenset[str], deed: Candidate) -> list[Who]:
        """Whom an act hit: those whom its words name, else the state where it was done.

        Of the sentence of the claimed deed itself only the deed's own words tell that.
        """
        named = [w for w in act.recipients if w.entity and w.entity not in own]
        words = act.token.subtree() if act is deed else act.token.sentence.tokens
        return named or next((found for found in self._places(words) if not entities(found) & own), [])

    def _places(self, words: list[Token]) -> Iterator[list[Who]]:
        """The states of the places among some words at which things happen."""
        for t in words:
            name = self._d.analysis.name_at(t)
            at = name is not None and name.kind in PLACES and t.case() in grammar(self._lang, "place")
            if at and (found := self._d.named(t)):
                yield found

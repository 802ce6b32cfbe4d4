"""Sides that stand near an act although no slot of its entry reaches them: inside its complements, in the clauses around it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import Frame, frame_of
from dragoman.coding.parties import Who
from dragoman.coding.prepositions import preposition
from dragoman.knowledge.names import PLACES
from dragoman.language.tokens import Token

_NAMING = ("NOUN", "PROPN")


class NearSides:
    """Looks around the acts of one article."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def inside(self, c: Candidate, allied: frozenset[str] = frozenset()) -> list[Who]:
        """The first other party that a complement names deep inside, or "dont" ("dénoncé l'accord signé par X").

        Those `allied` with the doer are passed over.
        """
        whose = [w for t in c.token.children if t.lower in grammar(self._lang, "whose") for w in self._d.resolve(t)]
        if whose and not {w.entity for w in whose} & (c.codes | {None}):
            return whose
        for top in self._complements(c.frame):
            for t in top.subtree():
                if c.pattern.meaning.op == "comment" and self._is_hit(t, top):
                    continue
                if t.pos in _NAMING and not (t is not top and self._is_place(t)) and self._d.analysis.quote_at(t.start) is None:
                    found = [w for w in self._d.resolve(t) if w.entity and w.entity not in c.codes | c.victims | allied]
                    if found:
                        return found
        return []

    def around(self, c: Candidate, allied: frozenset[str] = frozenset()) -> list[Who]:
        """Who acts in the clause that the act describes, or that it sets a condition for ("l'offre, rejetée par X, ...")."""
        if beside := self._beside(c, allied):
            return beside
        verb = c.frame.support or c.token
        for a in verb.ancestors():
            if a.pos not in ("VERB", "AUX"):
                continue
            if a.lemma in cues(self._lang, "communication"):
                return []
            outer = frame_of(a, self._lang)
            dealt_with = (*grammar(self._lang, "towards"), *grammar(self._lang, "with")) if verb.dep == "conj" else ()
            told = [t for prep in dealt_with for t in outer.obl.get(prep, [])]  # "owes money to Beijing, and asked for time"
            for side in (outer.subj, outer.obj, told):
                tokens = [t for t in side if verb is not t and verb not in t.subtree()]
                found = [w for t in tokens for w in self._d.resolve(t) if w.entity and w.entity not in c.codes | allied]
                if found:
                    return found
        return []

    def _beside(self, c: Candidate, allied: frozenset[str]) -> list[Who]:
        """Whom an act told in one breath with it is turned to ("le gel des échanges et la fermeture du consulat à X")."""
        if not c.frame.nominal:
            return []
        first = c.token.head if c.token.dep == "conj" else c.token
        above = [c.token, *c.token.ancestors()]
        for sister in (first, *first.all("conj")):
            if sister is c.token:
                continue
            own = (t for t in sister.subtree() if t.pos in _NAMING and t not in above)
            found = [w for t in own for w in self._d.resolve(t) if w.entity and w.entity not in c.codes | allied]
            if found:
                return found
        return []

    def _complements(self, frame: Frame) -> Iterator[Token]:
        seen = [frame.token, *frame.subj]
        for t in [*frame.obj, *frame.iobj, *frame.clauses, *(t for tokens in frame.obl.values() for t in tokens)]:
            heard = t.case() in cues(self._lang, "in_front_of")
            if t not in seen and frame.token not in t.subtree() and not self._is_place(t) and not heard:
                seen.append(t)
                yield t

    def _is_hit(self, t: Token, top: Token) -> bool:
        """True below "against" or "on", and for whose rights a deed violates: what is condemned hit somebody."""
        if preposition(t) in grammar(self._lang, "agent"):
            return False
        wrong = t.lemma in cues(self._lang, "wronging")
        if wrong and not any(self._d.named(c) for c in t.all("amod", "compound", "nmod:poss")):
            return True
        above = [t, *t.ancestors()]
        path = above[: above.index(top)] if top in above else []
        if any(preposition(k) in grammar(self._lang, "against") for k in path):
            return True
        owned = [k for k in path if preposition(k) in grammar(self._lang, "genitive")]
        return any(k.head.lemma in cues(self._lang, "wronging") for k in owned)

    def _is_place(self, t: Token) -> bool:
        """True for a place behind "in", "to" or "at", where something happens."""
        name = self._d.analysis.name_at(t)
        return name is not None and name.kind in PLACES and t.case() in cues(self._lang, "at")

"""Modes of acts that depend on where they happened, with what, and on what is told around them."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.operators import complements, requested_mode, usual_refusal
from dragoman.coding.parties import distinct, entities
from dragoman.coding.weapons import armed_mode, mobilised_mode
from dragoman.language.tokens import Token

_ON = ("on", "at", "en")  # "En marge de" is a place, and a "marge" without it is none.


class Modes:
    """Settles the modes of the acts of one article, once their places are known."""

    def __init__(self, discourse: Discourse) -> None:
        self._a = discourse.analysis

    def fill(self, candidates: Iterable[Candidate]) -> None:
        """Give each meeting, assault and rejection the mode that its words, its place and what was told before give it."""
        told: list[Candidate] = []
        for c in candidates:
            if any(_receives(c, visit) for visit in told):
                c.mode, c.actors, c.recipients = None, distinct([*c.actors, *c.recipients]), []
            told.append(c)
            if c.type == "CONSULT" and c.mode is None:
                c.mode = self._met(c)
            elif c.type == "ASSAULT":
                c.mode = armed_mode(c, self._a.lang)
            elif c.type == "MOBILIZE" and c.mode == "troops":
                c.mode = mobilised_mode(c, self._a.lang)
            elif c.mode == "discontinue" and self._renounces(c):
                c.mode = "withdraw"
            elif c.type == "SANCTION" and self._cuts(c):
                c.mode = "discontinue"
            elif c.pattern.meaning.name == "refuse-change" and c.pattern.mode is None:
                c.mode = requested_mode(None, complements(c), self._a.lang, usual_refusal(c, self._a.lang))

    def _met(self, c: Candidate) -> str | None:
        """Within a gathering, or on the soil of a state that does not take part."""
        margins = cues(self._a.lang, "sidelines")
        if self._gathered(c) or any(t.lemma in margins and t.case() in _ON for t in c.token.sentence.tokens):
            return "multilateral"
        if self._from_afar(c) or self._spoke_afar(c):
            return "phone"
        host = c.place.country if c.place is not None else None
        if host is None or host in c.codes or len(c.codes) < 2 or c.pattern.meaning.name == "mediate":
            return None
        return "third-party" if all(self._is_state(code) for code in c.codes) else None

    def _from_afar(self, c: Candidate) -> bool:
        """ "Met virtually", "une réunion par visioconférence": a word right under the act says that they sat in different places.

        A film with an article is a thing of its own ("selon une vidéo").
        """
        heads = [c.token, *c.frame.obj, *(t for found in c.frame.obl.values() for t in found)]
        if c.frame.support is not None:
            heads.append(c.frame.support)
        words, films = cues(self._a.lang, "afar"), cues(self._a.lang, "film")
        near = [k for t in heads for k in (t, *t.children)]
        return any({k.lemma, k.lower} & words or (k.lemma in films and k.child("det") is None) for k in near)

    def _spoke_afar(self, c: Candidate) -> bool:
        """ "Spoke today with her counterpart": people of two states who only speak, with no place told, are on the phone."""
        people = [w for w in (*c.actors, *c.recipients) if w.person is not None]
        words = cues(self._a.lang, "speaking_with")
        apart = len(entities(people)) > 1 and c.place is None
        return apart and c.status == "occurred" and c.token.lemma in words and not c.frame.nominal

    def _gathered(self, c: Candidate) -> bool:
        """True where the act is placed at a gathering of others too: "shook hands at a summit of the Rio Group"."""
        gatherings, at = cues(self._a.lang, "gatherings"), cues(self._a.lang, "gathered")
        there = (t for t in c.token.sentence.tokens if t.lemma in gatherings and at & {t.head.lower, *t.case().split()})
        return any(not c.codes & self._named(t.subtree()) for t in there)

    def _named(self, tokens: Iterable[Token]) -> set[str]:
        return {code for t in tokens if (name := self._a.name_at(t)) is not None for code in name.entities}

    def _renounces(self, c: Candidate) -> bool:
        """True where somebody leaves an accord of two: "a dénoncé l'accord"."""
        pacts = noun_class(self._a.lang, "pact")
        return c.token.lemma in cues(self._a.lang, "renouncing") and any(t.lemma in pacts for t in c.frame.obj)

    def _cuts(self, c: Candidate) -> bool:
        return self._of_another(c) if c.mode == "withdraw" else c.mode is None and self._stops_trade(c)

    def _of_another(self, c: Candidate) -> bool:
        """True where what is closed belongs to whom the act is turned to: "shuttered China's consulate in Houston"."""
        owners = (k for t in c.frame.obj if self._a.name_at(t) is None for k in t.all("amod", "nmod:poss", "compound"))
        return bool(self._named(owners) & entities(c.recipients))

    def _stops_trade(self, c: Candidate) -> bool:
        """True where goods are kept out or in: "a interdit l'entrée des produits libanais", "imposed a ban on maize"."""
        lang = self._a.lang
        words = {c.token.lemma, *(t.lemma for t in c.frame.obj)}
        return bool(words & cues(lang, "banning")) and any(t.lemma in cues(lang, "traded") for t in c.token.subtree())

    def _is_state(self, code: str) -> bool:
        entity = self._a.knowledge.names.entity(code)
        return entity is not None and entity.kind == "state"


def _receives(c: Candidate, visit: Candidate) -> bool:
    """True where somebody is received in the course of a visit told before: the two meet, and visit no more."""
    during = visit.type == "CONSULT" and visit.mode == "visit" and visit.status == c.status
    same = entities(visit.actors) == entities(c.actors) and entities(visit.recipients) == entities(c.recipients)
    return c.pattern.meaning.name == "host" and c.mode == "visit" and during and same

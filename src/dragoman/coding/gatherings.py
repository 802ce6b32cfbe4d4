"""Organisations that meet within themselves: "ECOWAS leaders met in Abuja", "l'Otan tient un sommet" tell of one party alone."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.frames import frame_of
from dragoman.coding.parties import entities
from dragoman.coding.slots import genitives
from dragoman.language.tokens import Token

_MEETINGS = ("meet", "summit")
MODE = "multilateral"


def gathers(c: Candidate, analysis: Analysis) -> bool:
    """True for a meeting of the members of one organisation, which are named by it or many; not for one official of it."""
    codes = entities(c.actors)
    if c.pattern.meaning.name not in _MEETINGS or len(codes) != 1 or any(w.person is not None for w in c.actors):
        return False
    if c.frame.nominal and c.frame.support is None:
        return False  # "on the margins of the G20 summit": only a place and a time
    entity = analysis.knowledge.names.entity(next(iter(codes)))
    return entity is not None and entity.kind == "organisation" and any(_many(t) for t in _members(c, analysis.lang))


def _members(c: Candidate, lang: str) -> list[Token]:
    """Who gathers: the subject, for a noun also its genitive and the subject of the verb that carries it."""
    frame = c.frame
    carried = frame_of(frame.support, lang).subj if frame.support is not None else []
    return [*frame.subj, *(genitives(frame) if frame.nominal else []), *(t for t in carried if t is not c.token)]


def _many(t: Token) -> bool:
    return t.names == "~organisation" or (t.pos == "NOUN" and t.morph.get("Number") == "Plur")

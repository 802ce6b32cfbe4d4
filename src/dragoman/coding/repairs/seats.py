"""Rulers told by the town where they sit: "condemned the authorities in Khartoum"."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Sentence

_SEATS = ("capital", "seat", "state")


def mend_seats(analysis: Analysis, sentence: Sentence) -> None:
    """A capital right behind rulers who are somebody's object tells who they are, not where the act was."""
    for place in sentence.tokens:
        case = place.child("case")
        if place.dep != "obl" or case is None or case.i < 1 or case.i + 1 != place.i:
            continue
        if case.lower not in cues(analysis.lang, "seated_in"):
            continue
        rulers = sentence.tokens[case.i - 1]
        if rulers.dep != "obj" or rulers.head is not place.head or rulers.lemma not in cues(analysis.lang, "seated"):
            continue
        name = analysis.name_at(place)
        if name is not None and name.kind in _SEATS and rulers.child("nmod:poss", "amod", "nmod") is None:
            place.attach(rulers, "nmod")

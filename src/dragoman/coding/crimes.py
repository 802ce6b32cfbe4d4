"""Crimes and accidents between private people, which are no acts between their states."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame

_PUNISHED = ("arrest", "convict", "deport")
_OF_STATES = ("AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
_NEAR = 12


def private(frame: Frame, type_: str | None, meaning: str) -> bool:
    """True of harm and dealings of a private person, and of arrests and sentences for a common crime."""
    if type_ in _OF_STATES:
        return not frame.passive and any(t.lemma in cues(frame.lang, "private_person") for t in frame.subj)
    if type_ == "ASSAULT":
        return any(t.lemma in cues(frame.lang, "private_doer") for t in frame.subj)
    if meaning not in _PUNISHED:
        return False
    behind = frame.token.sentence.tokens[frame.token.i + 1 : frame.token.i + _NEAR]
    return any(t.lemma in cues(frame.lang, "common_crime") and t.pos == "NOUN" for t in behind)


def accused_by_nobody(frame: Frame) -> bool:
    """ "Is accused of spying": the words name whom one accuses and nobody who does, nor a time when somebody did."""
    now = any(a.morph.get("Tense") == "Pres" for a in frame.token.all("aux:pass"))
    return now and frame.passive and not frame.subj and bool(frame.obj) and frame.token.lemma in cues(frame.lang, "accusing")
